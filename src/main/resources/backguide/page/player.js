// Plays one speech of the coach: words as long as they take, silences by the clock from the moment
// the words really ended, and a hold as long as its dose whatever the words in it take: what is not
// said by its end is not said. It knows how much of it was heard, which no estimate could tell.

import { look, now, wait } from './clock.js';

const SENTENCES = /(?<=[.?!])\s+/;

export class Player {
  /**
   * @param voice says a text and comes back when it has really ended
   * @param show what is told of what happens: plays(sounds), comes(index), said(text, asks), hold(seconds), rest(), quiet()
   */
  constructor(voice, show) {
    this.voice = voice;
    this.show = show;
    this.stopping = new AbortController();
    this.sounds = [];
  }

  /** Plays all of it; comes back when it has ended or was stopped. */
  async play(sounds) {
    this.sounds = sounds.flatMap(sentences);
    this.show.plays(this.sounds);
    this.bouts = sounds.filter((s) => s.mark === 'BOUT_ENDS').length;
    this.boutsDone = 0;
    this.holding = false;
    this.plannedMs = 0;
    this.asked = !sounds.some((s) => s.asks);
    for (this.at = 0; this.at < this.sounds.length && !this.stopped; this.at++) {
      this.show.comes(this.at);
      await this.sound(this.sounds[this.at]);
    }
    return !this.stopped;
  }

  get stopped() {
    return this.stopping.signal.aborted;
  }

  /** Stops at once and tells what was heard of it. */
  stop() {
    const played = this.played();
    this.stopping.abort();
    this.voice.hush();
    return played;
  }

  /** Tells what was heard until now; of a sentence that is cut nothing was. */
  played() {
    const before = this.sounds.slice(this.at).filter((s) => !s.asks);
    const rest = this.asked ? 0 : before.reduce((ms, s) => ms + (s.silence ?? s.ms ?? 0), 0);
    return { boutsDone: this.boutsDone, cut: this.boutsDone < this.bouts, unheardMs: Math.round(Math.max(this.asked ? 0 : 1, rest)) };
  }

  async sound(sound) {
    if (sound.mark) {
      this.mark(sound);
    } else if (sound.silence) {
      this.show.quiet();
      this.plannedMs += sound.silence;
      await wait(this.holding ? this.beganMs + this.plannedMs - now() : sound.silence, this.stopping.signal);
    } else {
      await this.words(sound);
    }
  }

  async words(sound) {
    this.asked ||= sound.asks;
    this.plannedMs += sound.ms;
    this.show.said(sound.say, sound.asks);
    const spoken = this.spoken(sound);
    if (!this.holding) {
      await spoken;
      return;
    }
    const left = this.endsMs - now();
    await Promise.race([spoken, wait(left, this.stopping.signal)]);
    if (now() >= this.endsMs && !this.stopped) {
      this.voice.hush();
    }
  }

  /** Comes back when the voice has said it, and breathed if it goes on at once. */
  async spoken(sound) {
    const after = this.sounds.slice(this.at + 1);
    const said = this.voice.say(sound.say, sound.ms, this.stopping.signal);
    const next = after.find((s) => s.say);
    if (next) {
      this.voice.prepare(next.say);
    }
    await said;
    if (next && next === after.find((s) => !s.mark)) {
      await wait(this.voice.pause, this.stopping.signal);
    }
  }

  mark(sound) {
    look();
    if (this.stopped) {
      return;
    }
    this.holding = sound.mark === 'HOLD_BEGINS';
    this.beganMs = now();
    this.endsMs = this.beganMs + sound.seconds * 1000;
    this.plannedMs = 0;
    if (sound.mark === 'HOLD_BEGINS') {
      this.show.hold(sound.seconds, now());
    } else if (sound.mark === 'HOLD_ENDS') {
      this.show.rest();
    } else if (sound.mark === 'BOUT_ENDS') {
      this.boutsDone++;
      this.show.rest();
    }
  }
}

/** Returns each sentence on its own, with its share of the time; only the last one asks. */
function sentences(sound) {
  if (!sound.say) {
    return [sound];
  }
  const texts = sound.say.split(SENTENCES);
  const letters = texts.join('').length;
  return texts.map((say, i) => ({ say, ms: (sound.ms * say.length) / letters, asks: sound.asks && i === texts.length - 1 }));
}
