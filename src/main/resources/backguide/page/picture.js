// Shows the picture of what is done, in time with the speech: to and fro while it is explained, at its
// end through a hold, to and fro with repeats, and round with circles. Where nothing may move, its
// beginning and its end stand side by side.

import { now } from './clock.js';
import { draw, svg } from './figure.js';

/** How long it takes to get into a hold and out of it, and to and fro while it is explained, in ms. */
const SETTLE = 1500;
const ROUND = 6000;

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

export class Picture {
  /** @param box the element to draw into */
  constructor(box) {
    this.box = box;
    this.pictures = [];
    still.addEventListener('change', () => this.turn(this.bout ?? 0, [this.from, this.until, this.since]));
  }

  /**
   * Takes what is shown with a speech: one picture for each bout in it, and one for what comes then.
   *
   * @param explains whether it moves also outside of a bout
   */
  begin(pictures, explains) {
    this.pictures = pictures;
    this.explains = explains;
    this.sounds = [];
    this.ends = [];
    this.turn(0);
  }

  /** Takes the sounds of the speech, sentence by sentence. */
  plays(sounds) {
    this.sounds = sounds;
    this.starts = [0];
    sounds.forEach((s, i) => this.starts.push(this.starts[i] + (s.silence ?? s.ms ?? 0)));
    this.ends = sounds.flatMap((s, i) => (s.mark === 'BOUT_ENDS' ? [i] : []));
    this.turn(0);
  }

  /** Takes that a sound begins: from here on it goes by the clock, as far as that sound's end. */
  comes(i) {
    const bout = this.ends.filter((end) => end < i).length;
    if (bout !== this.bout) {
      this.turn(bout);
    }
    [this.from, this.until, this.since] = [this.starts[i], this.starts[i + 1], now()];
  }

  /** Turns to the picture of a bout, or past the last one to that of what comes then. */
  turn(bout, sound = [0, 0, now()]) {
    this.bout = bout;
    const shown = this.pictures[Math.min(bout, this.pictures.length - 1)];
    this.figure = shown?.figure;
    this.box.hidden = !this.figure;
    if (!this.figure) {
      return;
    }
    this.last = this.figure.poses.length - 1;
    this.steps = bout < this.ends.length ? this.choreography(shown.moves) : undefined;
    [this.from, this.until, this.since] = sound;
    this.box.setAttribute('aria-label', shown.says);
    this.svgs = (still.matches ? [0, 1] : [0]).map(() => svg('svg'));
    this.box.replaceChildren(...this.svgs);
    if (still.matches) {
      this.svgs.forEach((svg, i) => draw(svg, this.figure, i * this.endOf()));
    } else {
      this.at = undefined;
      this.paint();
    }
  }

  /** Its far end: opposite of the beginning where it goes round. */
  endOf() {
    return this.figure.round ? (this.last + 1) / 2 : this.last;
  }

  /** Returns the places of a bout with the time of each, in ms from the beginning of the speech. */
  choreography(moves) {
    const end = this.ends[this.bout];
    const first = this.bout === 0 ? 0 : this.ends[this.bout - 1];
    const at = (wanted) => [...this.sounds.keys()].filter((i) => i > first && i <= end && wanted(this.sounds[i], i));
    const [begins] = at((s) => s.mark === 'BOUT_BEGINS');
    const spoken = at((s, i) => i > begins && s.say);
    const holds = at((s) => s.mark === 'HOLD_BEGINS').map((i) => [this.starts[i], this.starts[i] + this.sounds[i].seconds * 1000]);
    if (holds.length > 0) {
      return held(holds, moves ?? [SETTLE, 0, SETTLE], this.last);
    }
    if (this.figure.round) {
      return spoken.map((i, n) => [this.starts[i], this.last + n]);
    }
    return repeated(this.starts[begins], this.starts[spoken.at(-1)], moves, this.last);
  }

  /** Where it is now: by the speech in a bout, else to and fro or round, or at its beginning. */
  place() {
    if (this.steps) {
      return along(this.steps, Math.min(this.until, this.from + now() - this.since));
    }
    const rounds = this.explains ? (now() - this.since) / ROUND : 0;
    return this.figure.round ? rounds * (this.last + 1) : this.last * ((1 - Math.cos(rounds * 2 * Math.PI)) / 2);
  }

  paint() {
    cancelAnimationFrame(this.frame);
    if (!this.figure || still.matches) {
      return;
    }
    const place = this.place();
    if (this.at === undefined || Math.abs(place - this.at) > 0.004) {
      draw(this.svgs[0], this.figure, place);
      this.at = place;
    }
    this.frame = requestAnimationFrame(() => this.paint());
  }
}

/** Returns a small one of where an exercise goes to, for somebody who reads its name beside it. */
export function thumbnail(figure) {
  const small = svg('svg', { 'aria-hidden': true });
  draw(small, figure, figure.poses.length - 1);
  return small;
}

/** To the end for every hold, and back after it. */
function held(holds, [out, , back], end) {
  return holds.flatMap(([begins, ends]) => [[begins - out, 0], [begins, end], [ends, end], [ends + back, 0]]);
}

/** To and fro as often as there is time for. */
function repeated(begins, ends, [out, pause, back], end) {
  const times = Math.max(1, Math.round((ends - begins) / (out + pause + back)));
  const scale = (ends - begins) / times / (out + pause + back);
  return [...Array(times).keys()].flatMap((n) => {
    const at = (ms) => begins + (n * (out + pause + back) + ms) * scale;
    return [[at(0), 0], [at(out), end], [at(out + pause), end], [at(out + pause + back), 0]];
  });
}

/** The place at a time between two steps: slow to start and to stop. */
function along(steps, ms) {
  const next = steps.findIndex(([at]) => at > ms);
  if (next <= 0) {
    return (next === 0 ? steps[0] : steps.at(-1))?.[1] ?? 0;
  }
  const [[from, a], [to, b]] = [steps[next - 1], steps[next]];
  return a + (b - a) * ((1 - Math.cos(((ms - from) / (to - from)) * Math.PI)) / 2);
}
