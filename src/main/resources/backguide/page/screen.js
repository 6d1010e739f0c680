// Everything that is seen, and what a screen reader is told; it decides nothing.

import * as clock from './clock.js';
import { Picture, thumbnail } from './picture.js';
import { words } from './words.js';

export const $ = (id) => document.getElementById(id);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const VIEWS = ['welcome', 'coach', 'rest', 'kept'];

/** For how long a tap or a key may be on its way that was meant for what stood there before, in ms. */
const UNMEANT_MS = 700;

export const picture = new Picture($('picture'));

export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

export function button(text, tapped) {
  const made = element('button', text);
  made.addEventListener('click', tapped);
  return made;
}

export function view(name) {
  for (const each of VIEWS) {
    $(each).hidden = each !== name;
  }
}

export function isCoaching() {
  return !$('coach').hidden;
}

/** Who hears no voice is told every caption by a screen reader, from this one on; else the two would speak at once. */
export function captionsAreRead(read) {
  $('caption').setAttribute('aria-live', read ? 'polite' : 'off');
  if (read) {
    $('caption').textContent = $('caption').textContent;
  }
}

/** Shows a sentence of the coach's. With its question come the answers. */
export function said(text, asks) {
  $('caption').textContent = text;
  $('caption').classList.toggle('asks', asks);
  if (asks) {
    moving(false);
    $('answers').hidden && $('answers').children.length > 0 && appear();
  }
}

/** Shows the answers; nobody can have meant them before they stood there for a while. */
async function appear() {
  const answers = $('answers');
  const mine = (answers.dataset.since = String(clock.now()));
  answers.inert = true;
  answers.hidden = false;
  await clock.wait(UNMEANT_MS);
  if (answers.dataset.since === mine) {
    answers.inert = false;
    focusOnAnswers();
  }
}

export function isMoving() {
  return document.body.classList.contains('moving');
}

/** While somebody moves, nothing is answered. */
function moving(on) {
  document.body.classList.toggle('moving', on);
  $('again').hidden = on;
}

/** Whose focus was on an answer that is gone goes on at the next ones, on none of them. */
function focusOnAnswers() {
  if (document.activeElement === document.body || document.activeElement === null) {
    $('answers').focus();
  }
}

/** Shows what a reply is about; its answers come with its question. */
export function paint(told, answer) {
  const exercise = told.exercise;
  text('where', exercise?.number > 0 ? `${exercise.number} ${words('page.of')} ${exercise.of}` : '');
  text('name', exercise?.name);
  text('dose', exercise && dose(exercise));
  const moves = told.sounds.some((sound) => sound.mark === 'BOUT_ENDS');
  moving(moves);
  put('beside', told.over ? '' : told.notes.join(' '));
  $('stage').classList.toggle('timed', told.sounds.some((sound) => sound.mark === 'HOLD_BEGINS'));
  picture.begin(told.pictures, !moves && !told.aboutPain);
  $('answers').hidden = true;
  $('answers').setAttribute('aria-label', words('page.answers'));
  $('always').setAttribute('aria-label', words('page.always'));
  $('answers').replaceChildren(...buttons(told.answers, answer));
  document.body.classList.toggle('pain', told.aboutPain);
  $('trace').textContent = JSON.stringify({ ...told, pictures: told.pictures.length }, null, 1);
  view('coach');
  scrollTo(0, 0);
}

function text(id, words) {
  $(id).textContent = words ?? '';
  $(id).hidden = !words;
}

function dose(exercise) {
  const times = exercise.hold > 0 && exercise.repeats > 0 ? `${exercise.repeats} × ${exercise.hold} s` : `${exercise.repeats} ×`;
  return exercise.sets > 1 ? `${exercise.sets} × (${times})` : times;
}

/** Of some answers several may be given together, and then all at once. */
function buttons(answers, answer) {
  const chosen = new Set();
  const done = button(words('page.done'), () => answer([...chosen].join(', ')));
  done.hidden = true;
  done.classList.add('main');
  const all = answers.map(({ say, several, figure }) => {
    const choose = () => {
      chosen.delete(say) || chosen.add(say);
      made.setAttribute('aria-pressed', chosen.has(say));
      done.hidden = chosen.size === 0;
    };
    const made = button(say, several ? choose : () => answer(say));
    several && made.setAttribute('aria-pressed', false);
    if (figure) {
      made.classList.add('shows');
      made.prepend(thumbnail(figure));
    }
    return made;
  });
  return answers.some(({ several }) => several) ? [...all, done] : all;
}

/** Shows how much of a hold is left, from the clock and nothing else. */
export function hold(seconds, began) {
  $('ring').hidden = false;
  $('ring').dataset.seconds = seconds;
  const mine = ($('ring').dataset.began = String(began));
  const step = () => {
    if ($('ring').hidden || $('ring').dataset.began !== mine) {
      return;
    }
    const left = Math.max(0, seconds - (clock.now() - began) / 1000);
    const shown = still.matches ? Math.ceil(left) : left;
    $('ring-left').style.strokeDasharray = `${shown / seconds} 1`;
    $('count').textContent = Math.ceil(left);
    if (left > 0) {
      requestAnimationFrame(step);
    }
  };
  step();
}

export function holdEnds() {
  $('ring').hidden = true;
}

/** Shows that nobody is there who could be answered. */
export function away(text) {
  holdEnds();
  $('answers').hidden = true;
  isCoaching() ? said(text, false) : tell(text);
}

/** Tells something beside the conversation, such as what was understood. */
export function tell(text) {
  put('heard', text);
}

/** Has a part say something; what stands there already is not told again. */
export function put(id, text) {
  if ($(id).textContent !== text) {
    $(id).textContent = text;
  }
}

/** Shows words that are not all yet; a screen reader is told all of them in the end. */
export function hearing(text) {
  $('hearing').textContent = text;
}

/** Tells what the coach took for an answer. */
export function took(text) {
  tell(`${words('page.you')} ${text}`);
}

/** What stands there for an answer is none while one is on its way. */
export function answering(on) {
  delete $('answers').dataset.since;
  $('answers').inert = on;
}

export function answered() {
  $('say').value = '';
  $('not-said').hidden = true;
  holdEnds();
}

/** Tells what came by ear. */
export function heard(text) {
  answered();
  took(text);
  disownable();
}

/** What came by ear may have been other words. */
export function disownable() {
  $('not-said').hidden = !isCoaching();
}

/** What was really said can be typed. */
export function correct(text) {
  $('say').value = text;
  $('say').focus();
  $('say').select();
}

/** Nobody speaks any more until somebody wants to go on. */
export function rest(last, told, goOn = 'page.go-on') {
  $('not-said').hidden = true;
  holdEnds();
  moving(false);
  document.body.classList.remove('pain');
  ['where', 'name', 'dose'].forEach((id) => text(id));
  $('caption').textContent = $('beside').textContent = '';
  $('last').textContent = last;
  notes(told);
  $('go-on').textContent = words(goOn);
  view('rest');
  $('last').focus();
}

export function notes(told) {
  $('notes').replaceChildren(...told.map((note) => element('li', note)));
  $('notes').hidden = told.length === 0;
}
