// Who speaks: a voice of the browser, sound that this machine renders, or nobody (words are shown
// for as long as they would take).

import { isFast, wait } from './clock.js';
import { ask } from './api.js';

/** How much longer than estimated a voice may take before it is taken for dead, and a sound to be made. */
const LATEST = { times: 3, more: 4000, sound: 12000 };

class Silent {
  name = 'No voice: show the words only';

  /** How long it is silent between two sentences, in ms, besides what it is by itself. */
  pause = 0;

  /** How fast, as the coach was asked to speak. */
  pace = 'normal';

  /** Told when it can speak no more, and time passes without it. */
  lost = () => {};

  prepare() {}

  async say(text, ms, signal) {
    await wait(ms, signal);
  }

  hush() {}
}

class Browser extends Silent {
  constructor(voice) {
    super();
    this.voice = voice;
    this.name = `${voice.name}${voice.localService ? '' : ' (sends what I say to its maker)'}`;
  }

  async say(text, ms, signal) {
    if (isFast()) {
      return super.say(text, ms, signal);
    }
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = this.voice;
    spoken.rate = this.pace === 'slow' ? 0.83 : 0.95;
    const ended = new Promise((done) => { spoken.onend = spoken.onerror = done; });
    speechSynthesis.speak(spoken);
    await Promise.race([ended, wait(ms * LATEST.times + LATEST.more, signal)]);
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
    }
  }

  hush() {
    speechSynthesis.cancel();
  }
}

class Rendered extends Silent {
  /** What is rendered has no silence around it. */
  pause = 450;

  constructor(told) {
    super();
    this.id = told.id;
    this.name = told.name;
    this.coming = new Map();
  }

  async say(text, ms, signal) {
    if (isFast() || this.dead) {
      return super.say(text, ms, signal);
    }
    try {
      const sound = await Promise.race([this.sound(text), wait(LATEST.sound, signal)]);
      this.coming.delete(text);
      if (!signal.aborted) {
        await this.play(sound, ms, signal);
      }
    } catch {
      if (!signal.aborted) {
        this.dead = true;
        this.lost();
        await super.say(text, ms, signal);
      }
    }
  }

  async play(sound, ms, signal) {
    const audio = new Audio(URL.createObjectURL(sound));
    this.audio = audio;
    try {
      const ended = new Promise((done, failed) => { audio.onended = done; audio.onerror = failed; });
      await audio.play();
      await Promise.race([ended, wait(ms * LATEST.times + LATEST.more, signal)]);
    } finally {
      audio.pause();
      URL.revokeObjectURL(audio.src);
    }
  }

  /** Begins to render what comes next, so that no pause grows by it. */
  prepare(text) {
    if (!isFast() && !this.dead) {
      this.sound(text).catch(() => {});
    }
  }

  sound(text) {
    if (!this.coming.has(text)) {
      this.coming.set(text, ask('voice', { voice: this.id, words: text, pace: this.pace }, 'blob'));
    }
    return this.coming.get(text);
  }

  hush() {
    this.audio?.pause();
    this.coming.clear();
  }
}

/** Returns all voices there are, the best first: those of this machine, then others, then none. */
export async function voices(language) {
  const browser = await browserVoices(language);
  const rendered = await ask('voices', {}).then((told) => told.map((v) => new Rendered(v)), () => []);
  const local = browser.filter((v) => v.localService).map((v) => new Browser(v));
  const remote = browser.filter((v) => !v.localService).map((v) => new Browser(v));
  return [...local, ...rendered, ...remote, new Silent()];
}

function browserVoices(language) {
  const all = () => (window.speechSynthesis?.getVoices() ?? []).filter((v) => v.lang.replace('_', '-').startsWith(language));
  return new Promise((done) => {
    if (!window.speechSynthesis || all().length > 0) {
      done(all());
      return;
    }
    speechSynthesis.addEventListener('voiceschanged', () => done(all()), { once: true });
    setTimeout(() => done(all()), 500);
  });
}
