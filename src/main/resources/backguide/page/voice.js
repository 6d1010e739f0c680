// Who speaks: a voice of the browser, sound that this machine renders, or nobody (words are shown
// for as long as they would take).

import { isFast, wait } from './clock.js';
import { ask } from './api.js';
import { words } from './words.js';

/** How many times as long as estimated a voice may take before it is taken for dead. */
const LATEST = 3;

class Voice {
  /** How long it is silent between two sentences, in ms, besides what it is by itself. */
  pause = 0;

  /** How long it may take before it begins, in ms. */
  begins = 4000;

  /** How fast, as the coach was asked to speak. */
  pace = 'normal';

  /** Whether words are only shown, for as long as they would take. */
  silent = false;

  /** Whether it speaks also while the server is away. */
  alone = false;

  /** Begins to speak for somebody who is told when it can no more. */
  begin(lost) {
    this.lost = lost;
    this.silent = false;
  }

  /** Says a text, and comes back when it has ended. A voice that does not come to its end is silent from then on. */
  async say(text, ms, signal) {
    if (!isFast() && !this.silent) {
      const late = wait(ms * LATEST + this.begins, signal).then(() => false);
      const said = this.speak(text).then(() => true, () => false);
      if ((await Promise.race([said, late])) || signal.aborted) {
        return;
      }
      this.silent = true;
      this.hush();
      this.lost();
    }
    await wait(ms, signal);
  }

  /** Makes what comes next ready, so that no pause grows by it. */
  prepare() {}

  hush() {}
}

class Silent extends Voice {
  name = words('page.voice-none');
  silent = true;

  begin() {}
}

class Browser extends Voice {
  alone = true;

  constructor(voice) {
    super();
    this.voice = voice;
    this.name = voice.localService ? voice.name : `${voice.name} (${words('page.voice-elsewhere')})`;
  }

  speak(text) {
    const spoken = (this.spoken = new SpeechSynthesisUtterance(text));
    spoken.voice = this.voice;
    spoken.rate = this.pace === 'slow' ? 0.83 : 0.95;
    const ended = new Promise((done, failed) => {
      spoken.onend = this.ended = done;
      spoken.onerror = failed;
    });
    speechSynthesis.speak(spoken);
    return ended;
  }

  hush() {
    this.ended?.();
    speechSynthesis.cancel();
  }
}

class Rendered extends Voice {
  /** What is rendered has no silence around it. */
  pause = 450;

  /** The whole of it is made before it begins. */
  begins = 12000;

  constructor(told) {
    super();
    this.id = told.id;
    this.name = `${words('page.voice-here')} ${told.name}`;
    this.coming = new Map();
  }

  async speak(text) {
    const speaking = (this.speaking = {});
    const sound = await this.sound(text);
    this.coming.delete(text);
    if (this.speaking !== speaking) {
      return;
    }
    const audio = (this.audio = new Audio(URL.createObjectURL(sound)));
    const ended = new Promise((done, failed) => { audio.onended = audio.onpause = done; audio.onerror = failed; });
    try {
      await audio.play();
      await ended;
    } finally {
      URL.revokeObjectURL(audio.src);
    }
  }

  prepare(text) {
    if (!isFast() && !this.silent) {
      this.sound(text).catch(() => {});
    }
  }

  /** What failed ahead is tried once more. */
  sound(text) {
    if (!this.coming.has(text)) {
      const sound = ask('voice', { voice: this.id, words: text, pace: this.pace }, 'blob');
      this.coming.set(text, sound);
      sound.catch(() => this.coming.delete(text));
    }
    return this.coming.get(text);
  }

  hush() {
    this.speaking = undefined;
    this.audio?.pause();
    this.coming.clear();
  }
}

/** Returns all voices there are for a locale, the best first: those of this machine, then others, then none. */
export async function voices(locale) {
  const browser = await browserVoices(locale);
  const rendered = await ask('voices', {}).then((told) => told.map((v) => new Rendered(v)), () => []);
  const local = browser.filter((v) => v.localService).map((v) => new Browser(v));
  const remote = browser.filter((v) => !v.localService).map((v) => new Browser(v));
  return [...local, ...rendered, ...remote, new Silent()];
}

/** Returns those of the language, the ones of the very locale first; a browser may find them late. */
function browserVoices(locale) {
  const tag = (voice) => voice.lang.replace('_', '-');
  const [language] = locale.split('-');
  const all = () => (window.speechSynthesis?.getVoices() ?? [])
    .filter((v) => tag(v).split('-')[0] === language)
    .sort((a, b) => (tag(b) === locale) - (tag(a) === locale));
  return new Promise((done) => {
    if (!window.speechSynthesis || all().length > 0) {
      done(all());
      return;
    }
    speechSynthesis.addEventListener('voiceschanged', () => done(all()), { once: true });
    setTimeout(() => done(all()), 500);
  });
}
