// Plays every bout that there may be as the page does, with its own player and a voice of the browser
// that is slower than anybody thought, on a clock that runs as fast as it can.
// Usage: node player.mjs PAGE BOUTS: the folder with the modules of the page, and the file with all speeches.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';

const SENTENCES = /(?<=[.?!])\s+/;
const CHARACTER_MS = 80;
const MOST_OFF_MS = 500;

/** What words in a hold tell of it: how many seconds are left. */
const LEFT = { 'Five more.': () => 5, 'Halfway there.': (seconds) => seconds / 2, 'Ten down.': (seconds) => seconds - 10 };

const [page, file] = process.argv.slice(2);
const bouts = JSON.parse(readFileSync(file, 'utf8'));
const timers = new Map();
const spoken = [];
let ms = 0;
let count = 0;
let busy = 0;

Object.assign(performance, { now: () => ms });
Object.assign(globalThis, {
  setTimeout: (call, after = 0) => timers.set(++count, { call, at: ms + after }) && count,
  clearTimeout: (timer) => timers.delete(timer),
  setInterval: () => {},
  fetch: async () => { throw new Error('there is no server'); },
  SpeechSynthesisUtterance: class {
    constructor(text) {
      this.text = text;
    }
  },
  speechSynthesis: {
    getVoices: () => [{ name: 'A voice', lang: 'en-US', localService: true }],
    speak(said) {
      const at = Math.max(ms, busy);
      busy = at + said.text.length * CHARACTER_MS;
      spoken.push({ text: said.text, at, ended: busy });
      setTimeout(() => said.onend(), busy - ms);
    },
    cancel() {
      busy = ms;
    },
  },
});
globalThis.window = globalThis;

/** Lets time run until something has ended. */
async function until(ending) {
  for (let ended = false; !ended;) {
    ending.then(() => { ended = true; });
    await new Promise(setImmediate);
    if (!ended) {
      const [id, timer] = [...timers].reduce((a, b) => (b[1].at < a[1].at ? b : a));
      timers.delete(id);
      ms = Math.max(ms, timer.at);
      timer.call();
    }
  }
}

cpSync(page, 'page', { recursive: true });
writeFileSync('page/package.json', '{"type": "module"}');
const { Player } = await import('./page/player.js');
const { Speaker, voices, withNext } = await import('./page/voice.js');
const all = await voices('en-US');
const off = [];
const held = new Set();

function near(is, wanted, what) {
  off.push(Math.abs(is - wanted));
  assert.ok(off.at(-1) < MOST_OFF_MS, `${what}: ${is} ms, not ${wanted} ms`);
}

for (const bout of bouts) {
  const captions = [];
  let ring;
  spoken.length = 0;
  const show = {
    plays() {},
    comes() {},
    quiet() {},
    said: (text) => captions.push({ text, at: ms, ring }),
    hold: (seconds, began) => { ring = { seconds, began }; },
    rest: () => {
      held.add(ring?.seconds);
      ring && near(ms - ring.began, ring.seconds * 1000, 'a hold');
      ring = undefined;
    },
  };
  await until(new Player(new Speaker(withNext(all[0], all), () => {}, ''), show).play(bout));
  const texts = bout.flatMap(({ say }) => say?.split(SENTENCES) ?? []);
  assert.deepEqual(captions.map(({ text }) => text), texts, 'all of it is shown');
  assert.deepEqual(spoken.map(({ text }) => text), texts, 'and said');
  captions.forEach(({ text, at, ring }, i) => {
    near(spoken[i].at, at, `the sound of ${text}`);
    if (ring) {
      const told = ring.began + (ring.seconds - LEFT[text](ring.seconds)) * 1000;
      near(told, Math.min(Math.max(told, at), spoken[i].ended), `the ring beside ${text}`);
    }
  });
  let due = captions[0].at;
  let said = 0;
  let holds = false;
  for (const { say, ms, silence = 0, mark } of bout) {
    holds = mark ? mark === 'HOLD_BEGINS' : holds;
    if (say) {
      near(captions[said].at, due, `the moment of ${say}`);
      said += say.split(SENTENCES).length;
      due = holds ? due + ms : spoken[said - 1].ended;
    } else {
      due += silence;
    }
  }
}
assert.ok(held.delete(undefined) && held.size > 0, 'some are held and some are not');
console.log(`${bouts.length} bouts, holds of ${[...held].join(', ')} s: the worst off by ${Math.round(Math.max(...off))} ms`);
