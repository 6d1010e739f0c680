// One person and the coach: plays what it says, and sends back what is answered and how much of the
// speech was really heard by then.

import { ask, leave, Lost } from './api.js';
import * as clock from './clock.js';
import { Player } from './player.js';
import * as screen from './screen.js';
import * as tab from './tab.js';
import { words } from './words.js';

/** How long an open question waits for the first sound, in ms; then it is asked once more. */
const PATIENCE_MS = 8000;

/** After how long the server is asked again when it is away, in ms. */
const AGAIN_MS = 1000;

/** The turn of what was said in a conversation that is no more: it answers nothing, but may be urgent. */
const NO_TURN = -1;

export class Talk {
  /** Begins with nobody; the voice says what is said, and the ears, where there are any, hear. */
  constructor(person, voice, ears) {
    this.person = person;
    this.voice = voice;
    this.ears = ears;
    this.listening = new AbortController();
    this.late = [];
  }

  /** Begins, with something that is said before the coach says anything, or nothing. */
  async open(wish) {
    const before = tab.before();
    await this.go(async () => {
      const told = await ask('open', { person: this.person, before });
      return wish ? ask('hear', { visit: told.visit, turn: told.turn, words: wish }) : told;
    });
  }

  /** Begins anew where it is, as with a programme that has changed. */
  async anew() {
    if (!this.told || this.asking || this.told.over) {
      return;
    }
    const before = this.ongoing();
    this.hush();
    screen.holdEnds();
    await this.go(() => ask('open', { person: this.person, before }));
  }

  /**
   * Says something for the person: stops the coach, and goes on with that. What is said while the
   * coach is still asked, or says its last, is told as well: it may be urgent.
   */
  async answer(said, unsure = false) {
    if (!this.told || !said.trim()) {
      return;
    }
    const body = { ...this.ongoing(), words: said, unsure };
    this.told.over || this.hush();
    screen.answered(said);
    if (this.asking) {
      this.late.push(body);
    } else {
      await this.go(() => ask('hear', body), body);
    }
  }

  /** Ends without an answer; what was not played to its end does not count. */
  async end(last, why = 'cut') {
    if (!this.told || this.told.over) {
      return;
    }
    const body = { ...this.ongoing(), why };
    this.told.over = true;
    this.hush();
    screen.rest(words(last), []);
    this.ended();
    await ask('end', body).then((told) => screen.notes(told.notes), () => {});
    tab.end();
  }

  /** The page goes, and with it this conversation. */
  left() {
    if (this.told && !this.told.over) {
      leave({ ...this.ongoing(), why: 'cut' });
    }
  }

  /** Tells which question is open, and how much was heard of what led to it. */
  ongoing() {
    return { visit: this.told.visit, turn: this.told.turn, played: this.player.played() };
  }

  hush() {
    this.player?.stop();
    this.listening.abort();
  }

  ended() {
    this.ears?.stop();
    tab.note(undefined);
  }

  async go(next, said) {
    const before = this.told;
    this.asking = true;
    let told = await this.reached(next, said);
    while (told && this.late.length > 0) {
      const late = this.late.shift();
      told = await this.reached(() => ask('hear', late), late);
    }
    this.asking = false;
    const goesOn = before?.over && told?.visit === before.visit && told.turn === before.turn;
    if (told && !goesOn) {
      this.hush();
      await this.reply(told);
    }
  }

  /** Asks until the server answers: the same question twice counts once. */
  async reached(next, said) {
    for (let asked = next, away = false; ; ) {
      try {
        const told = await asked();
        away && screen.tell(words('page.back'));
        return told;
      } catch (e) {
        if (!(e instanceof Lost) || e.why === 'moved') {
          this.told = undefined;
          screen.rest(e instanceof Lost ? words('page.moved') : e.message, []);
          this.ended();
          tab.end();
          return undefined;
        }
        if (e.why === 'over') {
          asked = () => this.begun(said);
          away = true;
        } else {
          away ||= this.away();
          await clock.patience(AGAIN_MS);
        }
      }
    }
  }

  /** Begins anew after a conversation is no more, in which something may have been said last. */
  async begun(said) {
    const told = await ask('open', { person: this.person });
    return said ? ask('hear', { ...said, visit: told.visit, turn: NO_TURN }) : told;
  }

  /** Says so where somebody who moves looks, and once. */
  away() {
    screen.holdEnds();
    (screen.isCoaching() ? screen.said : screen.tell)(words('page.away'), false);
    return true;
  }

  async reply(told) {
    this.told = told;
    this.listening = new AbortController();
    this.voice.pace = told.pace;
    const player = (this.player = new Player(this.voice, this));
    screen.paint(told, (said) => this.answer(said));
    tab.note(told.over ? undefined : this.ongoing());
    if (told.erased) {
      this.erased();
    }
    if (!(await player.play(told.sounds))) {
      return;
    }
    if (told.over) {
      const said = told.sounds.flatMap((sound) => sound.say ?? []);
      screen.rest(said.at(-1) ?? words('page.unanswered'), [...said.slice(0, -1), ...told.notes]);
      this.ended();
      tab.end();
      return;
    }
    await this.listen(told, this.listening.signal);
  }

  /** Waits for an answer; asks once more, and then leaves with the place kept. */
  async listen(told, signal) {
    this.hears(true);
    this.voice.prepare(told.again);
    await this.patience(signal);
    if (!signal.aborted) {
      this.said(told.again, true);
      await this.voice.say(told.again, told.again.length * 65, signal);
      this.hears(true);
      await this.patience(signal);
    }
    if (!signal.aborted) {
      await this.end('page.unanswered', 'silence');
    }
  }

  /** Who is in the middle of an answer is waited for. */
  async patience(signal) {
    do {
      await clock.patience(PATIENCE_MS, signal);
    } while (screen.isAnswering() && !signal.aborted);
  }

  hears(on) {
    this.ears?.hear(on);
  }

  // What the player tells.

  plays(sounds) {
    screen.picture.plays(sounds);
  }

  comes(index) {
    screen.picture.comes(index);
  }

  said(text, asks) {
    this.hears(false);
    screen.said(text, asks);
  }

  silence() {
    this.hears(true);
  }

  hold(seconds, began) {
    screen.hold(seconds, began);
  }

  rest() {
    screen.holdEnds();
    this.told.over || tab.note(this.ongoing());
  }
}
