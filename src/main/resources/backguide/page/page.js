// Begins: who comes, with which voice and ears, in which tab; and what the keys do.

import * as bench from './bench.js';
import * as clock from './clock.js';
import { Ears, ears, fetched, hearer, plain } from './ears.js';
import * as kept from './kept.js';
import * as screen from './screen.js';
import { $ } from './screen.js';
import * as store from './store.js';
import * as tab from './tab.js';
import { awayWords, Talk } from './talk.js';
import { isSoundless, Speaker, voices, withNext } from './voice.js';
import { fill, locale, words } from './words.js';

const PEOPLE = 8;
const AGAIN_MS = 1000;
const LISTEN = { here: 'page.listen-here', fetched: 'page.listen-fetched', off: 'page.listen-off' };

let talk;
let starting = false;
let named = false;
let refused;
let all = [];
let soundless = false;
let awake = false;
let lock;

/** Fetches what it says; until that comes, it says so. */
async function prepare() {
  for (let person; person === undefined; ) {
    try {
      person = await fill();
      named = person !== '';
      choose(person || (store.browser.get('person') ?? ''));
    } catch {
      screen.tell($('heard').dataset.away);
      await clock.patience(AGAIN_MS);
    }
  }
  screen.tell('');
  document.querySelector('aside').hidden = false;
  all = await voices(locale());
  $('voice').replaceChildren(...all.map((each) => screen.element('option', each.name)));
  $('voice').selectedIndex = Math.max(0, all.findIndex((each) => each.name === store.browser.get('voice')));
  offer(await ears(locale()));
  $('before').textContent = words('page.interrupted');
  $('before').hidden = !tab.before();
  screen.view('welcome');
}

/** Offers the ears there are. Only ones on this very machine listen unasked. */
function offer(places) {
  $('ears').hidden = places.length === 0;
  const usual = places[0] === 'here' ? 'here' : 'off';
  const { maker, browser } = hearer();
  const unnamed = [words('page.listen-unnamed'), browser && `${words('page.listen-calls')} ${browser}.`].filter(Boolean).join(' ');
  const says = { elsewhere: `${words('page.listen-elsewhere')} ${maker ? `${maker}.` : unnamed}` };
  $('ears').append(...[...places, 'off'].map((place) => {
    const choice = Object.assign(document.createElement('input'), { type: 'radio', name: 'ears', value: place, checked: place === usual });
    return screen.element('label', choice, ` ${says[place] ?? words(LISTEN[place])}`);
  }));
}

function people() {
  return store.browser.get('people') ?? [];
}

/** Whoever came before is chosen by a tap; anybody else types a name. */
function choose(person) {
  $('person').value = person;
  $('people').hidden = people().length === 0;
  $('people').replaceChildren(...[...people(), ''].map((name) => {
    const button = screen.button(name || words('page.nobody'), () => {
      named = true;
      choose(name);
      $('people').querySelector('[aria-pressed=true]').focus();
    });
    button.setAttribute('aria-pressed', name === person);
    return button;
  }));
}

function remember(person) {
  store.browser.put('people', [...new Set([person, ...people()])].filter(Boolean).slice(0, PEOPLE));
  store.browser.put('person', person);
}

/** Nothing of whoever was erased stays here either. */
function forget(person) {
  const same = (name) => name.toLowerCase() === person?.toLowerCase();
  store.browser.put('people', people().filter((name) => !same(name)));
  store.browser.put('person', undefined);
  store.browser.put('voice', undefined);
}

/** Begins a session, unless one goes on here, or another tab speaks; then this one says so. */
async function start(begin = tab.begin, wish = '') {
  if (starting || (talk && !talk.closed && !talk.lingers)) {
    return;
  }
  starting = true;
  talk?.release();
  screen.tell('');
  const free = await begin(yields);
  soundless = await isSoundless();
  starting = false;
  refused = free ? undefined : { wish };
  if (refused) {
    screen.rest(words('page.other-tab'), [], 'page.take-over');
    return;
  }
  const person = $('person').value.trim();
  remember(person);
  talk = new Talk({ person, named }, speaker(), { erased: () => forget(person), practises: bench.practises, stayAwake });
  named = false;
  listen(talk);
  await talk.open(wish);
}

/** Another tab speaks: this one does not, nor hears that one. */
function yields() {
  talk?.lingers ? talk.close(words('page.taken'), []) : talk?.end('page.taken');
}

/** Returns who speaks: the voice that was picked, as long as it can. */
function speaker() {
  const voice = all[$('voice').selectedIndex];
  store.browser.put('voice', voice.name);
  soundless && !voice.silent && screen.tell(words('page.soundless'));
  screen.captionsAreRead(voice.silent);
  return new Speaker(withNext(voice, all), (now) => {
    screen.captionsAreRead(now.silent);
    screen.tell(words(now.silent ? (soundless ? 'page.soundless' : 'page.mute') : now === voice ? 'page.voice-back' : 'page.voice-next'));
  }, awayWords());
}

/** Gives a session the ears that were picked, as soon as they are there. */
async function listen(session) {
  const chosen = document.querySelector('#ears :checked');
  if (chosen?.value === 'fetched') {
    screen.tell(words('page.fetching'));
    const there = await fetched(locale());
    session.closed || screen.tell(words(there ? 'page.fetched' : 'page.not-fetched'));
    if (!there) {
      return;
    }
    chosen.value = 'here';
  }
  if (chosen && chosen.value !== 'off' && !session.closed) {
    session.listens(new Ears(locale(), chosen.value, heardBy(session)));
  }
}

function heardBy(session) {
  return {
    turn: () => session.told?.turn,
    hearing: (said) => {
      session.stirs ||= said !== '';
      screen.hearing(said && `${words('page.you')} ${said}`);
    },
    overheard: (uttered) => session.overhears(uttered),
    doubted: (uttered) => session.doubts(uttered),
    isUrgent: (words) => [$('hurts'), $('stop')].some(({ textContent }) => plain(textContent).join() === plain(words).join()),
    said: (uttered, rated) => {
      if (session.lingers && !uttered.unsure && uttered.words.toLowerCase().includes(words('page.go-on').toLowerCase())) {
        start();
        return;
      }
      session.heard(uttered, rated);
    },
    lost: () => {
      session.deafened();
      screen.tell(words('page.deaf'));
    },
  };
}

/** Keeps the screen on, or not; a browser lets it go by itself whenever nobody sees the page. */
async function stayAwake(on) {
  awake = on;
  if (on && (!lock || lock.released)) {
    lock = {};
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  }
  if (!awake) {
    lock?.release?.();
    lock = undefined;
  }
}

$('start').addEventListener('click', () => start());
$('person').addEventListener('input', () => { named = true; });
$('go-on').addEventListener('click', () => start(refused ? tab.takeOver : tab.begin, refused?.wish));
for (const button of document.querySelectorAll('.kept-open')) {
  button.addEventListener('click', () => kept.show($('person').value.trim()));
}
$('kept-back').addEventListener('click', () => {
  choose($('person').value.trim());
  screen.view('welcome');
  $('person').focus();
});
$('kept-erase').addEventListener('click', () => start(tab.begin, words('button.erase')));
for (const id of ['hurts', 'wait', 'again']) {
  $(id).addEventListener('click', () => talk.answer($(id).textContent));
}
$('stop').addEventListener('click', () => talk.stop($('stop').textContent));
for (const sign of ['input', 'click', 'keydown', 'focusin', 'pointerdown']) {
  document.addEventListener(sign, ({ target }) => talk && target !== $('answers') && (talk.stirs = true));
}
for (const live of [$('heard'), $('beside')]) {
  new MutationObserver(() => talk?.ears?.reads(live.textContent)).observe(live, { childList: true });
}
document.addEventListener('focusin', ({ target }) => target.matches('button:focus-visible') && talk?.ears?.reads(target.textContent));
$('not-said').addEventListener('click', () => screen.correct(talk.disown()));
$('typed').addEventListener('submit', (event) => {
  event.preventDefault();
  talk.answer($('say').value);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && screen.isCoaching()) {
    if (document.activeElement === $('say') && $('say').value && !screen.isMoving()) {
      $('say').value = '';
    } else {
      talk.stop($('stop').textContent);
    }
  }
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    stayAwake(awake);
  }
});
addEventListener('pagehide', () => talk?.left());
addEventListener('pageshow', (event) => event.persisted && talk?.end('page.interrupted'));
clock.onSleep(() => talk?.end('page.slept'));

bench.watch(() => talk?.told?.visit, () => talk?.anew());
prepare();
