// One person at the page, in a browser: what they do, and what they wait for. Nobody waits for a
// time; a time is only ever measured on a clock that runs when it is told to.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { colors, found, parts } from './checks.mjs';
import { announcements, awake, fast, watch } from './stubs.mjs';

const MOST_MS = 60000;
const STEP_MS = 500;
const AT_ONCE_MS = 10000;
const LONGEST_MS = 400000;
const STILL = 0.001;
const FLAGS = ['--no-sandbox', '--use-fake-device-for-media-stream', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** What all visits have looked at: the states of the coach, and which parts of the page there are and were seen. */
export const looked = { states: new Set(), parts: new Set(), seen: new Set() };

/** Starts the browser that is installed. */
export function browser() {
  const executablePath = process.env.PATH.split(':').map((folder) => `${folder}/chromium`).find(existsSync);
  return chromium.launch({ executablePath, args: FLAGS });
}

export class Visit {
  /**
   * @param at the address of the page, and the folder for pictures
   * @param fast how many times as fast its clock runs; one of 0 runs only when it is told to
   * @param stubs what runs in the page before it does
   */
  constructor({ url, pictures }, context, { name, fast = 100, stubs = [], viewport, colorScheme = 'light', usual, clocked, wrong = [] }) {
    const own = { colors: colors(colorScheme), size: viewport };
    Object.assign(this, { url, pictures, context, name, fast, stubs, viewport, colorScheme, usual, clocked, own, wrong });
  }

  /** Returns the same person in a further tab. */
  again() {
    return new Visit(this, this.context, { ...this, clocked: true });
  }

  async open() {
    const page = (this.page = await this.context.newPage());
    page.setDefaultTimeout(MOST_MS);
    page.on('pageerror', (e) => this.wrong.push(e.message));
    page.on('console', (m) => m.type() === 'error' && !m.text().includes('Failed to load resource') && this.wrong.push(m.text()));
    for (const each of [watch, announcements, ...(this.fast ? [awake] : []), ...this.stubs]) {
      await page.addInitScript(each);
    }
    if (this.fast) {
      await page.addInitScript(fast, this.fast);
    } else if (!this.clocked) {
      await page.clock.install({ time: Date.UTC(2026, 10, 22, 9) });
      await page.clock.pauseAt(Date.UTC(2026, 10, 22, 9, 1));
    }
    await page.goto(this.url);
    await this.until(() => !document.getElementById('welcome').hidden);
    await page.fill('#person', this.name);
  }

  /** Begins with the voice of a name, or without any. */
  async start(voice) {
    await this.voice(voice);
    await this.page.click('#start');
  }

  /** Picks a voice, once the page shows which there are. */
  async voice(voice = 'No voice') {
    await this.until((wanted) => [...document.querySelectorAll('#voice option')].some(({ textContent }) => textContent.includes(wanted)), voice);
    const names = await this.page.locator('#voice option').allTextContents();
    await this.page.selectOption('#voice', { index: names.findIndex((name) => name.includes(voice)) });
  }

  /** Returns what the coach answered last. */
  told() {
    return this.page.evaluate(() => window.replies.at(-1));
  }

  tap(words) {
    return this.page.locator('#answers button', { hasText: words }).first().click();
  }

  async type(words) {
    await this.page.fill('#say', words);
    await this.page.press('#say', 'Enter');
  }

  /** Waits for something in the page, and returns it; where its clock does not run by itself, by letting it run. */
  async until(holds, argument) {
    if (this.fast) {
      const held = await this.page.waitForFunction(holds, argument, { polling: 20 }).catch(() => this.never(holds, argument));
      return held.jsonValue();
    }
    const latest = Date.now() + MOST_MS;
    for (let ms = 0; ms < LONGEST_MS || Date.now() < latest; ms += AT_ONCE_MS) {
      const held = await this.page.evaluate(`window.run(${holds}, ${JSON.stringify(argument)}, ${STEP_MS}, ${AT_ONCE_MS})`);
      if (held) {
        return held;
      }
    }
    return this.never(holds, argument);
  }

  async never(holds, argument = '') {
    const shown = await this.page.evaluate(() => `${window.replies.at(-1)?.state}: ${document.querySelector('main').innerText}`);
    assert.fail(`never: ${holds} ${argument} but ${shown}`);
  }

  /** Waits for a question, and looks at it when nobody has before, in the usual size; axe needs a clock that runs. */
  async question(state) {
    await this.time(this.fast);
    await this.until((wanted) => window.asks(wanted), state);
    if (this.fast && this.usual && !looked.states.has(state)) {
      await this.check(`at-${state}`);
    }
  }

  /** Lets the question be said to its end, as its answers come with its first word. */
  async asked() {
    const { sounds } = await this.told();
    await this.page.clock.runFor(sounds.at(-1).ms + 500);
  }

  /** Waits for a hold, in which time stands still. */
  async hold() {
    await this.page.evaluate(() => window.standsAt('hold'));
    await this.time(this.fast);
    await this.until(() => !document.getElementById('ring').hidden);
  }

  /** Waits for the end, and returns the last words. */
  async over() {
    await this.until(() => !document.getElementById('rest').hidden);
    return this.page.textContent('#last');
  }

  /** Goes as far as where the session with one exercise begins. */
  async chosen(exercise) {
    await this.question('AskingClearance');
    await this.tap('Yes');
    await this.question('Selecting');
    await this.choose(exercise);
  }

  /** Chooses some exercises of those that may be chosen together. */
  async choose(...exercises) {
    for (const exercise of exercises) {
      await this.tap(exercise);
    }
    await this.page.click('#answers .main');
    await this.question('Briefing');
  }

  /** Says that they are ready until somebody moves; then time stands still. */
  async ready() {
    for (let asked = 0; asked < 6; asked++) {
      const { turn } = await this.told();
      await this.page.evaluate(() => window.standsAt('moves'));
      await this.tap(/ready|Yes/);
      if (await this.movedFrom(turn)) {
        return;
      }
    }
    assert.fail('nobody ever moves');
  }

  /** Waits for what follows a turn; returns whether somebody moves, and then time stands still. */
  async movedFrom(turn) {
    const became = await this.until((before) => {
      return window.replies.at(-1).turn !== before && ((window.moves() && 'moves') || (window.asks() && 'asks'));
    }, turn);
    return became === 'moves';
  }

  /** Goes as far as the first hold of the stretch, which has two. */
  async atFirstHold() {
    await this.chosen('upper back stretch');
    await this.ready();
    await this.hold();
  }

  /** Looks at the page as it is now, and keeps a picture of it, and one of each look that is named; meanwhile its time stands still. */
  async check(name, ...looks) {
    const state = await this.page.evaluate(() => (document.querySelector('#coach:not([hidden]), #rest:not([hidden])') ? window.replies.at(-1)?.state : undefined));
    looked.states.add(state);
    const ran = await this.time(STILL);
    const { all, seen } = await parts(this.page);
    all.forEach((id) => looked.parts.add(id));
    seen.forEach((id) => looked.seen.add(id));
    await this.page.screenshot({ path: `${this.pictures}/${name}.png` });
    const show = async (look, as) => {
      await this.show(look);
      looks.includes(as) && (await this.page.screenshot({ path: `${this.pictures}/${name}, ${as}.png` }));
    };
    const wrong = await found(this.page, name, show, looks.length > 0 ? looks : undefined);
    await this.time(ran);
    assert.deepEqual(wrong, [], name);
  }

  /** Shows the page in a look; without any, in its own. */
  async show({ colors, size } = this.own) {
    await this.page.emulateMedia(colors);
    await this.page.setViewportSize(size ?? this.own.size);
  }

  /** Lets its time run so many times as fast, and returns how it ran; one that is driven by hand goes on standing. */
  async time(times) {
    return this.fast && this.page.evaluate((rate) => window.time(rate), times);
  }
}
