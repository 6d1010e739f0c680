// Who speaks: a voice of the browser, sound that this machine renders, or nobody (words are shown
// for as long as they would take). When one cannot, another one goes on.

import { isFast, wait } from './clock.js';
import { ask, Lost } from './api.js';
import { words } from './words.js';

/** How many times as long as estimated a voice may take before it is taken for dead. */
const LATEST = 3;

/** Says everything with the voice that was picked, or with the next one that can. */
export class Speaker {
  /**
   * @param voices the one that was picked, and those that may go on for it; the last one can always
   * @param changed is told of the voice that speaks from here on
   * @param urgent what must be said also while the server is away
   */
  constructor(voices, changed, urgent) {
    this.voices = voices;
    this.changed = changed;
    this.urgent = urgent;
    this.dead = new Set();
    this.heard = voices[0];
    this.begin('normal');
  }

  /** Begins a speech: a voice that could not is asked again, unless it never came to its end. */
  begin(pace) {
    this.pace = pace;
    this.voice = this.voices.find((voice) => !this.dead.has(voice));
  }

  get pause() {
    return this.voice.pause;
  }

  get silent() {
    return this.voice.silent;
  }

  /** Whether somebody speaks also while the server is away. */
  get alone() {
    return this.voices.some((voice) => voice.alone);
  }

  /** Has somebody speak who can say a text while the server is away; returns whether there is anybody. */
  speaksAlone(text) {
    this.voice = this.voices.find((voice) => voice.can(text)) ?? this.voice;
    return this.voice.can(text);
  }

  /**
   * Says a text, and comes back when it has ended; what a voice could not say is tried once more.
   * Where nobody goes on because the server is away, unreached() is told, and may do something else.
   */
  async say(text, ms, signal) {
    const saying = (this.saying = {});
    const once = async () => {
      const late = wait(ms * LATEST + this.voice.begins, signal).then(() => 'late');
      const said = this.voice.speak(text, this.pace).then(() => 'said', (e) => (e instanceof Lost ? 'away' : 'failed'));
      const became = await Promise.race([said, late]);
      return signal.aborted || this.saying !== saying ? 'hushed' : became;
    };
    while (!isFast() && !this.voice.silent) {
      let became = await once();
      if (became === 'failed' || became === 'away') {
        became = await once();
      }
      if (became === 'said') {
        this.speaks();
        this.voice.keep(this.urgent);
      }
      if (became === 'said' || became === 'hushed') {
        return;
      }
      this.goesOn(became);
    }
    await wait(ms, signal);
  }

  /** Has the next voice go on: while the server is away, one that needs none. */
  goesOn(became) {
    const { voice } = this;
    voice.hush();
    became === 'late' && this.dead.add(voice);
    const able = (each) => !this.dead.has(each) && (became !== 'away' || each.alone || each.silent);
    this.voice = this.voices.slice(this.voices.indexOf(voice) + 1).find(able);
    if (this.voice.silent && !(became === 'away' && this.unreached?.())) {
      this.speaks();
    }
  }

  /** Tells whose voice it is when that is another one than was heard last. */
  speaks() {
    if (this.voice !== this.heard) {
      this.heard = this.voice;
      this.changed(this.voice);
    }
  }

  /** Makes what comes next ready, so that no pause grows by it. */
  prepare(text) {
    isFast() || this.voice.prepare(text, this.pace);
  }

  hush() {
    this.saying = undefined;
    this.voice.hush();
  }
}

class Voice {
  /** What makes the sound: where that fails for one voice, it does for all that it makes. */
  engine = '';

  /** How long it is silent between two sentences, in ms, besides what it is by itself. */
  pause = 0;

  /** How long it may take before it begins, in ms. */
  begins = 4000;

  /** Whether words are only shown, for as long as they would take. */
  silent = false;

  /** Whether it speaks also while the server is away. */
  alone = false;

  /** Whether what it says stays on this machine. */
  here = true;

  /** Returns whether it can say a text while the server is away. */
  can() {
    return this.alone;
  }

  keep() {}

  prepare() {}

  hush() {}
}

class Silent extends Voice {
  name = words('page.voice-none');
  silent = true;
}

class Browser extends Voice {
  engine = 'browser';
  alone = true;

  constructor(voice) {
    super();
    this.voice = voice;
    this.here = voice.localService;
    this.name = voice.localService ? voice.name : `${voice.name} (${words('page.voice-elsewhere')})`;
  }

  speak(text, pace) {
    const spoken = (this.spoken = new SpeechSynthesisUtterance(text));
    spoken.voice = this.voice;
    spoken.rate = pace === 'slow' ? 0.83 : 0.95;
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
    this.engine = told.id;
    this.name = `${words('page.voice-here')} ${told.name}`;
    this.coming = new Map();
    this.kept = new Map();
  }

  can(text) {
    return this.kept.has(text);
  }

  /** Has a text at hand from here on. */
  keep(text) {
    this.kept.has(text) || this.sound(text, 'normal').then((sound) => this.kept.set(text, sound), () => {});
  }

  async speak(text, pace) {
    const speaking = (this.speaking = {});
    const sound = this.kept.get(text) ?? (await this.sound(text, pace));
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

  prepare(text, pace) {
    this.sound(text, pace).catch(() => {});
  }

  sound(text, pace) {
    if (!this.coming.has(text)) {
      const sound = ask('voice', { voice: this.engine, words: text, pace }, 'blob');
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

/** Returns whether nothing here plays sound; browsers but those of Chromium name no loudspeaker unasked. */
export async function isSoundless() {
  const all = navigator.userAgentData && (await navigator.mediaDevices?.enumerateDevices?.().catch(() => undefined));
  return all?.every(({ kind }) => kind !== 'audiooutput') ?? false;
}

/** Returns a voice, then the best of every other engine here that may go on for it, and at last none. */
export function withNext(voice, all) {
  const engines = new Set([voice.engine]);
  const next = all.filter((each) => each.here && !engines.has(each.engine) && engines.add(each.engine));
  return voice.silent ? [voice] : [voice, ...next];
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
