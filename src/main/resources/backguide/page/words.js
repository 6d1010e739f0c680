// The words of the page itself, in the language of the coach.

import { ask } from './api.js';

let all = {};

/** Fetches them and fills what is named in the document; returns whose name stands there at first. */
export async function fill() {
  const told = await ask('words', {});
  all = told.words;
  document.documentElement.lang = told.locale;
  for (const named of document.querySelectorAll('[data-words]')) {
    named.textContent = words(named.dataset.words);
  }
  return told.person;
}

export function words(key) {
  return all[key] ?? key;
}

/** Returns the language of the words, such as en-US. */
export function locale() {
  return document.documentElement.lang;
}
