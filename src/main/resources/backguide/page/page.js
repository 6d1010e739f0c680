// One person and the coach: plays what it says, shows it, and sends back what is answered.

import { ask, Lost } from './api.js';
import * as clock from './clock.js';
import { Ears, ears } from './ears.js';
import { Player } from './player.js';
import { voices } from './voice.js';

/** How long an open question waits for the first sound, in ms; then it is asked once more. */
const PATIENCE = 8000;

const $ = (id) => document.getElementById(id);
const language = document.documentElement.lang;

let visit;
let player;
let listening = new AbortController();
let hearing;
let voice;
let all = [];
let typing = false;

const show = {
  said(text, asks) {
    hearing && (hearing.deaf = true);
    $('caption').textContent = text;
    $('caption').classList.toggle('asks', asks);
  },
  silence() {
    hearing && (hearing.deaf = false);
  },
  hold(seconds, began) {
    ring(seconds, began);
  },
  rest() {
    $('ring').hidden = true;
  },
};

function ring(seconds, began) {
  $('ring').hidden = false;
  const step = () => {
    if ($('ring').hidden) {
      return;
    }
    const left = Math.max(0, seconds - (clock.now() - began) / 1000);
    $('ring-left').style.strokeDasharray = `${left / seconds} 1`;
    $('count').textContent = Math.ceil(left);
    if (left > 0) {
      requestAnimationFrame(step);
    }
  };
  step();
}

function view(name) {
  for (const each of ['welcome', 'coach', 'rest']) {
    $(each).hidden = each !== name;
  }
}

async function open() {
  const person = $('person').value.trim();
  remember(person);
  await go(() => ask('open', { person }));
}

/** Does what leads to the next reply and goes on with that. */
async function go(next) {
  try {
    await reply(await next());
  } catch (e) {
    if (!(e instanceof Lost)) {
      throw e;
    }
    rest(e.gone ? 'We lost touch for a moment. Your place is kept.' : 'I can’t reach the program that runs me. Start it again, and go on here.', []);
  }
}

async function reply(told) {
  visit = told;
  listening.abort();
  listening = new AbortController();
  view('coach');
  paint(told);
  voice.pace = told.pace;
  player = new Player(voice, show);
  const mine = player;
  if (!(await mine.play(told.sounds))) {
    return;
  }
  if (told.over) {
    rest($('caption').textContent, told.notes);
    return;
  }
  await listen(told, mine, listening.signal);
}

/** Waits for an answer; asks once more, and then leaves with the place kept. */
async function listen(told, mine, signal) {
  hearing && (hearing.deaf = false);
  voice.prepare(told.again);
  for (const last of [false, true]) {
    await clock.patience(PATIENCE, signal);
    while (typing && !signal.aborted) {
      await clock.patience(PATIENCE, signal);
    }
    if (signal.aborted) {
      return;
    }
    if (last) {
      await go(() => ask('end', { visit: told.visit, turn: told.turn, why: 'silence', played: mine.played() }));
      return;
    }
    show.said(told.again, true);
    await voice.say(told.again, told.again.length * 65, signal);
    hearing && (hearing.deaf = false);
  }
}

/** Says something for the person: stops the coach, tells what was heard of it, and goes on. */
async function answer(words, unsure = false) {
  if (!visit || visit.over || !words.trim()) {
    return;
  }
  const told = visit;
  const played = player.stop();
  listening.abort();
  show.rest();
  $('heard').textContent = `You: ${words}`;
  $('say').value = '';
  typing = false;
  await go(() => ask('hear', { visit: told.visit, turn: told.turn, words, unsure, played }));
}

function rest(last, notes) {
  hearing?.stop();
  lock?.release?.();
  show.rest();
  $('last').textContent = last;
  $('notes').replaceChildren(...notes.map((note) => element('li', note)));
  view('rest');
  $('go-on').focus();
}

function paint(told) {
  const exercise = told.exercise;
  $('where').textContent = exercise?.number > 0 ? `${exercise.number} of ${exercise.of}` : '';
  $('name').textContent = exercise?.name ?? '';
  $('dose').textContent = exercise ? dose(exercise) : '';
  $('answers').replaceChildren(...buttons(told));
  document.body.classList.toggle('pain', told.aboutPain);
  $('trace').textContent = JSON.stringify(told, null, 1);
}

function dose(exercise) {
  const times = exercise.hold > 0 && exercise.repeats > 0 ? `${exercise.repeats} × ${exercise.hold} s` : `${exercise.repeats} ×`;
  return exercise.sets > 1 ? `${exercise.sets} × (${times})` : times;
}

function buttons(told) {
  const chosen = new Set();
  const done = element('button', 'That’s all');
  done.hidden = true;
  done.addEventListener('click', () => answer([...chosen].join(', ')));
  const all = told.answers.map((each) => {
    const button = element('button', each.say);
    if (each.several) {
      button.setAttribute('aria-pressed', 'false');
    }
    button.addEventListener('click', () => {
      if (!each.several) {
        answer(each.say);
        return;
      }
      const on = !chosen.delete(each.say);
      if (on) {
        chosen.add(each.say);
      }
      button.setAttribute('aria-pressed', String(on));
      done.hidden = chosen.size === 0;
      typing = true;
    });
    return button;
  });
  return [...all, done];
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function remember(person) {
  const known = JSON.parse(localStorage.getItem('people') ?? '[]');
  localStorage.setItem('people', JSON.stringify([...new Set([person, ...known])].filter(Boolean).slice(0, 8)));
  localStorage.setItem('person', person);
}

let lock;
async function stayAwake() {
  lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
}

async function prepare() {
  for (const name of JSON.parse(localStorage.getItem('people') ?? '[]')) {
    const option = element('option', '');
    option.value = name;
    $('people').append(option);
  }
  $('person').value = localStorage.getItem('person') ?? '';
  all = await voices(language);
  $('voice').replaceChildren(...all.map((each) => element('option', each.name)));
  const before = all.findIndex((each) => each.name === localStorage.getItem('voice'));
  $('voice').selectedIndex = Math.max(0, before);
  const where = await ears(language);
  $('ears-choice').hidden = where === 'none';
  $('listen-words').textContent = where === 'here'
    ? 'Listen to me, on this machine'
    : 'Listen to me. Your browser sends what you say to its maker to understand it';
  $('listen').checked = where === 'here';
  $('listen').dataset.where = where;
}

$('start').addEventListener('click', async () => {
  voice = all[$('voice').selectedIndex];
  localStorage.setItem('voice', voice.name);
  voice.lost = () => { $('heard').textContent = 'My voice does not work right now. I go on in words.'; };
  if ($('listen').checked) {
    hearing = new Ears(language, $('listen').dataset.where,
      (words, sure, final) => { $('heard').textContent = `You: ${words}`; final && answer(words, !sure); },
      () => { hearing = undefined; $('heard').textContent = 'I can’t hear you any more. Tap or type instead.'; });
    hearing.start();
  }
  stayAwake();
  await open();
});
$('go-on').addEventListener('click', open);
$('hurts').addEventListener('click', () => answer('it hurts'));
$('again').addEventListener('click', () => answer('say that again'));
$('stop').addEventListener('click', () => answer('stop'));
$('say').addEventListener('input', () => { typing = $('say').value !== ''; });
$('typed').addEventListener('submit', (event) => {
  event.preventDefault();
  answer($('say').value);
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && !$('coach').hidden) {
    stayAwake();
  }
});

const fast = new URLSearchParams(location.search).get('fast');
if (fast) {
  clock.run(Number(fast));
}
view('welcome');
prepare();
