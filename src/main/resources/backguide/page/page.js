// Begins: who comes, with which voice and ears, in which tab; and what the keys do.

import * as bench from './bench.js';
import * as clock from './clock.js';
import { Ears, ears, maker } from './ears.js';
import * as kept from './kept.js';
import * as screen from './screen.js';
import * as tab from './tab.js';
import { Talk } from './talk.js';
import { voices } from './voice.js';
import { fill, words } from './words.js';

const $ = (id) => document.getElementById(id);
const language = document.documentElement.lang;

let talk;
let all = [];
let lock;

async function prepare() {
  await fill();
  choose(localStorage.getItem('person') ?? '');
  all = await voices(language);
  $('voice').replaceChildren(...all.map((each) => screen.element('option', each.name)));
  $('voice').selectedIndex = Math.max(0, all.findIndex((each) => each.name === localStorage.getItem('voice')));
  const where = await ears(language);
  $('ears-choice').hidden = where === 'none';
  $('listen-words').textContent = where === 'here' ? words('page.listen-here') : [words('page.listen-elsewhere'), maker() && `(${maker()})`].filter(Boolean).join(' ');
  $('listen').checked = where === 'here';
  $('listen').dataset.where = where;
  $('before').textContent = words('page.interrupted');
  $('before').hidden = !tab.before();
  screen.view('welcome');
}

function people() {
  return JSON.parse(localStorage.getItem('people') ?? '[]');
}

/** Whoever came before is chosen by a tap; anybody else types a name. */
function choose(person) {
  $('person').value = person;
  $('people').hidden = people().length === 0;
  $('people').replaceChildren(...[...people(), ''].map((name) => {
    const button = screen.element('button', name || words('page.nobody'));
    button.setAttribute('aria-pressed', String(name === person));
    button.addEventListener('click', () => {
      choose(name);
      $('people').children[[...people(), ''].indexOf(name)].focus();
    });
    return button;
  }));
}

function remember(person) {
  localStorage.setItem('people', JSON.stringify([...new Set([person, ...people()])].filter(Boolean).slice(0, 8)));
  localStorage.setItem('person', person);
}

/** Nothing of whoever was erased stays here either. */
function forget(person) {
  localStorage.setItem('people', JSON.stringify(people().filter((name) => name !== person)));
  localStorage.removeItem('person');
}

/** Begins a session, unless another tab speaks; then this one says so. */
async function start(begin = tab.begin, wish = '') {
  screen.tell('');
  if (!(await begin(() => talk.end('page.taken')))) {
    screen.rest(words('page.other-tab'), [], 'page.take-over');
    $('go-on').dataset.takes = 'over';
    return;
  }
  delete $('go-on').dataset.takes;
  const person = $('person').value.trim();
  remember(person);
  const voice = all[$('voice').selectedIndex];
  localStorage.setItem('voice', voice.name);
  voice.lost = () => {
    screen.captionsAreRead(true);
    screen.tell(words('page.mute'));
  };
  screen.captionsAreRead(voice.silent);
  talk = new Talk(person, voice, $('listen').checked ? listen() : undefined);
  talk.erased = () => forget(person);
  stayAwake();
  await talk.open(wish);
}

function listen() {
  const hearing = new Ears(language, $('listen').dataset.where, {
    heard: (said) => screen.tell(`${words('page.you')} ${said}`),
    said: (said, sure) => {
      talk.answer(said, !sure);
      screen.misheard(said);
    },
    lost: () => {
      $('listen').checked = false;
      screen.tell(words('page.deaf'));
    },
  });
  hearing.start();
  return hearing;
}

async function stayAwake() {
  lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
}

$('start').addEventListener('click', () => start());
$('go-on').addEventListener('click', () => start($('go-on').dataset.takes ? tab.takeOver : tab.begin));
for (const button of document.querySelectorAll('.kept-open')) {
  button.addEventListener('click', () => kept.show($('person').value.trim()));
}
$('kept-back').addEventListener('click', () => {
  choose($('person').value.trim());
  screen.view('welcome');
  $('person').focus();
});
$('kept-erase').addEventListener('click', () => start(tab.begin, words('button.erase')));
for (const id of ['hurts', 'wait', 'again', 'stop']) {
  $(id).addEventListener('click', () => talk.answer($(id).textContent));
}
$('not-said').addEventListener('click', screen.correct);
$('typed').addEventListener('submit', (event) => {
  event.preventDefault();
  talk.answer($('say').value);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && screen.isCoaching()) {
    if ($('say').value) {
      $('say').value = '';
    } else {
      talk.answer($('stop').textContent);
    }
  }
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && screen.isCoaching()) {
    stayAwake();
  }
});
addEventListener('pagehide', () => talk?.left());
addEventListener('pageshow', (event) => event.persisted && talk?.end('page.interrupted'));
clock.onSleep(() => talk?.end('page.slept'));

const fast = new URLSearchParams(location.search).get('fast');
if (fast) {
  clock.run(Number(fast));
}
bench.watch(() => talk?.told?.visit, () => talk?.anew());
prepare();
