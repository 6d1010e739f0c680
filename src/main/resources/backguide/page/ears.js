// Ears, where the browser has some: on this machine first, elsewhere only if the person agreed.

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

/** Below this, or when nothing is told of it, words may have been others: they pass no question of safety. */
const SURE = 0.6;

/** How long after its own voice nothing is heard yet, in ms: a room answers. */
const ECHO_MS = 300;

/** For each word of a sentence, how long after it that may still be its own voice, in ms. */
const LATE_MS = 1000;

/** More words of its last sentence than these, nobody answers. */
const MOST_ALIKE = 3;

/** So many words of a sentence in a row, nobody says who does not read it aloud. */
const READ_ALIKE = 4;

/** About how long a character takes a screen reader to say, in ms. */
const READ_CHARACTER_MS = 80;

/** More than anybody says at once, in characters; of more than that, what was said last counts. */
export const MOST_CHARACTERS = 1000;

/** Within how long a browser begins to listen, in ms, and after how long without a sign it is looked after. */
const BEGINS_MS = 5000;
const SIGN_MS = 60000;

/** A browser that began once, and so many times in a row does not, is deaf. */
const MOST_TRIES = 3;

/** How long words must stand to count before they are all: "stop counting" is no "stop". */
const SETTLED_MS = 400;

/** After how long it listens again when the browser has stopped, in ms. */
const AGAIN_MS = 300;

const GONE = ['not-allowed', 'service-not-allowed', 'audio-capture', 'language-not-supported'];

/** Where nothing is understood for want of a connection so often, ears are as good as gone. */
const MOST_UNREACHED = 3;

/**
 * Returns where a language can be understood, the best first: 'here', 'fetched' (here, after the
 * browser has fetched what it needs for that) or 'elsewhere'.
 */
export async function ears(language) {
  if (!Recognition) {
    return [];
  }
  if (!Recognition.available) {
    return ['elsewhere'];
  }
  const is = (processLocally) => Recognition.available({ langs: [language], processLocally }).catch(() => 'unavailable');
  const [here, anywhere] = [await is(true), await is(false)];
  if (here === 'available') {
    return ['here'];
  }
  return [here !== 'unavailable' && 'fetched', anywhere !== 'unavailable' && 'elsewhere'].filter(Boolean);
}

/** Has the browser fetch what it needs to understand a language on this machine; returns whether it has it. */
export async function fetched(language) {
  try {
    return await Recognition.install({ langs: [language], processLocally: true });
  } catch {
    return false;
  }
}

/** Returns who is known to hear elsewhere what is said to a browser, and what the browser calls itself. */
export function hearer() {
  const brands = (navigator.userAgentData?.brands ?? []).map(({ brand }) => brand).filter((brand) => !/not.*brand/i.test(brand));
  const maker = [...brands, navigator.vendor].map((name) => /^(Google Chrome|Microsoft Edge|Apple)\b/.exec(name)?.[1].split(' ')[0]).find(Boolean);
  return { maker, browser: brands.find((brand) => brand !== 'Chromium') ?? brands[0] };
}

export class Ears {
  /**
   * @param where 'elsewhere' if what is said may leave this machine
   * @param told of what goes on: turn() tells which question is open; hearing(words) meanwhile; said(uttered, rated) of all that
   *     somebody said, and whether the browser ever tells how sure it is; overheard(uttered) of words that may not be all, or partly
   *     the coach's; doubted(uttered) of what may be its own last words, or a screen reader's; lost(); isUrgent(words) tells whether words by
   *     themselves are urgent also where the coach says them
   */
  constructor(language, where, told) {
    this.deaf = true;
    this.spoken = [];
    this.read = [];
    this.count = 0;
    this.tries = 0;
    this.rated = false;
    this.unreached = 0;
    this.wanted = false;
    this.told = told;
    this.takesTrack = Boolean(Recognition.available && navigator.mediaDevices);
    this.recognition = new Recognition();
    Object.assign(this.recognition, { lang: language, continuous: true, interimResults: true, processLocally: where !== 'elsewhere' });
    this.recognition.onresult = (event) => this.wanted && this.result(event);
    this.recognition.onerror = (event) => this.error(event.error);
    this.recognition.onstart = () => {
      this.tries = 0;
      this.listened = true;
      this.looksAfter(SIGN_MS);
    };
    this.recognition.onend = () => {
      this.current = undefined;
      this.wanted && setTimeout(() => this.wanted && this.start(), AGAIN_MS);
    };
  }

  /** A browser may tell words that are not all yet in several pieces. */
  result(event) {
    this.unreached = 0;
    this.looksAfter(SIGN_MS);
    const results = Array.from(event.results);
    for (const { 0: best } of results.slice(event.resultIndex).filter((each) => each.isFinal)) {
      this.rated ||= best.confidence > 0;
      this.heard(best.transcript.trim().slice(-MOST_CHARACTERS), best.confidence >= SURE, true);
      this.current = undefined;
    }
    const meanwhile = results.filter((each) => !each.isFinal).map((each) => each[0].transcript).join('').trim().slice(-MOST_CHARACTERS);
    if (meanwhile) {
      this.heard(meanwhile, false, false);
    }
  }

  /**
   * What began in a silence is somebody's, to its end, and what the coach says into it is left out;
   * of what began while it spoke, only what it does not say itself, and only what is urgent in that.
   * Where nobody speaks, only what is read aloud is left out.
   */
  heard(all, sure, isAll) {
    const begun = (this.current ??= this.begins());
    const own = this.spoken.slice(begun.free && !begun.shown ? begun.at : 0).filter((each) => sounds(each, begun, all));
    const left = others(all, begun.free && !begun.shown ? 1 : 0, own, begun.shown);
    const loud = !left && isAll && this.told.isUrgent(all);
    const words = loud ? all : left;
    if (begun.words !== words || isAll) {
      clearTimeout(this.settling);
    }
    isAll && this.told.hearing('');
    const doubted = loud || (begun.free && ((!begun.clear && this.isEcho(words, begun)) || this.isRead(words, begun)));
    if (!words || (doubted && plain(words).length > MOST_ALIKE)) {
      return;
    }
    const uttered = { utterance: begun.id, turn: begun.turn, words, unsure: !sure || !begun.free || doubted };
    if (isAll) {
      this.told[doubted ? 'doubted' : begun.free ? 'said' : 'overheard'](uttered, this.rated);
    } else {
      begun.free && !doubted && this.told.hearing(words);
      if (begun.words !== words) {
        this.settling = setTimeout(() => this.told.overheard(uttered), SETTLED_MS);
      }
    }
    begun.words = words;
  }

  begins() {
    const { shown } = this;
    const clear = shown || (this.cancels && this.track?.readyState === 'live');
    return { id: `heard-${++this.count}`, turn: this.told.turn(), free: !this.deaf, clear, shown, at: this.spoken.length, when: performance.now() };
  }

  /** Returns whether words may be the coach's own last ones, heard late. */
  isEcho(words, begun) {
    const last = this.spoken[begun.at - 1];
    return Boolean(last) && sounds(last, begun, words) && ` ${plain(last.text).join(' ')} `.includes(` ${plain(words).join(' ')} `);
  }

  /** Returns whether words may be a screen reader's, which says also what kind of a thing something is. */
  isRead(words, begun) {
    const said = plain(words).join(' ');
    return this.read.some((each) => {
      const text = plain(each.text).join(' ');
      return sounds(each, begun, words) && (` ${text} `.includes(` ${said} `) || (said.startsWith(`${text} `) && plain(words).length <= plain(each.text).length + 1));
    });
  }

  error(why) {
    this.unreached = why === 'network' ? this.unreached + 1 : this.unreached;
    if (why === 'audio-capture' && this.track) {
      this.release();
      this.takesTrack = false;
    } else if (this.wanted && (GONE.includes(why) || this.unreached >= MOST_UNREACHED)) {
      this.stop();
      this.told.lost();
    }
  }

  /**
   * The coach says something: what begins now may be its own voice.
   *
   * @param cancels whether the page plays it itself, so that a microphone can leave it out
   * @param shown whether that is only to be read
   */
  speaks(text, cancels, shown) {
    clearTimeout(this.later);
    this.deaf = !shown;
    this.shown = shown;
    this.cancels = cancels;
    this.ends();
    this.spoken.push({ text });
  }

  /** Something that a screen reader may say now, if there is one. */
  reads(text) {
    this.read = [...this.read.slice(-3), { text, ended: performance.now() + text.length * READ_CHARACTER_MS }];
  }

  /** The coach is silent from now on. */
  silence() {
    this.ends();
    clearTimeout(this.later);
    this.later = setTimeout(() => { this.deaf = false; }, ECHO_MS);
  }

  ends() {
    const last = this.spoken.at(-1);
    if (last) {
      last.ended ??= performance.now();
    }
  }

  async start() {
    this.wanted = true;
    await this.open();
    try {
      if (this.wanted) {
        this.track ? this.recognition.start(this.track) : this.recognition.start();
      }
    } catch {
      // It listens already, or has to be looked after.
    }
    this.listened && this.looksAfter(BEGINS_MS);
  }

  /** A browser that gives no sign for so long begins to listen anew, or is deaf. */
  looksAfter(ms) {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => {
      if (this.wanted && ++this.tries > MOST_TRIES) {
        this.stop();
        this.told.lost();
      } else if (this.wanted) {
        this.recognition.abort();
        this.start();
      }
    }, ms);
  }

  /** Opens a microphone that leaves out what this machine plays, where recognition takes one. */
  async open() {
    if (this.takesTrack && this.track?.readyState !== 'live') {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true } }).catch(() => undefined);
      this.track = stream?.getAudioTracks()[0];
      this.track && (this.track.onended = () => this.recognition.abort());
      this.wanted || this.release();
    }
  }

  release() {
    this.track?.stop();
    this.track = undefined;
  }

  stop() {
    this.wanted = false;
    clearTimeout(this.settling);
    clearTimeout(this.looking);
    this.recognition.stop();
    this.release();
  }
}

/** Returns the words of a text, however they are written. */
export function plain(text) {
  return text.toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns whether a sentence may still be heard in words that began then. */
function sounds({ ended }, begun, words) {
  return ended === undefined || begun.when - ended < plain(words).length * LATE_MS;
}

/**
 * Returns words, but for the first ones, without what the coach says itself: two words or more of a
 * sentence in a row, a whole sentence, or all there is. A word is known by how it begins. What is only
 * shown must first be read aloud, which is known by more words in a row.
 */
function others(words, first, said, shown) {
  const known = (text) => text.split(/\s+/).map((word) => plain(word).join('').slice(0, 4));
  const [all, heard] = [words.split(/\s+/), known(words)];
  const sentences = said.map(({ text }) => known(text).filter(Boolean));
  const run = (sentence, from, at, n = 0) => {
    for (; heard[at + n] && heard[at + n] === sentence[from + n]; n++);
    return n >= 2 || n === sentence.length || n === heard.length ? n : 0;
  };
  const longest = (at) => Math.max(0, ...sentences.flatMap((sentence) => sentence.map((_, from) => run(sentence, from, at))));
  if (shown && !all.some((_, at) => longest(at) >= READ_ALIKE)) {
    return words;
  }
  const left = all.slice(0, first);
  for (let at = first; at < all.length; ) {
    const own = longest(at);
    own === 0 && left.push(all[at]);
    at += own || 1;
  }
  return left.join(' ');
}
