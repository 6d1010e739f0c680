// The workbench, for whoever writes a programme: what was understood and decided, what a speaker
// would get, a faster clock, and whether the files have changed or are broken.

import { ask } from './api.js';
import * as clock from './clock.js';
import { $, button, put } from './screen.js';
import { words } from './words.js';

const LOOK_MS = 1000;
const SPEEDS = [1, 5, 20];

let chosen = 1;
let began;

/** Returns whether time runs otherwise than for anybody who exercises. */
export function practises() {
  return chosen !== 1;
}

/**
 * Begins to show it while it is open; the key and the address open it.
 *
 * @param visit tells which conversation, if there is one
 * @param anew begins another one where that one is
 */
export function watch(visit, anew) {
  began = anew;
  $('speeds').replaceChildren(...SPEEDS.map(speed));
  $('anew').addEventListener('click', anew);
  setInterval(() => $('workbench').open && look(visit()), LOOK_MS);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F2') {
      $('workbench').open = !$('workbench').open;
      $('workbench').firstElementChild.focus();
    }
  });
  const wanted = new URLSearchParams(location.search);
  $('workbench').open = wanted.has('workbench');
  run(Number(wanted.get('fast')) || 1);
}

function speed(times) {
  return button(`${times} ×`, () => {
    run(times);
    practises() && began();
  });
}

function run(times) {
  chosen = times;
  clock.run(times);
  [...$('speeds').children].forEach((button, i) => button.setAttribute('aria-pressed', String(SPEEDS[i] === times)));
}

async function look(visit) {
  const told = await ask('bench', { visit }).catch(() => undefined);
  if (told) {
    lines('faults', told.faults, words('page.bench-broken'));
    lines('understood', told.trace ?? []);
    $('newer').hidden = !told.newer;
    put('markup', told.markup ?? '');
  }
}

function lines(id, all, title) {
  const shown = all.length > 0 && title ? [title, ...all] : all;
  put(id, shown.join('\n'));
  $(id).hidden = shown.length === 0;
}
