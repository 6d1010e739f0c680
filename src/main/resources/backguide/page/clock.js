// The time the page goes by; a workbench or a test makes it run faster.

/** How often somebody who waits looks at the clock, in ms. */
const LOOK_MS = 250;

/** Who has not looked for so long slept, as a machine with its lid closed does, in ms. */
const SLEPT_MS = 5000;

let rate = 1;
let began = performance.now();
let base = 0;
let lived = 0;
let looked = Date.now();
let slept = () => {};

/** Returns the time in ms, as fast as it runs. */
export function now() {
  return base + (performance.now() - began) * rate;
}

/** Returns the time of a person in ms: it stands still when the page's does, and never runs faster. */
function life() {
  return lived + (performance.now() - began) * Math.min(rate, 1);
}

/** Lets time run so many times as fast from here on. */
export function run(times) {
  [base, lived, began] = [now(), life(), performance.now()];
  rate = times;
}

export function isFast() {
  return rate > 1;
}

/** Names who is told when the machine slept, before anybody who waited goes on. */
export function onSleep(told) {
  slept = told;
}

/** Notices when the machine slept. */
export function look() {
  const before = looked;
  looked = Date.now();
  if (looked - before > SLEPT_MS) {
    slept();
  }
}

/** Waits for a person, in ms. */
export function patience(ms, signal) {
  return waits(life, () => Math.min(rate, 1), ms, signal);
}

/** Waits, in ms; ends early, without an error, when the signal says so. */
export function wait(ms, signal) {
  return waits(now, () => rate, ms, signal);
}

function waits(time, speed, ms, signal) {
  const until = time() + ms;
  return new Promise((done) => {
    let timer;
    const ends = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', ends);
      done();
    };
    signal?.addEventListener('abort', ends);
    const next = () => {
      look();
      const left = until - time();
      if (left <= 0 || signal?.aborted) {
        ends();
      } else {
        timer = setTimeout(next, Math.ceil(Math.min(left / speed(), LOOK_MS)));
      }
    };
    next();
  });
}

setInterval(look, LOOK_MS);
