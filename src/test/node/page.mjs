// The page in a real browser, from the first tap to the last word, with all that can go wrong.
// Usage: node page.mjs URL LOSABLE PICTURES. The server at LOSABLE is stopped and started by
// whoever runs this, when it is asked for by a line.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import * as stubs from './stubs.mjs';
import { browser, Visit } from './visit.mjs';

const [url, losable, pictures] = process.argv.slice(2);
const done = createInterface({ input: process.stdin });
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1100, height: 900 };
const LARGE = { width: 1920, height: 1080 };
const SENTENCES = /(?<=[.?!])\s+/;
const VIEWING = ['viewport', 'colorScheme', 'reducedMotion', 'hasTouch'];

let chromium;

/** Has the server at LOSABLE stopped or started. */
async function server(what) {
  console.log(`please ${what}`);
  await once(done, 'line');
}

/** One visit by a person of that name, at whose end nothing may have gone wrong inside of the page. */
function scenario(name, options, play) {
  it(name, async () => {
    const viewing = Object.fromEntries(VIEWING.filter((key) => key in options).map((key) => [key, options[key]]));
    const context = await chromium.newContext({ viewport: DESK, ...viewing });
    const visit = new Visit({ url: options.url ?? url, pictures }, context, { ...options, name });
    try {
      await visit.open();
      await play(visit, visit.page);
      assert.deepEqual(visit.wrong, []);
    } catch (e) {
      await visit.page.screenshot({ path: `${pictures}/FAILED ${name}.png` }).catch(() => {});
      throw e;
    } finally {
      await context.close();
    }
  });
}

describe('the page', { concurrency: 3 }, () => {
  before(async () => {
    chromium = await browser();
  });

  after(async () => {
    await chromium.close();
    done.close();
  });

  scenario('a whole session', { fast: 200, colorScheme: 'light' }, async (visit, page) => {
    const said = { CheckingPain: 'No', Selecting: 'All of them', AskingEasy: 'None', ChoosingAnchor: 'door', OfferingReminder: 'No' };
    await visit.check('welcome');
    await visit.start();
    const seen = new Set();
    const positions = new Set();
    for (let turns = 0; turns < 60; turns++) {
      await visit.until(() => !document.getElementById('answers').hidden || !document.getElementById('rest').hidden);
      if (await page.isVisible('#rest')) {
        break;
      }
      const { state, turn } = await visit.told();
      positions.add(await page.textContent('#where'));
      if (!seen.has(state)) {
        seen.add(state);
        await visit.check(`at-${state}`);
      }
      await visit.tap(said[state] ?? /ready|Yes/);
      await visit.until((before) => window.replies.at(-1).turn !== before, turn);
    }
    assert.match(await visit.over(), /Goodbye/);
    await visit.check('over');
    for (const n of [1, 2, 3, 4, 5, 6]) {
      assert.ok(positions.has(`${n} of 6`), `${n} of 6 in ${[...positions]}`);
    }
    assert.ok(seen.has('CheckingPain') && seen.size >= 9, [...seen].join());
    const captions = await page.evaluate(() => window.replies.flatMap((r) => r.sounds.filter((s) => s.say).map((s) => s.say)));
    const announced = await page.evaluate(() => window.announced.filter((words) => !words.startsWith('You: ')));
    assert.deepEqual(announced, captions.flatMap((words) => words.split(SENTENCES)), 'everything said is announced once');
  });

  scenario('pain in a hold, on a phone in the dark', { fast: 20, viewport: PHONE, colorScheme: 'dark', hasTouch: true }, async (visit, page) => {
    await visit.check('phone-welcome');
    await visit.start();
    await visit.question('AskingClearance');
    await visit.tap('Yes');
    await visit.question('Selecting');
    await visit.check('phone-selecting');
    await visit.choose('upper back stretch');
    await visit.ready();
    await visit.hold();
    await visit.check('phone-hold');
    assert.ok(await page.isHidden('#answers'), 'no answers while somebody moves');
    await page.click('#hurts');
    await visit.question('RatingPain');
    await visit.check('phone-pain');
    await visit.tap('Moderate');
    await visit.until(() => window.replies.at(-1).state !== 'RatingPain');
    const { exercise } = await visit.told();
    assert.notEqual(exercise?.number, 1, 'the exercise that hurt is left');
  });
});
