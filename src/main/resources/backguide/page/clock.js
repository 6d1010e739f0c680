// The time the page goes by; a workbench or a test makes it run faster.

let rate = 1;
let began = performance.now();
let base = 0;

/** Returns the time in ms, as fast as it runs. */
export function now() {
  return base + (performance.now() - began) * rate;
}

/** Lets time run so many times as fast from here on. */
export function run(times) {
  base = now();
  began = performance.now();
  rate = times;
}

export function isFast() {
  return rate > 1;
}

/** Waits for a person, whose time never runs faster, in ms. */
export function patience(ms, signal) {
  return wait(ms * rate, signal);
}

/** Waits, in ms; ends early, without an error, when the signal says so. */
export function wait(ms, signal) {
  const until = now() + ms;
  return new Promise((done) => {
    const look = () => {
      const left = until - now();
      if (left <= 0 || signal?.aborted) {
        done();
      } else {
        const timer = setTimeout(look, Math.min(left / rate, 250));
        signal?.addEventListener('abort', () => { clearTimeout(timer); done(); }, { once: true });
      }
    };
    look();
  });
}
