// One tab speaks at a time, and each knows what it was at before it was loaded anew.

import * as store from './store.js';

const NAME = 'back-guide';
const YIELD_MS = 3000;
const channel = new BroadcastChannel(NAME);

let release;

/**
 * Returns whether this tab may speak from here on.
 *
 * @param yield_ ends what this tab is at, because another one goes on
 */
export function begin(yield_) {
  return hold({ ifAvailable: true }, yield_);
}

/** Asks the tab that speaks to end, and takes its place; one that does not answer is not waited for. */
export async function takeOver(yield_) {
  channel.postMessage('yield');
  const waited = await hold({ signal: AbortSignal.timeout(YIELD_MS) }, yield_);
  return waited || hold({ steal: true }, yield_);
}

/** Lets another tab speak. */
export function end() {
  release?.();
  release = undefined;
}

/** Where a browser lets no tab know of another, each may speak. */
async function hold(options, yield_) {
  if (release || !navigator.locks) {
    return true;
  }
  return new Promise((got) => {
    navigator.locks.request(NAME, options, (lock) => {
      got(lock !== null);
      return lock && new Promise((done) => {
        release = done;
        channel.postMessage('begun');
        channel.onmessage = () => yield_();
      });
    }).catch((e) => { got(e.name === 'SecurityError'); release && yield_(); release = undefined; });
  });
}

/** Notes how far this tab is, for when it is loaded anew; nothing when it is at the end. */
export function note(ongoing) {
  store.tab.put(NAME, ongoing);
}

/** Returns what this tab was at when it was left in the middle. */
export function before() {
  return store.tab.get(NAME);
}
