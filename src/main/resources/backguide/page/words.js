// The words of the page itself, in the language of the coach.

import { ask } from './api.js';

let all = {};

/** Fetches them and fills what is named in the document. */
export async function fill() {
  all = await ask('words', {});
  for (const named of document.querySelectorAll('[data-words]')) {
    named.textContent = words(named.dataset.words);
  }
}

export function words(key) {
  return all[key] ?? key;
}
