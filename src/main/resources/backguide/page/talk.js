// One person and the coach: plays what it says, and sends back what is answered and how much of the
// speech was really heard by then.

import { ask, leave, Lost } from './api.js';
import * as clock from './clock.js';
import { MOST_CHARACTERS, plain } from './ears.js';
import { Player } from './player.js';
import * as screen from './screen.js';
import * as tab from './tab.js';
import { words } from './words.js';

/** How long an open question waits for the first sound, in ms; then it is asked once more. */
const PATIENCE_MS = 8000;

/** How long it waits for whoever must come to the page to answer, in ms. */
const UNHEARD_MS = 30000;

/** How long who did not answer may still say that they want to go on, in ms. */
const LINGER_MS = 60000;

/** After how long the server is asked again when it is away, in ms. */
const AGAIN_MS = 1000;

/** How long an answer by ear that cannot be taken back waits for whoever did not say that, in ms. */
const DISOWN_MS = 2000;

/** About how long a character takes to say, in ms. */
const CHARACTER_MS = 65;

/** The turn of what was said in a conversation that is no more: it answers nothing, but may be urgent. */
const NO_TURN = -1;

export class Talk {
  /**
   * Begins with nobody.
   *
   * @param who person: whose name stands there; named: whether somebody gave it, for this session
   * @param voice says what is said; it tells when it cannot any more
   * @param around is told what becomes of it: erased(), stayAwake(on); and tells whether it practises()
   */
  constructor(who, voice, around) {
    Object.assign(this, { who, voice, around });
    voice.unreached = () => this.unreached();
    this.listening = new AbortController();
    this.late = [];
    this.answers = new Set();
    this.count = 0;
  }

  /** Begins, with something that is said before the coach says anything, or nothing. */
  async open(wish) {
    const before = tab.before();
    await this.go(async () => {
      const told = await ask('open', this.opening(before));
      return wish ? ask('hear', { visit: told.visit, turn: told.turn, utterance: 'wish', words: wish }) : told;
    });
  }

  /** Begins anew where it is, as with a programme that has changed, or for practice from here on. */
  async anew() {
    if (this.told && !this.asking && !this.told.over) {
      const before = this.ongoing();
      this.hush();
      screen.holdEnds();
      await this.go(() => ask('open', this.opening(before)));
    }
  }

  /** What was practice once is that to its end. */
  opening(before) {
    this.practice ||= this.around.practises();
    return { ...this.who, before, practice: this.practice };
  }

  /**
   * Says something for the person: stops the coach, and goes on with that. What is said while the
   * coach is still asked, or says its last, is told as well, once: it may be urgent.
   *
   * @param uttered what else is told of it: shown (if other words are), unsure, utterance
   */
  async answer(said, { shown = said, ...uttered } = {}) {
    if (!this.told || this.closed || !said.trim() || (this.asking && this.answers.has(said))) {
      return;
    }
    this.answers.add(said);
    this.held = undefined;
    const body = { ...this.ongoing(), utterance: `said-${++this.count}`, ...uttered, words: said };
    this.told.over || this.hush();
    screen.answered();
    await this.tells(body, shown);
  }

  async tells(body, shown) {
    if (this.asking) {
      this.late.push({ body, shown });
      this.isAway && says(body.words, 'button.stop') && this.stop();
    } else {
      await this.go(() => ask('hear', body), body, shown);
    }
  }

  /**
   * Says "stop" for the person. A goodbye is only silenced by that; an alarm is heard to its end; and
   * while nobody answers it ends here, and what was said is told quietly as soon as somebody does.
   */
  stop(said) {
    if (this.isAway) {
      this.close(words('page.interrupted'), [words('warning-signs')]);
      this.owes = true;
      tab.end();
    } else if (this.told?.over && !this.told.locked && !this.asking) {
      this.hush();
      this.ends(this.told);
    } else {
      this.answer(said);
    }
  }

  /** From here on is also answered by ear. */
  listens(ears) {
    this.ears = ears;
    ears.start();
    this.silent && ears.silence();
  }

  /**
   * Hears all that somebody said. To a question that is no longer open only what is urgent counts;
   * and where nothing can be taken back, what is not urgent waits to be disowned. Who is only heard by
   * ears that never tell how sure they are is told so, once, and at each such question.
   *
   * @param rated whether the ears ever tell how sure they are
   */
  async heard(uttered, rated = true) {
    const { told } = this;
    const counts = told?.irrevocable && !told.over && !this.asking && this.player.asked;
    if (!rated && (counts || !this.warned)) {
      this.warned = true;
      this.news = words('page.unrated');
    }
    if (told && uttered.turn !== told.turn) {
      await this.tells({ ...this.ongoing(), ...uttered }, uttered.words);
    } else if (counts && !rated) {
      await this.doubts(uttered, 'page.unrated');
    } else if (counts && !uttered.unsure) {
      await this.overhears(uttered);
      if (this.told === told && !this.closed) {
        await this.waits(uttered);
      }
    } else {
      this.answer(uttered.words, uttered);
      screen.disownable();
    }
  }

  /** Hears what may not be all, or partly the coach's own: only what is urgent acts, and at once. */
  async overhears(uttered) {
    const told = this.told && !this.closed && (await ask('hear', { ...this.ongoing(), ...uttered, overheard: true }).catch(() => undefined));
    if (told?.utterance === uttered.utterance && this.isNews(told) && !this.closed) {
      screen.heard(uttered.words);
      this.follow(told);
    }
  }

  /**
   * Hears what may be its own last words, or not what was said: what is urgent acts; else it asks
   * again, once, and so it does before it ends by that.
   */
  async doubts(uttered, why = 'page.echo') {
    const { told } = this;
    if (told.doubted || !says(uttered.words, 'button.stop')) {
      await this.overhears(uttered);
    }
    if (this.told !== told || uttered.turn !== told.turn || this.closed || this.asking || this.held) {
      return;
    }
    screen.tell(words(why));
    const again = this.waiting === told && !told.over && !told.doubted;
    told.doubted = true;
    if (again) {
      this.hush();
      this.listening = new AbortController();
      await this.asksAgain(told, this.listening.signal);
    }
  }

  /** What else is said meanwhile belongs to it; the same once more changes nothing. */
  async waits(uttered) {
    if (this.held?.words === uttered.words) {
      return;
    }
    const said = [this.held?.words, uttered.words].filter(Boolean).join(' ').slice(-MOST_CHARACTERS);
    const held = (this.held = { ...uttered, words: said });
    this.hush();
    this.quiet();
    screen.heard(said);
    do {
      this.stirs = false;
      await clock.patience(DISOWN_MS);
    } while (this.stirs && this.held === held);
    if (this.held === held) {
      await this.answer(said, held);
    }
  }

  /**
   * Nobody said that. What waits is dropped, and returned to be put right; what has acted stands,
   * but stops the coach. The question that is open then is asked again.
   */
  disown() {
    const said = this.held?.words ?? '';
    this.answer(words('button.again'), { shown: words('page.not-said') });
    return said;
  }

  /** Ends without an answer, also before anything was said; what was not played to its end does not count. */
  async end(last) {
    if (this.closed || this.told?.over) {
      return;
    }
    const body = this.told && { ...this.ongoing(), why: 'cut' };
    this.close(words(last), []);
    tab.end();
    if (body) {
      await ask('end', body).then((told) => screen.tell(this.ended(told)), () => {});
    }
  }

  /** The page goes, and with it this conversation. */
  left() {
    if (this.told && !this.told.over && !this.closed) {
      leave({ ...this.ongoing(), why: 'cut' });
    }
  }

  /** Tells which question is open, and how much was heard of what led to it. */
  ongoing() {
    return { visit: this.told.visit, turn: this.told.turn, played: this.player.played() };
  }

  /** Says no more, and waits for nobody. */
  hush() {
    this.player?.stop();
    this.listening.abort();
    this.voice.hush();
  }

  /** Is at its end: says nothing, hears nothing. */
  close(last, notes) {
    this.release();
    screen.rest(last, notes);
  }

  release() {
    this.lingers = false;
    this.held = undefined;
    this.closed = true;
    this.hush();
    this.ears?.stop();
    tab.note(undefined);
    this.around.stayAwake(false);
  }

  async go(next, said, shown) {
    this.asking = true;
    screen.answering(true);
    let told = await this.reached(next, said, shown);
    while (told && this.late.length > 0) {
      const { body, shown } = this.late.shift();
      const late = within(body, told);
      told = after(told, await this.reached(() => ask('hear', late), late, shown));
    }
    this.asking = false;
    screen.answering(false);
    if (told && this.closed) {
      leave({ visit: told.visit, turn: told.turn, why: 'cut' });
    } else if (told && this.isNews(told)) {
      await this.follow(told);
    }
  }

  /** What the server tells again, or later than something newer, leads to nothing. */
  isNews({ visit, turn }) {
    return visit !== this.told?.visit || turn > this.told.turn;
  }

  async follow(told) {
    this.hush();
    await this.reply(told);
  }

  /**
   * Asks until the server answers, or this has ended meanwhile: the same question twice counts once.
   * What was said is shown as that when it led to something.
   */
  async reached(next, said, shown) {
    for (let asked = next, anew = false; !this.closed || (this.owes && said); ) {
      try {
        const told = await asked();
        if ((this.isAway || anew) && !this.closed) {
          this.voice.hush();
          screen.tell(words('page.back'));
        }
        this.isAway = false;
        if (said && told.utterance === said.utterance && !this.closed) {
          screen.took(shown);
        }
        return told;
      } catch (e) {
        if (!(e instanceof Lost) || e.why === 'moved') {
          if (this.closed) {
            return undefined;
          }
          this.close(words(e instanceof Lost ? 'page.moved' : 'page.broken'), e instanceof Lost ? [] : [e.message]);
          tab.end();
        } else if (e.why === 'over') {
          asked = () => this.begun(said);
          anew = true;
        } else {
          this.isAway || this.closed || this.away();
          await clock.patience(AGAIN_MS);
        }
      }
    }
    return undefined;
  }

  /** Begins anew after a conversation is no more, in which something may have been said last. */
  async begun(said) {
    const told = await ask('open', this.opening());
    return said ? ask('hear', within(said, told)) : told;
  }

  /** Says so where somebody who moves looks, once, with what cannot wait; also aloud where a voice can. */
  away() {
    this.isAway = true;
    const away = awayWords();
    screen.away(away);
    if (this.voice.speaksAlone(away)) {
      this.says(away, new AbortController().signal);
    }
  }

  /** Who hears nothing any more waits, as at their word; an end is only read. Returns whether that is so. */
  unreached() {
    const waits = !this.asking && !this.closed && !this.told.over;
    if (waits) {
      const body = { ...this.ongoing(), utterance: `said-${++this.count}`, words: words('button.wait') };
      this.hush();
      this.go(() => ask('hear', body));
    }
    return waits;
  }

  async reply(told) {
    this.told = told;
    if (this.around.practises() && !this.practice && !told.over) {
      await this.go(() => ask('open', this.opening({ visit: told.visit, turn: told.turn })));
      return;
    }
    this.answers.clear();
    this.held = undefined;
    this.lingers = false;
    this.listening = new AbortController();
    this.voice.begin(told.pace);
    this.around.stayAwake(!told.paused);
    const player = (this.player = new Player(this.voice, this));
    this.sumUp = told.state === 'OfferingReminder' ? this.sumUp ?? spoken(told) : told.exercise ? undefined : this.sumUp;
    this.news && told.notes.push(this.news);
    screen.paint(told, (said) => this.answer(said));
    if (told.erased) {
      this.around.erased();
    }
    const playing = player.play(told.sounds);
    tab.note(told.over ? undefined : this.ongoing());
    if (!(await playing)) {
      return;
    }
    if (told.over) {
      this.ends(told);
      return;
    }
    await this.listen(told, this.listening.signal);
  }

  /** Is at its end, with what came of it and its last words to be read. */
  ends(told) {
    const said = spoken(told);
    this.close(said.at(-1) ?? words('page.unanswered'), [...(this.sumUp ?? []), ...said.slice(0, -1), ...told.notes]);
    this.sumUp = undefined;
    tab.end();
  }

  /** Waits for an answer; asks once more, and then leaves with the place kept. */
  async listen(told, signal) {
    this.quiet();
    this.voice.prepare(told.again);
    this.waiting = told;
    await this.patience(signal);
    if (!signal.aborted) {
      await this.asksAgain(told, signal);
    }
  }

  async asksAgain(told, signal) {
    const again = [this.news, told.again].filter(Boolean).join(' ');
    this.news = undefined;
    this.said(again, true);
    await this.says(again, signal);
    await this.patience(signal);
    if (!signal.aborted) {
      await this.unanswered();
    }
  }

  /** Who begins to speak, to type or to choose is waited for, and no longer than for anybody from then on. */
  async patience(signal) {
    do {
      this.stirs = false;
      await clock.patience(this.ears ? PATIENCE_MS : UNHEARD_MS, signal);
    } while (this.stirs && !signal.aborted);
  }

  /** Ends. Who has no hand free may still say for a while that they want to go on, or what is urgent. */
  async unanswered() {
    const body = { ...this.ongoing(), why: 'silence' };
    this.hush();
    const { signal } = (this.listening = new AbortController());
    this.told.over = true;
    this.lingers = true;
    tab.note(undefined);
    screen.rest(words('page.unanswered'), []);
    tab.end();
    const place = await ask('end', body).then((told) => this.ended(told), () => '');
    if (!this.lingers) {
      return;
    }
    const after = [place, this.ears && words('page.unanswered-ears')].filter(Boolean).join(' ');
    screen.tell(after);
    await this.says(`${words('page.unanswered')} ${after}`, signal);
    await clock.patience(this.ears ? LINGER_MS : 0, signal);
    if (this.lingers) {
      this.release();
    }
  }

  /** Shows what the end came to; returns what became of the place. */
  ended(told) {
    this.told.turn = told.turn;
    screen.notes(told.notes);
    return words(told.kept ? 'page.place-kept' : 'page.place-unkept');
  }

  /** Says something of its own, and hears again. */
  async says(text, signal) {
    this.speaks(text);
    await this.voice.say(text, text.length * CHARACTER_MS, signal);
    this.quiet();
  }

  /** Hears no more; says so before it asks once more. */
  deafened() {
    this.ears = undefined;
    this.news = words('page.deaf');
  }

  speaks(text) {
    this.silent = false;
    this.ears?.speaks(text, !this.voice.alone, this.voice.silent);
  }

  quiet() {
    this.silent = true;
    this.ears?.silence();
  }

  // What the player tells.

  hold = screen.hold;

  plays = (sounds) => screen.picture.plays(sounds);

  comes = (index) => screen.picture.comes(index);

  said(text, asks) {
    this.speaks(text);
    screen.said(text, asks);
  }

  rest() {
    screen.holdEnds();
    this.told.over || tab.note(this.ongoing());
  }
}

/** What is said while nobody answers: also what cannot wait for that. */
export function awayWords() {
  return `${words('page.away')} ${words('warning-signs')}`;
}

/** Returns whether words are those of a button, or begin with them. */
function says(said, button) {
  return ` ${plain(said).join(' ')} `.startsWith(` ${plain(words(button)).join(' ')} `);
}

/** What was said in a conversation that is no more goes to the one that came after it, and to no other. */
function within(said, { visit }) {
  return said.visit === visit ? said : { ...said, visit, turn: NO_TURN };
}

/** What is told after an alarm is said after it, not instead of it. */
function after(alarm, told) {
  const hides = told && alarm.over && alarm.locked && told.turn !== alarm.turn;
  return hides ? { ...told, sounds: [...alarm.sounds, ...told.sounds] } : told;
}

/** What is said, but for what is asked. */
const spoken = (told) => told.sounds.flatMap(({ say, asks }) => (say && !asks ? [say] : []));
