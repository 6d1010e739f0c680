// Plays one speech of the coach: words as long as they take, silences by the clock from the moment
// the words really ended. It knows how much of it was heard, which no estimate could tell.

import { now, wait } from './clock.js';

const SENTENCES = /(?<=[.?!])\s+/;

export class Player {
  /**
   * @param voice says a text and comes back when it has really ended
   * @param show what is told of what happens: said(text, asks), hold(seconds), rest(), silence(ms)
   */
  constructor(voice, show) {
    this.voice = voice;
    this.show = show;
    this.stopping = new AbortController();
    this.sounds = [];
  }

  /** Plays all of it; comes back when it has ended or was stopped. */
  async play(sounds) {
    this.sounds = sounds;
    this.bouts = sounds.filter((s) => s.mark === 'BOUT_ENDS').length;
    this.boutsDone = 0;
    this.asked = !sounds.some((s) => s.asks);
    for (this.at = 0; this.at < sounds.length && !this.stopped; this.at++) {
      await this.sound(sounds[this.at]);
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

  /** Tells what was heard until now. */
  played() {
    const rest = this.asked ? 0 : this.sounds.slice(this.at).reduce((ms, s) => ms + (s.silence ?? s.ms ?? 0), 0);
    return { boutsDone: this.boutsDone, cut: this.boutsDone < this.bouts, unheardMs: Math.round(Math.max(this.asked ? 0 : 1, rest)) };
  }

  async sound(sound) {
    if (sound.mark) {
      this.mark(sound);
    } else if (sound.silence) {
      this.show.silence(sound.silence);
      await wait(sound.silence, this.stopping.signal);
    } else {
      await this.words(sound);
    }
  }

  async words(sound) {
    const sentences = sound.say.split(SENTENCES);
    for (const [i, sentence] of sentences.entries()) {
      if (this.stopped) {
        return;
      }
      const asks = sound.asks && i === sentences.length - 1;
      this.asked ||= asks;
      this.show.said(sentence, asks);
      await this.voice.say(sentence, (sound.ms * sentence.length) / sound.say.length, this.stopping.signal);
    }
  }

  mark(sound) {
    if (sound.mark === 'HOLD_BEGINS') {
      this.show.hold(sound.seconds, now());
    } else if (sound.mark === 'HOLD_ENDS') {
      this.show.rest();
    } else if (!this.stopped) {
      this.boutsDone++;
      this.show.rest();
    }
  }
}
