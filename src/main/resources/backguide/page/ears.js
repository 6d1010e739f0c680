// Ears, where the browser has some: on this machine first, elsewhere only if the person agreed.

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

/** Below this, or when nothing is told of it, words may have been others: they pass no question of safety. */
const SURE = 0.6;

/** How long after its own voice nothing is heard yet, in ms: a room answers. */
const ECHO_MS = 300;

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

/** Returns the name of whoever hears what is said elsewhere, as far as a browser tells it. */
export function maker() {
  const brands = navigator.userAgentData?.brands ?? [];
  return brands.map((each) => each.brand).find((brand) => !/Not.*Brand|^Chromium$/.test(brand));
}

export class Ears {
  /**
   * @param where 'elsewhere' if what is said may leave this machine
   * @param told of what goes on: heard(words) meanwhile, said(words, sure) in the end, lost()
   */
  constructor(language, where, told) {
    this.deaf = true;
    this.spoilt = -1;
    this.unreached = 0;
    this.wanted = false;
    this.told = told;
    this.recognition = new Recognition();
    Object.assign(this.recognition, { lang: language, continuous: true, interimResults: true, processLocally: where !== 'elsewhere' });
    this.recognition.onresult = (event) => this.result(event);
    this.recognition.onerror = (event) => this.error(event.error);
    this.recognition.onend = () => {
      this.spoilt = -1;
      this.wanted && setTimeout(() => this.wanted && this.start(), AGAIN_MS);
    };
  }

  /** What began while the coach spoke is its own voice, to its end. */
  result(event) {
    this.unreached = 0;
    for (let i = event.resultIndex; i < event.results.length; i++) {
      if (this.deaf) {
        this.spoilt = i;
      }
      if (this.wanted && i > this.spoilt) {
        const best = event.results[i][0];
        const words = best.transcript.trim();
        this.told.heard(words);
        event.results[i].isFinal && this.told.said(words, best.confidence >= SURE);
      }
    }
  }

  error(why) {
    this.unreached = why === 'network' ? this.unreached + 1 : this.unreached;
    if (this.wanted && (GONE.includes(why) || this.unreached >= MOST_UNREACHED)) {
      this.wanted = false;
      this.told.lost();
    }
  }

  /** Hears from now on, or nothing while the coach speaks. */
  hear(on) {
    clearTimeout(this.later);
    if (on) {
      this.later = setTimeout(() => { this.deaf = false; }, ECHO_MS);
    } else {
      this.deaf = true;
    }
  }

  start() {
    this.wanted = true;
    try {
      this.recognition.start();
    } catch {
      // It listens already.
    }
  }

  stop() {
    this.wanted = false;
    this.recognition.stop();
  }
}
