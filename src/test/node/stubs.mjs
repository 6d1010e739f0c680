// What runs inside of the page before it does: what a test wants to know of it, and what Debian's
// Chromium has not, ears and a voice.

/** Lets the time of the page run so many times as fast from its beginning, as no person can; time(times) changes that, and returns what it was. */
export function fast(rate) {
  document.addEventListener('DOMContentLoaded', async () => {
    const clock = await import(new URL('clock.js', location.href));
    let runs;
    window.time = (times) => {
      const was = runs;
      clock.run((runs = times));
      return was;
    };
    window.time(rate);
  });
}

/**
 * Writes down what the coach answered, when the ring and each caption came, and how many seconds the ring then showed; tells whether a question can be answered: asks(state), and whether nothing is asked: settled(); stops a clock that runs, in the
 * very moment in which a part is shown or somebody moves: standsAt(what); and where the clock stands, lets it
 * run until something holds, but never while the server is asked: run(holds, argument, step, longest).
 */
export function watch() {
  window.replies = [];
  window.asks = (state) => {
    const answers = document.getElementById('answers');
    return !answers.hidden && !answers.inert && (!state || window.replies.at(-1)?.state === state);
  };
  window.moves = () => document.body.classList.contains('moving');
  const came = { hold: () => !document.getElementById('ring').hidden, moves: window.moves };
  let awaited;
  window.standsAt = (what) => {
    awaited = what;
    stands();
  };
  const stands = () => {
    if (came[awaited]?.()) {
      awaited = undefined;
      window.time?.(0.001);
    }
  };
  window.holds = [];
  window.captions = [];
  const asked = window.fetch;
  const flying = new Set();
  const flies = (coming) => {
    flying.add(coming);
    coming.finally(() => flying.delete(coming)).catch(() => {});
    return coming;
  };
  window.settled = () => flying.size === 0;
  window.fetch = async (what, ...rest) => {
    const answer = await flies(asked(what, ...rest));
    const [json, blob] = [answer.json.bind(answer), answer.blob.bind(answer)];
    answer.blob = () => flies(blob());
    answer.json = async () => {
      const reply = await flies(json());
      /api\/(open|hear)$/.test(what) && window.replies.push(reply);
      return reply;
    };
    return answer;
  };
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage('');
  });
  window.run = async (holds, argument, stepMs, longestMs) => {
    for (let ms = 0; ms < longestMs && !(await holds(argument)); ms += stepMs) {
      for (await turn(); flying.size > 0; await turn()) {
        await Promise.allSettled([...flying]);
      }
      await window.__pwClock.controller.runFor(stepMs);
    }
    return holds(argument);
  };
  document.addEventListener('DOMContentLoaded', () => {
    const ring = document.getElementById('ring');
    new MutationObserver(stands).observe(document.body, { attributeFilter: ['class'] });
    new MutationObserver(() => {
      stands();
      if (!ring.hidden) {
        window.holds.push({ seconds: Number(ring.dataset.seconds), began: performance.now() });
      } else if (window.holds.length > 0) {
        window.holds.at(-1).ended ??= performance.now();
      }
    }).observe(ring, { attributeFilter: ['hidden'] });
    const caption = document.getElementById('caption');
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const left = () => (ring.hidden || still.matches ? undefined : parseFloat(document.getElementById('ring-left').style.strokeDasharray) * ring.dataset.seconds);
    const said = () => window.captions.push({ text: caption.textContent, at: performance.now(), left: left() });
    new MutationObserver(said).observe(caption, { childList: true });
  });
}

/**
 * Writes down what a screen reader is told: announced. It is told what comes into a live text that was there before, unless
 * that is off, and of an alert that appears. What it is told twice or never is an error of the page: of what the coach says that
 * is each sentence as often as it is said, of all else a text that comes again where it stands, or in two places at once.
 */
export function announcements() {
  const AT_ONCE_MS = 1000;
  window.announced = [];
  const wrong = (what, live, text) => console.error(`${what}: "${text}" in ${live.id}`);
  const isOff = (live) => live.getAttribute('aria-live') === 'off';
  document.addEventListener('DOMContentLoaded', async () => {
    const caption = document.getElementById('caption');
    const lives = [...document.querySelectorAll('[role=status], [role=alert], [aria-live], #caption')];
    const there = new Set(lives.filter((live) => live.checkVisibility()));
    const stands = new Map();
    const told = [];
    const due = [];
    const tell = (live, text) => {
      const isAgain = (each) => each.text === text && (each.live === live ? stands.get(live) === text : performance.now() - each.at < AT_ONCE_MS);
      const isSaid = live === caption && due.includes(text);
      if (isSaid ? told.some((each) => each.live !== live && isAgain(each)) : live === caption || told.some(isAgain)) {
        wrong('told twice', live, text);
      }
      isSaid && due.splice(due.indexOf(text), 1);
      told.push({ live, text, at: performance.now() });
      stands.set(live, text);
      window.announced.push(text);
    };
    const look = (changes) => {
      for (const live of lives) {
        const [was, is] = [there.has(live), live.checkVisibility()];
        there[is ? 'add' : 'delete'](live);
        live.textContent || stands.delete(live);
        const came = changes.filter(({ target }) => live.contains(target)).flatMap(({ addedNodes }) => [...addedNodes]);
        const appears = is && !was && came.length === 0 ? [live] : [];
        for (const each of isOff(live) ? [] : [...came, ...appears].filter(({ textContent }) => textContent.trim())) {
          const isTold = each.isConnected && is && (was || live.role === 'alert');
          isTold ? tell(live, each.textContent) : wrong('never told', live, each.textContent);
        }
      }
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden', 'class', 'aria-live'] });
    const { Talk, awayWords } = await import(new URL('talk.js', location.href));
    const says = (name, words) => {
      const original = Talk.prototype[name];
      Talk.prototype[name] = function (...all) {
        const text = words(...all);
        due.length = isOff(caption) ? 0 : due.length;
        due.push(text);
        const result = original.apply(this, all);
        queueMicrotask(() => isOff(caption) || !due.includes(text) || wrong('never told', caption, text));
        return result;
      };
    };
    says('said', (text) => text);
    says('away', awayWords);
  });
}

/** A machine that is busy, as one with tests on it is, has not slept. */
export function awake() {
  const now = Date.now.bind(Date);
  let last = now();
  let told = last;
  Date.now = () => {
    const is = now();
    told += Math.min(is - last, 1000);
    last = is;
    return told;
  };
}

/** A recognizer that hears what a test says: hear(words, confidence), begin(words), deafen(error); a dead one never begins. */
export function ears() {
  window.SpeechRecognition = class {
    static async available() {
      return 'available';
    }
    constructor() {
      window.recognizer = this;
      this.results = [];
    }
    start(track) {
      this.track = track;
      this.results = [];
      window.dead || queueMicrotask(() => this.onstart());
    }
    stop() {
      this.onend?.();
    }
    abort() {
      this.onend();
    }
  };
  const track = { readyState: 'live', stop: () => { track.readyState = 'ended'; } };
  const getUserMedia = async (wanted) => Object.assign(track, { wanted, readyState: 'live' }) && { getAudioTracks: () => [track] };
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
  const tell = (transcript, confidence, isFinal) => {
    const { results } = window.recognizer;
    const at = results.at(-1)?.isFinal === false ? results.length - 1 : results.length;
    results[at] = Object.assign([{ transcript, confidence }], { isFinal });
    window.recognizer.onresult({ resultIndex: at, results });
  };
  window.hear = (words, confidence = 0.9) => tell(words, confidence, true);
  window.begin = (words) => tell(words, 0, false);
  window.deafen = (error) => {
    window.recognizer.onerror({ error });
    window.recognizer.onend();
  };
}

/** Those ears are not on this machine, but with the maker of the browser. */
export function elsewhere() {
  Object.defineProperty(navigator, 'userAgentData', { value: { brands: [{ brand: 'Not=A?Brand' }, { brand: 'Google Chrome' }] } });
  window.SpeechRecognition.available = async ({ processLocally }) => (processLocally ? 'unavailable' : 'available');
}

/** A screen that is asked to stay on; one that nobody sees goes off by itself: unseen(). */
export function screen() {
  window.locks = [];
  const request = async () => {
    const lock = { released: false, release: () => { lock.released = true; } };
    window.locks.push(lock);
    return lock;
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  window.unseen = () => {
    window.locks.forEach((lock) => lock.release());
    document.dispatchEvent(new Event('visibilitychange'));
  };
}

/** Sound as it is, with a note of when each began, and of the last tap on start. */
export function noted() {
  window.sounded = [];
  document.addEventListener('click', ({ target }) => { window.tapped = target.id === 'start' ? performance.now() : window.tapped; }, true);
  window.Audio = class extends Audio {
    play() {
      window.sounded.push({ at: performance.now(), text: document.getElementById('caption').textContent });
      return super.play();
    }
  };
}

/** Sound that is played for as long as it takes, on the clock of the page; what is none takes as long as its words would. */
export function sound() {
  window.sounded = [];
  window.isQuiet = true;
  const lengths = new Map();
  window.Response.prototype.blob = async function () {
    const bytes = await this.arrayBuffer();
    const isSound = bytes.byteLength > 44;
    return Object.assign(new Blob([bytes]), isSound && { ms: ((bytes.byteLength - 44) * 1000) / new DataView(bytes).getUint32(28, true) });
  };
  const addressOf = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const address = addressOf(blob);
    lengths.set(address, blob.ms);
    return address;
  };
  window.Audio = class {
    constructor(address) {
      this.src = address;
    }
    async play() {
      const sounded = { at: performance.now(), text: document.getElementById('caption').textContent };
      window.sounded.push(sounded);
      window.isQuiet = false;
      const ends = () => {
        window.isQuiet = true;
        this.onended();
      };
      this.timer = setTimeout(ends, lengths.get(this.src) ?? sounded.text.length * 65);
    }
    pause() {
      window.isQuiet = true;
      clearTimeout(this.timer);
      this.onpause?.();
    }
  };
}

/** A machine that plays no sound, and a browser that knows. */
export function soundless() {
  navigator.mediaDevices.enumerateDevices = async () => [];
  window.Audio = class {
    async play() {
      throw new DOMException('There is no supported source.', 'NotSupportedError');
    }
    pause() {}
  };
}

/** A screen that draws four times a second, with a note of how much of the ring it drew, in parts of the whole, and which count in it. */
export function frames() {
  window.drawn = [];
  document.addEventListener('DOMContentLoaded', () => {
    window.requestAnimationFrame = (draws) => setTimeout(draws, 250);
    const left = document.getElementById('ring-left');
    const count = document.getElementById('count');
    const note = () => window.drawn.push({ at: performance.now(), left: parseFloat(getComputedStyle(left).strokeDasharray), count: Number(count.textContent) });
    new MutationObserver(note).observe(left, { attributeFilter: ['style'] });
  });
}

/** A voice that is fast, or as slow as told, and in holds takes as many times as long as usual as is told; without that it never ends. */
export function voice() {
  window.spoken = [];
  window.takes = 1;
  window.takesElsewhere = 0.1;
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  const speech = {
    getVoices: () => [{ name: 'A voice elsewhere', lang: 'en-US', localService: false }, { name: 'A voice', lang: 'en-US', localService: true }],
    speak(said) {
      window.spoken.push({ at: performance.now(), text: said.text });
      if (window.takes !== undefined) {
        const times = document.getElementById('ring').hidden ? window.takesElsewhere : window.takes;
        setTimeout(() => said.onend?.(), said.text.length * 65 * times);
      }
    },
    cancel() {},
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
}

/** The recognizer, with what it needs not fetched yet; a test says whether that can be had: arrive(true). */
export function unfetched() {
  window.SpeechRecognition.available = async ({ processLocally }) => (processLocally ? 'downloadable' : 'available');
  window.SpeechRecognition.install = ({ processLocally }) => new Promise((done) => { window.arrive = (there) => done(processLocally && there); });
}

/** A browser in which nothing may stay, and no tab may know of another. */
export function nothingStays() {
  const refuse = () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
  for (const store of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, store, { get: refuse });
  }
  Object.defineProperty(navigator, 'locks', { value: { request: async () => refuse() } });
}
