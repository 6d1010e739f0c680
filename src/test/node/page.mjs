// The page in a real browser, from the first tap to the last word, with all that can go wrong.
// Usage: node page.mjs URL LOSABLE PROGRAMME PICTURES BOUTS [STATES]. BOUTS is a file with all of them; the server at LOSABLE is stopped and started by
// whoever runs this, when it is asked for by a line; all STATES of the coach must have been looked at.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { unreadable } from './checks.mjs';
import { sheet } from './pictures.mjs';
import * as stubs from './stubs.mjs';
import { browser, looked, Visit } from './visit.mjs';

const [url, losable, programme, pictures, bouts, states = ''] = process.argv.slice(2);
const done = createInterface({ input: process.stdin });
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1100, height: 900 };
const WIDE = { width: 1440, height: 810 };
const LARGE = { width: 1920, height: 1080 };
const MOST_MS = process.env.THOROUGH ? 600000 : 200000;
/** Time to think and to answer. */
const THINKS_MS = 3000;
const SENTENCES = /(?<=[.?!])\s+/;

let chromium;

/** Has the server at LOSABLE stopped or started. */
async function server(what) {
  console.log(`please ${what}`);
  await once(done, 'line');
}

/**
 * One visit by a person of that name, or another one, at whose end nothing may have gone wrong inside
 * of the page. Only where it is about what moves does anything move: a drawing costs as much as all else.
 */
function scenario(name, options, play) {
  it(name, { timeout: MOST_MS, skip: options.thorough && !process.env.THOROUGH }, async () => {
    const { viewport = DESK, colorScheme = 'light', hasTouch, moves } = options;
    const context = await chromium.newContext({ viewport, colorScheme, hasTouch, reducedMotion: moves ? 'no-preference' : 'reduce' });
    const visit = new Visit({ url: options.url ?? url, pictures }, context, { name, ...options, viewport, usual: viewport === DESK });
    try {
      await visit.open();
      await play(visit, visit.page);
      assert.deepEqual(visit.wrong, []);
    } catch (e) {
      await visit.page.screenshot({ path: `${pictures}/FAILED ${name}.png` }).catch(() => {});
      throw e;
    } finally {
      await visit.page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
  });
}

before(async () => {
  chromium = await browser();
});

after(async () => {
  await chromium.close();
  done.close();
});

describe('the page', { concurrency: 5 }, () => {
  scenario('a whole session', { fast: 200 }, async (visit, page) => {
    const taps = { CheckingPain: 'No', Selecting: 'All of them', AskingEasy: 'None', ChoosingAnchor: 'door' };
    const says = { AskingReminderTime: 'tomorrow at nine in the morning' };
    await visit.check('welcome');
    await visit.start();
    const seen = new Set();
    const positions = new Set();
    for (let turns = 0; turns < 60; turns++) {
      await visit.until(() => window.asks() || !document.getElementById('rest').hidden);
      if (await page.isVisible('#rest')) {
        break;
      }
      const { state, turn } = await visit.told();
      positions.add(await page.textContent('#where'));
      seen.add(state);
      await visit.question(state);
      await (says[state] ? visit.type(says[state]) : visit.tap(taps[state] ?? /ready|Yes/));
      await visit.until((before) => window.replies.at(-1).turn !== before, turn);
    }
    assert.match(await visit.over(), /Goodbye/);
    assert.match(await page.textContent('#notes'), /all of today's exercises.*It's set for/s);
    await visit.check('over');
    await page.click('#rest .kept-open');
    await visit.until(() => document.getElementById('kept-all').children.length > 0);
    await visit.check('kept');
    await page.click('#kept-back');
    await visit.check('people');
    for (const n of [1, 2, 3, 4, 5, 6]) {
      assert.ok(positions.has(`${n} of 6`), `${n} of 6 in ${[...positions]}`);
    }
    assert.ok(seen.has('CheckingPain') && seen.size >= 9, [...seen].join());
    const captions = await page.evaluate(() => window.replies.flatMap((r) => r.sounds.filter((s) => s.say).map((s) => s.say)));
    const announced = await page.evaluate(() => window.announced.filter((words) => !words.startsWith('You: ')));
    assert.deepEqual(announced, captions.flatMap((words) => words.split(SENTENCES)), 'everything said is announced once');
  });

  scenario('pain in a hold, on a phone in the dark', { fast: 100, viewport: PHONE, colorScheme: 'dark', hasTouch: true, moves: true }, async (visit, page) => {
    await visit.check('phone-welcome');
    const { y, height } = await page.locator('#start').boundingBox();
    assert.ok(y > 0 && y + height < PHONE.height, 'nobody looks for how to begin');
    await visit.start();
    await visit.question('AskingClearance');
    await visit.tap('Yes');
    await visit.question('Selecting');
    await visit.check('phone-selecting');
    await visit.choose('upper back stretch');
    await visit.tap('ready');
    await visit.until(() => window.replies.at(-1).state === 'Introducing' && !document.getElementById('picture').hidden);
    await visit.check('phone-explaining');
    await visit.question('Introducing');
    await visit.ready();
    await visit.check('phone-bout');
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

  scenario('every other question, and a screen that stays on', { fast: 1000, name: 'Regular', stubs: [stubs.screen] }, async (visit, page) => {
    const on = () => page.evaluate(() => window.locks.map(({ released }) => !released).filter((held) => held).length);
    const hear = async (words, state) => {
      await visit.type(words);
      await visit.question(state);
    };
    await visit.start();
    await visit.question('Offering');
    await hear('no', 'Introducing');
    await hear('I have five minutes', 'ConfirmingMinutes');
    await hear('no', 'Introducing');
    await hear('erase everything', 'ConfirmingErase');
    await hear('no', 'Introducing');
    await hear('my chset hurts', 'CheckingAlarm');
    await hear('no', 'RatingPain');
    await hear('my band snapped', 'CheckingHurt');
    await hear('no', 'RatingPain');
    await hear('none', 'Introducing');
    await hear('ready', 'CheckingPain');
    await hear('no', 'Introducing');
    await hear('it hurts', 'RatingPain');
    await hear('mild', 'Adjusting');
    await hear('yes', 'Readying');
    assert.equal(await on(), 1, 'the screen stays on');
    await hear('hold on', 'Pausing');
    assert.equal(await on(), 0, 'but not through a pause');
    await page.evaluate(() => window.unseen());
    assert.equal(await on(), 0, 'nor after one that nobody saw');
    await hear('ready', 'Readying');
    await page.evaluate(() => window.unseen());
    assert.equal(await on(), 1, 'who comes back to the page finds it on');
    await hear('skip this one', 'ConfirmingLeave');
    await hear('yes', 'MovingOn');
    await hear('no', 'TakingBack');
    await hear('no', 'Pausing');
    await hear('ready', 'Introducing');
    await hear('it hurts', 'RatingPain');
    await hear('severe', 'ScreeningRedFlags');
    await visit.type('no');
    await visit.over();
    assert.equal(await on(), 0, 'and off at the end');
    await visit.check('stopped');
    await visit.page.click('#go-on');
    await visit.question('CheckingLock');
  });

  scenario('what is kept, and the workbench', { fast: 1000, name: 'Halfway' }, async (visit, page) => {
    await page.click('#welcome .kept-open');
    await page.click('#kept-all summary');
    const texts = (part) => page.locator(part).allTextContents();
    const days = await texts('#kept-all details td');
    assert.deepEqual(await texts('.weeks text'), days.filter((n) => n !== '0'), 'the plot says what the table says');
    assert.ok(days.length > await page.locator('.weeks rect').count(), 'a week without any has no bar');
    await visit.check('kept-for-weeks');
    await page.click('#kept-back');
    await visit.start();
    await visit.question('Resuming');
    await page.route('**/api/bench', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), faults: ['words/en-US.json: $.lines: there is no "hold"'], newer: true } });
    });
    await page.keyboard.press('F2');
    await visit.until(() => !document.getElementById('newer').hidden);
    await visit.check('workbench');
    const { visit: old } = await visit.told();
    await page.click('#anew');
    await visit.until((real) => window.replies.at(-1).visit !== real && window.asks('Resuming'), old);
    const { visit: before } = await visit.told();
    await page.click('#speeds :text("5")');
    await visit.until((real) => window.replies.at(-1).visit !== real && window.asks('Resuming'), before);
    await visit.time(1000);
    await visit.type('slower');
    await visit.until(() => /could not be kept; it was practice/.test(document.getElementById('beside').textContent));
    let answer;
    const held = new Promise((done) => { answer = done; });
    await page.route('**/api/end', async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    assert.match(await visit.over(), /interrupted/);
    for (let held = 1; held > 0;) {
      held = await page.evaluate(async () => (await navigator.locks.query()).held.length);
    }
    answer();
    await visit.until(() => /could not be kept/.test(document.getElementById('heard').textContent));
  });

  scenario('somebody without a name', { fast: 1000, name: '' }, async (visit, page) => {
    let answer;
    const held = new Promise((done) => { answer = done; });
    await page.route('**/api/kept', async (route) => {
      await held;
      await route.continue();
    });
    await page.fill('#person', 'Another');
    await page.click('#welcome .kept-open');
    await page.click('#kept-back');
    await page.fill('#person', '');
    await page.click('#welcome .kept-open');
    answer();
    await visit.until(() => window.settled());
    assert.equal(await page.locator('#kept-all dl').count(), 0, 'nothing is shown of whoever was asked about before');
    await visit.check('kept-of-whom');
    await page.click('#kept-back');
    await visit.start();
    await visit.question('AskingOwner');
    assert.match(await page.textContent('#beside'), /give your name/);
    await visit.show({ size: LARGE });
    assert.deepEqual(await unreadable(page, '#beside'), []);
    await visit.show();
    await visit.tap('No');
    await visit.question('AskingClearance');
    await visit.tap('Yes');
    await visit.question('Selecting');
    await visit.tap('not sure');
    await visit.question('OfferingDescriptions');
    await page.evaluate(() => {
      localStorage.setItem('person', '"Another"');
      localStorage.setItem('people', '["Another"]');
      sessionStorage.clear();
    });
    const again = async () => {
      await page.reload();
      await visit.until(() => !document.getElementById('welcome').hidden);
    };
    await again();
    await visit.start();
    await visit.question('AskingOwner');
    await again();
    await page.click('#people button');
    await visit.start();
    await visit.question('Offering');
    await page.route('**/api/words', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), person: 'Another' } });
    });
    await again();
    await page.click('#people button:last-child');
    assert.equal(await page.inputValue('#person'), '', 'no name is nobody, also where the program was given one');
    await again();
    assert.equal(await page.inputValue('#person'), 'Another');
    await visit.start();
    await visit.question('Resuming');
  });

  scenario('an interruption in a hold', { fast: 100 }, async (visit, page) => {
    await visit.start();
    await visit.atFirstHold();
    await visit.type('how many left?');
    await visit.question('Readying');
    await visit.ready();
    await visit.hold();
    await visit.question('BetweenBouts');
    await page.click('#stop');
    await visit.over();
    await page.click('#rest .kept-open');
    await page.locator('#kept-all table').first().waitFor();
    assert.equal(await page.locator('.weeks').count(), 0, 'weeks in which nothing was gone through are no plot');
  });

  scenario('silence', { fast: 0 }, async (visit, page) => {
    await visit.start();
    await visit.question('AskingClearance');
    const { again, sounds } = await visit.told();
    await visit.asked();
    await page.fill('#say', 'ye');
    const runs = (times) => page.evaluate((t) => import('./clock.js').then((clock) => clock.run(t)), times);
    await runs(20);
    await page.clock.runFor(50000);
    await page.keyboard.press('Tab');
    await runs(1);
    assert.match(await visit.over(), /Nobody answered/);
    await visit.until(() => /place is kept/.test(document.getElementById('heard').textContent));
    const captions = await page.evaluate(() => window.captions);
    const asked = captions.find(({ text }) => text === sounds.at(-1).say);
    const waited = captions.find(({ text }) => text === again).at - asked.at - sounds.at(-1).ms;
    near(waited, 90000, 'who types or goes on by a key is waited for, and not for good');
  });

  scenario('a reload in a hold, on a large screen', { fast: 100, viewport: LARGE, colorScheme: 'dark' }, async (visit, page) => {
    await visit.start();
    await visit.atFirstHold();
    assert.deepEqual(await unreadable(page, '#caption', '#count', '#where', '#name', '#dose', '#heard', '#always button'), []);
    await page.evaluate(() => { document.getElementById('hearing').textContent = 'You: it hurts'; });
    assert.deepEqual(await unreadable(page, '#hearing'), []);
    const [hearing, stops] = await Promise.all(['#hearing', '#stop'].map((part) => page.locator(part).boundingBox()));
    assert.ok(hearing.y + hearing.height <= stops.y, 'what is heard is in sight');
    await visit.check('large-hold');
    await page.reload();
    await page.locator('#before').waitFor();
    await visit.check('large-interrupted');
    await visit.start();
    await visit.question('CheckingPain');
    assert.deepEqual(await unreadable(page, '.asks', '.pain #answers button', '#where', '#name', '#dose'), []);
    await visit.tap('No');
    await visit.until(() => window.replies.at(-1).state !== 'CheckingPain' && window.asks());
    await visit.ready();
    await visit.hold();
    await visit.question('BetweenBouts');
    assert.deepEqual(await unreadable(page, '.asks', '#answers button', '#where', '#name', '#dose'), []);
    await page.click('#stop');
    await visit.over();
    assert.deepEqual(await unreadable(page, '#last', '#notes li'), []);
    await visit.check('large-over');
  });

  scenario('high contrast', { fast: 100, name: 'Halfway' }, async (visit, page) => {
    const check = (name, ...more) => visit.check(name, 'more contrast', 'forced colors in the dark', ...more);
    await check('contrast-welcome');
    await visit.start();
    await visit.until(() => window.asks());
    await visit.ready();
    await visit.hold();
    await check('contrast-hold', 'more contrast in the dark', 'forced colors on a large screen');
    await visit.type('it hurts');
    await visit.question('RatingPain');
    await check('contrast-pain');
    await page.click('#stop');
    await visit.over();
    await check('contrast-over');
    await page.click('#rest .kept-open');
    await visit.until(() => document.getElementById('kept-all').children.length > 0);
    await check('contrast-kept');
  });

  scenario('two tabs', { fast: 100 }, async (first) => {
    await first.start();
    await first.atFirstHold();
    const second = first.again();
    await second.open();
    await second.start();
    assert.match(await second.over(), /another tab/);
    await second.check('other-tab');
    assert.ok(await first.page.isVisible('#coach'), 'the first goes on');
    await second.page.click('#go-on');
    await second.question('CheckingPain');
    assert.match(await first.over(), /another tab/);
    await first.page.click('#go-on');
    await first.until(() => /already talking/.test(document.getElementById('last').textContent));
    assert.ok(await second.page.isVisible('#coach'), 'the second goes on');
    await first.page.click('#rest .kept-open');
    await first.page.click('#kept-erase');
    await first.until(() => /already talking/.test(document.getElementById('last').textContent));
    await first.page.click('#go-on');
    await first.question('ConfirmingErase');
    assert.match(await second.over(), /another tab/);
  });

  scenario('a lost server', { fast: 100, url: losable }, async (visit, page) => {
    await visit.start();
    await visit.atFirstHold();
    await server('stop');
    await page.click('#wait');
    await visit.until(() => /keep trying/.test(document.getElementById('caption').textContent));
    assert.match(await page.textContent('#caption'), /chest pain.*nine one one/, 'what cannot wait is told without anybody');
    await visit.check('away');
    await server('start');
    await visit.question('CheckingPain');
    assert.match(await page.textContent('#heard'), /back/);
    await server('stop');
    await visit.type("I can't feel my legs");
    await visit.until(() => /keep trying/.test(document.getElementById('caption').textContent));
    await visit.type('hello?');
    await visit.type('it hurts');
    await server('start');
    await visit.over();
    assert.match(await page.textContent('#rest'), /Stop now.*nine one one/, 'nothing else that was said hides an alarm');
    await page.click('#go-on');
    await visit.question('CheckingLock');
    await server('stop');
    await visit.tap('Yes');
    await visit.until(() => /keep trying/.test(document.getElementById('caption').textContent));
    assert.ok(await page.isHidden('#answers'), 'nothing stands there to be tapped that nobody takes');
    await page.click('#stop');
    assert.match(await visit.over(), /interrupted/);
    assert.match(await page.textContent('#notes'), /nine one one/);
  });

  scenario('pain while the coach is still asked', {}, async (visit, page) => {
    await visit.start();
    await visit.question('AskingClearance');
    await visit.tap('Yes');
    await visit.question('Selecting');
    await visit.choose('upper back stretch');
    await visit.ready();
    await page.evaluate(() => {
      const [say, typed] = [document.getElementById('say'), document.getElementById('typed')];
      for (const words of ['wait', 'it hurts']) {
        say.value = words;
        typed.requestSubmit();
      }
    });
    await visit.question('RatingPain');
  });

  scenario('a server that is lost to whoever only hears, and a closed lid', { fast: 0, stubs: [stubs.sound] }, async (visit, page) => {
    await page.route('**/api/voice', (route) => route.fulfill({ body: '-' }));
    await visit.start('FreeTTS');
    await visit.atFirstHold();
    const lost = (route) => route.abort();
    await page.route('**/api/*', lost);
    await visit.until(() => /keep trying/.test(window.sounded.at(-1).text));
    assert.match(await page.evaluate(() => window.sounded.at(-1).text), /nine one one/, 'it is said without the server');
    assert.ok(await page.isHidden('#ring'), 'nobody holds on to what nobody ends');
    await page.unroute('**/api/*', lost);
    await visit.question('Pausing');
    assert.match(await page.textContent('#heard'), /back/);
    await visit.ready();
    await visit.hold();
    await page.clock.fastForward(3600000);
    assert.match(await visit.over(), /does not count/);
    await visit.until(() => /place is kept/.test(document.getElementById('heard').textContent));
    await page.click('#go-on');
    await visit.question('CheckingPain');
    await page.route('**/api/*', lost);
    await visit.type('no');
    await visit.until(() => /keep trying/.test(document.getElementById('caption').textContent));
    await visit.type('Stop.');
    assert.match(await visit.over(), /interrupted/);
  });

  scenario('the keyboard alone', { fast: 100 }, async (visit, page) => {
    const press = async (key, wanted) => {
      for (let keys = 0; keys < 25; keys++) {
        await page.keyboard.press(key);
        if (await page.evaluate((w) => new RegExp(w).test(document.activeElement.textContent), wanted)) {
          return;
        }
      }
      assert.fail(`no key leads to ${wanted}`);
    };
    await visit.voice();
    await page.focus('#person');
    await press('Tab', '^Start$');
    await page.keyboard.press('Enter');
    await visit.question('AskingClearance');
    await press('Tab', '^Yes$');
    await page.keyboard.press('Space');
    await visit.question('Selecting');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'answers', 'the focus goes on where the answers are');
    await press('Tab', 'rolls');
    await page.keyboard.press('Space');
    await press('Tab', "^That's all$");
    await page.keyboard.press('Enter');
    await visit.question('Briefing');
    await page.focus('#say');
    await page.keyboard.type('no');
    await page.keyboard.press('Escape');
    assert.equal(await page.inputValue('#say'), '', 'in the field, Escape takes back what was typed');
    for (let moves = false, { turn } = await visit.told(); !moves; { turn } = await visit.told()) {
      await press('Tab', 'ready$');
      await page.evaluate(() => window.standsAt('moves'));
      await page.keyboard.press('Enter');
      moves = await visit.movedFrom(turn);
    }
    await press('Tab', '^It hurts$');
    await page.keyboard.press('Space');
    await visit.question('RatingPain');
    await press('Tab', '^Mild$');
    await page.keyboard.press('Enter');
    await visit.question('Adjusting');
    await page.focus('#say');
    await page.keyboard.type('no');
    await page.focus('#wait');
    await visit.time(0.001);
    await page.keyboard.press('Escape');
    await visit.until(() => window.replies.at(-1).over);
    await page.keyboard.press('Escape');
    assert.match(await visit.over(), /place|Goodbye/i);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'last');
  });

  scenario('<img src=x onerror=window.hurt=1>', {}, async (visit, page) => {
    const markup = '<img src=x onerror=window.hurt=2>';
    await visit.start();
    await visit.question('AskingClearance');
    await visit.type(markup);
    await visit.until((words) => document.getElementById('heard').textContent === `You: ${words}`, markup);
    await page.reload();
    await visit.until(() => !document.getElementById('welcome').hidden);
    assert.equal(await page.inputValue('#person'), visit.name);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.evaluate(() => window.hurt), undefined);
    const lost = (route) => route.abort();
    await page.route('**/api/words', lost);
    await page.reload();
    await visit.until(() => /keep trying/.test(document.getElementById('heard').textContent));
    await visit.check('unready');
    await page.unroute('**/api/words', lost);
    await visit.until(() => !document.getElementById('welcome').hidden);
    assert.equal(await page.textContent('#heard'), '');
  });

  scenario('a picture that stays through a hold, and counts along', { fast: 0, thorough: true }, async (visit, page) => {
    const drawn = () => page.evaluate(() => Number([...document.querySelectorAll('#picture circle')].at(-1).getAttribute('cx')));
    const moves = (reducedMotion) => page.emulateMedia({ reducedMotion });
    await visit.start();
    await visit.question('AskingClearance');
    await visit.tap('Yes');
    await visit.question('Selecting');
    await visit.choose('upper back stretch', 'wall push-ups');
    await visit.tap('ready');
    await visit.question('Introducing');
    await moves('no-preference');
    await visit.ready();
    await visit.hold();
    const end = await drawn();
    await visit.until(() => document.getElementById('count').textContent === '1');
    assert.equal(await drawn(), end, 'it stays through the hold');
    await visit.question('BetweenBouts');
    assert.notEqual(await drawn(), end, 'and comes back');
    await moves('reduce');
    await visit.ready();
    await visit.question('CheckingPain');
    await visit.tap('No');
    await visit.until(() => window.replies.at(-1).exercise?.id === 'wall-push-up' && window.asks());
    await moves('no-preference');
    await visit.ready();
    const leans = [];
    const moving = () => page.evaluate(() => document.body.classList.contains('moving') && Number([...document.querySelectorAll('#picture circle')].at(-1).getAttribute('cx')));
    for (let lean = await moving(); lean !== false; lean = await moving()) {
      leans.push(lean);
      await page.clock.runFor(500);
    }
    const half = (Math.min(...leans) + Math.max(...leans)) / 2;
    assert.equal(leans.filter((lean, i) => i > 0 && lean > half && leans[i - 1] <= half).length, 8);
  });

  scenario('the pictures of the docs', { fast: 0, viewport: WIDE, name: 'Somebody' }, async (visit, page) => {
    await visit.start();
    await visit.question('AskingClearance');
    await visit.tap('Yes');
    await visit.question('Selecting');
    await visit.tap('All of them');
    await visit.question('Briefing');
    await visit.ready();
    await visit.hold();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await visit.until(() => document.getElementById('count').textContent === '10');
    const ms = await page.evaluate(async () => {
      const { now } = await import(new URL('clock.js', location.href));
      const { seconds, began } = document.getElementById('ring').dataset;
      return Number(began) + (seconds - 9.3) * 1000 - now();
    });
    await page.clock.runFor(Math.round(ms));
    await page.screenshot({ path: `${pictures}/page.png` });
    const boxes = await Promise.all(['#picture', '#ring svg'].map((part) => page.locator(part).boundingBox()));
    writeFileSync(`${pictures}/page.json`, JSON.stringify(boxes));
    const all = await visit.context.newPage();
    await all.setViewportSize({ width: 1280, height: 720 });
    await all.goto(url);
    await sheet(all, programme);
    await all.screenshot({ path: `${pictures}/pictures.png`, fullPage: true });
  });

  scenario('nothing that moves', { fast: 0 }, async (visit, page) => {
    await visit.start();
    await visit.atFirstHold();
    const seen = [];
    for (let ms = 0; ms < 3000; ms += 50) {
      seen.push(await page.evaluate(() => document.getElementById('stage').innerHTML));
      await page.clock.runFor(50);
    }
    const steps = seen.filter((each, i) => i > 0 && each !== seen[i - 1]).length;
    assert.ok(steps > 0 && steps <= 3, `a ring that goes by whole seconds, not ${steps} steps in three`);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  });

  scenario('ears elsewhere, and only after a yes', { fast: 200, stubs: [stubs.ears, stubs.elsewhere] }, async (visit, page) => {
    const hear = async (words, state) => {
      const { turn } = await visit.told();
      const heard = ([said, before, wanted]) => {
        const { turn, state } = window.replies.at(-1);
        return (turn !== before && state === wanted) || window.hear(said);
      };
      await page.waitForFunction(heard, [words, turn, state], { polling: 500 });
      await visit.question(state);
    };
    await visit.check('ears-welcome');
    assert.deepEqual(await page.locator('#ears label').allTextContents(), [' Yes. To understand what you say, your browser sends it to: Google.', ' No. You tap or type instead.']);
    await visit.start();
    await visit.question('AskingClearance');
    assert.equal(await page.evaluate(() => window.recognizer), undefined, 'nobody hears who was not agreed to');
    await page.reload();
    await page.check('#ears [value=elsewhere]');
    await visit.start();
    await visit.question('AskingClearance');
    await hear('yes', 'Selecting');
    await hear('shoulder rolls', 'Briefing');
    await page.evaluate(() => window.begin('one at'));
    await visit.check('heard');
    await hear('one at a time', 'Briefing');
    await hear('ready', 'Introducing');
    await hear('ready', 'ChangingPart');
  });

  scenario('ears that interrupt, mishear and go deaf', { fast: 0, stubs: [stubs.ears, stubs.voice] }, async (visit, page) => {
    const hear = (words, sure) => page.evaluate(([w, s]) => window.hear(w, s), [words, sure]);
    const turn = async () => (await visit.told()).turn;
    const labels = await page.locator('#ears label').evaluateAll((all) => all.map((e) => `${e.querySelector(':checked') ? '!' : ''}${e.textContent}`));
    await visit.start('A voice');
    await visit.until(() => window.recognizer?.track !== undefined);
    assert.deepEqual(labels, ['! Yes. What you say stays on this machine.', ' No. You tap or type instead.']);
    assert.deepEqual(await page.evaluate(() => window.recognizer.track.wanted), { audio: { echoCancellation: true } });
    await visit.until(() => /doctor/.test(document.getElementById('caption').textContent));
    await hear('yes');
    await page.clock.runFor(100);
    assert.equal(await turn(), 0, 'its own voice is not heard');
    await page.evaluate(() => window.begin('yes'));
    await visit.question('AskingClearance');
    await visit.asked();
    await hear('yes they did');
    await page.clock.runFor(100);
    assert.equal(await turn(), 0, 'nor what began with it');
    const disowned = async (words) => {
      const before = await turn();
      await hear(words);
      await page.clock.runFor(1000);
      await page.click('#not-said');
      assert.equal(await page.inputValue('#say'), words, 'what was heard can be put right');
      await page.fill('#say', '');
      await visit.until((last) => window.replies.at(-1).turn > last, before);
      await page.clock.runFor(3000);
      assert.equal(await turn(), before + 1, 'nor what nobody said');
    };
    await disowned('yes');
    await visit.question('AskingClearance');
    await visit.asked();
    await hear('yes');
    await visit.question('Selecting');
    await visit.choose('upper back stretch');
    await visit.ready();
    await visit.hold();
    await page.clock.runFor(3000);
    await page.evaluate(() => window.begin('next'));
    await visit.until(() => /Five more/.test(document.getElementById('caption').textContent));
    await hear('next five more');
    await visit.until(() => document.getElementById('heard').textContent === 'You: next');
    await visit.question('CheckingPain');
    await visit.asked();
    await disowned('no');
    await visit.question('CheckingPain');
    await visit.asked();
    const read = await turn();
    await page.focus('#answers');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'No');
    await hear('no button');
    await visit.until(() => /heard myself/.test(document.getElementById('heard').textContent));
    await page.clock.runFor(3000);
    assert.equal(await turn(), read, 'no screen reader answers');
    await page.clock.runFor(2000);
    const unsure = await turn();
    await hear('no', 0.3);
    await visit.until((before) => window.replies.at(-1).turn > before, unsure);
    assert.equal(await page.textContent('#heard'), 'You: no');
    await visit.question('CheckingPain');
    await visit.asked();
    await hear('it hurts', 0.3);
    await visit.question('RatingPain');
    const stands = await turn();
    await page.click('#not-said');
    await visit.until((before) => window.replies.at(-1).turn > before, stands);
    await visit.question('RatingPain');
    assert.equal(await page.inputValue('#say'), '', 'what has acted stands, and only the open question is answered');
    await page.evaluate(() => {
      window.recognizer.track.readyState = 'ended';
      window.recognizer.track.onended();
    });
    await visit.until(() => window.recognizer.track.readyState === 'live');
    await page.evaluate(() => window.deafen('network'));
    assert.doesNotMatch(await page.textContent('#heard'), /can't hear you/);
    await page.evaluate(() => window.deafen('not-allowed'));
    assert.match(await page.textContent('#heard'), /can't hear you/);
    await visit.until(() => /can't hear you.*\?/.test(document.getElementById('caption').textContent));
    await visit.tap('Mild');
    await visit.until(() => window.replies.at(-1).state !== 'RatingPain');
  });

  scenario('ears in rolls', { fast: 0, stubs: [stubs.ears, stubs.voice] }, async (visit, page) => {
    const hear = (words) => page.evaluate((w) => window.hear(w), words);
    const begin = (words) => page.evaluate((w) => window.begin(w), words);
    const caption = (said) => visit.until((words) => document.getElementById('caption').textContent.includes(words), said);
    const silence = async (said) => {
      await caption(said);
      const { sounds } = await visit.told();
      await page.clock.runFor(sounds.find(({ say }) => say === said).ms + 400);
    };
    const moved = async () => {
      await visit.ready();
      return (await visit.told()).turn;
    };
    await page.evaluate(() => { window.takesElsewhere = 1; });
    await visit.start('A voice');
    await visit.question('AskingClearance');
    await visit.tap('Yes');
    await visit.question('Selecting');
    await visit.tap('shoulder rolls');
    await page.click('#answers .main');
    await caption('chest pain');
    await hear('stop');
    assert.match(await page.textContent('#heard'), /heard myself/, 'who says just what it says is told to say it again');
    await begin('for chest pain trouble breathing stop and');
    await page.clock.runFor(1000);
    assert.equal((await visit.told()).state, 'Briefing', 'its own words alarm nobody');
    await hear('for chest pain trouble breathing stop and call');
    await visit.question('Briefing');
    await visit.asked();
    await hear('well '.repeat(300));
    await visit.until(() => window.replies.at(-1).turn > 2);
    await visit.question('Briefing');
    const turn = await moved();
    await silence('Back.');
    await begin('it hurts');
    assert.equal(await page.textContent('#hearing'), 'You: it hurts');
    assert.equal(await page.textContent('#heard'), 'You: I\'m ready', 'a screen reader is told no half words');
    await page.clock.runFor(500);
    await visit.until(() => window.replies.at(-1).state === 'RatingPain');
    await hear('it hurts');
    await visit.question('RatingPain');
    await visit.tap('Mild');
    await visit.question('Adjusting');
    assert.equal((await visit.told()).turn, turn + 2, 'what is heard twice acts once');
    await moved();
    await caption('One');
    await begin('one');
    await caption('Back.');
    await begin('one up it hurts back');
    await page.clock.runFor(500);
    await visit.until(() => window.replies.at(-1).state === 'RatingPain');
    assert.equal(await page.textContent('#heard'), 'You: it hurts', 'also where one silence is too short for it');
    await page.evaluate(() => {
      window.dead = true;
      window.deafen('no-speech');
    });
    await visit.until(() => /can't hear you/.test(document.getElementById('heard').textContent));
  });

  scenario('ears and quick words', { fast: 0, stubs: [stubs.ears, stubs.voice] }, async (visit, page) => {
    const hear = (words, sure) => page.evaluate(([w, s]) => window.hear(w, s), [words, sure]);
    const caption = () => page.textContent('#caption');
    const heard = () => page.textContent('#heard');
    const said = async (words, share) => {
      await visit.until((w) => document.getElementById('caption').textContent.includes(w), words);
      const left = await page.evaluate((ms) => {
        const { text, at } = window.captions.at(-1);
        return at + text.length * ms + 400 - performance.now();
      }, 65 * share);
      await page.clock.runFor(Math.max(0, Math.round(left)));
    };
    const state = (wanted) => visit.until((w) => window.replies.at(-1).state === w, wanted);
    await visit.start('A voice');
    await visit.question('AskingClearance');
    await visit.asked();
    await hear('yes', 0);
    await visit.until(() => /how surely/.test(document.getElementById('caption').textContent));
    await page.clock.runFor(3000);
    assert.equal((await visit.told()).turn, 0, 'who never tells how sure it is passes nothing');
    await visit.chosen('upper back stretch');
    await visit.ready();
    await visit.type('it hurts');
    await said('severe?', 0.1);
    const { turn, again } = await visit.told();
    await hear('severe');
    await visit.until(() => /heard myself/.test(document.getElementById('heard').textContent));
    assert.equal(await caption(), again, 'what may be an echo leaves a trace, and the question is asked again');
    await said(again, 0.1);
    await hear('moderate or severe');
    assert.equal((await visit.told()).turn, turn, 'its own voice answers nothing');
    await page.clock.runFor(2000);
    await visit.type('mild');
    await visit.question('Adjusting');
    await visit.type('wait');
    await state('Pausing');
    await said('say: stop. Ready?', 0.1);
    await hear('stop');
    await visit.until(() => /heard myself/.test(document.getElementById('heard').textContent));
    assert.equal((await visit.told()).state, 'Pausing', 'nothing ends by what may be an echo');
    await hear('stop');
    assert.match(await visit.over(), /oodbye/);
    await page.reload();
    await visit.start();
    await visit.until(() => window.asks());
    await visit.ready();
    await visit.type('it hurts');
    await visit.until(() => /severe\?$/.test(document.getElementById('caption').textContent));
    await visit.asked();
    await hear('mild');
    await visit.until(() => window.replies.at(-1).state !== 'RatingPain');
    assert.equal(await heard(), 'You: mild', 'where it cannot hear itself, quick words count');
    assert.match(await visit.over(), /Nobody answered/);
    const other = visit.again();
    await other.open();
    await other.start();
    await visit.until(() => /another tab/.test(document.getElementById('last').textContent));
  });

  scenario('ears that must be fetched, and go on when nobody answered', { fast: 0, stubs: [stubs.ears, stubs.unfetched] }, async (visit, page) => {
    const places = () => page.evaluate(() => [...document.querySelectorAll('#ears input')].map(({ value, checked }) => value + (checked ? '!' : '')));
    assert.deepEqual(await places(), ['fetched', 'elsewhere', 'off!'], 'nothing listens unasked');
    const [here, elsewhere] = await page.locator('#ears label').allTextContents();
    assert.match(here, /^ Yes\. Your browser first fetches .*; what you say stays on this machine\.$/);
    assert.match(elsewhere, /^ Yes\. .*sends it to: a service that its maker picked\. I don't know whose that is\. Your browser calls itself (Headless)?Chrom\w+\.$/, 'who hears it is told as far as it is known');
    const heardBy = (vendor) => page.evaluate(async (name) => {
      const { hearer } = await import('./ears.js');
      Object.defineProperties(navigator, { vendor: { value: name }, userAgentData: { value: undefined } });
      return hearer();
    }, vendor);
    assert.equal((await heardBy('Apple Computer, Inc.')).maker, 'Apple');
    await page.check('#ears [value=fetched]');
    await visit.start();
    await visit.question('AskingClearance');
    assert.match(await page.textContent('#heard'), /fetching/);
    assert.equal(await page.evaluate(() => window.recognizer), undefined, 'nothing listens yet');
    await visit.asked();
    await page.evaluate(() => window.arrive(true));
    await page.clock.runFor(500);
    assert.match(await page.textContent('#heard'), /can hear you/);
    assert.equal(await page.evaluate(() => window.recognizer.processLocally), true, 'nothing leaves this machine');
    await page.clock.runFor(5000);
    await page.evaluate(() => window.begin('yes'));
    await page.clock.runFor(6000);
    const { again } = await visit.told();
    assert.notEqual(await page.textContent('#caption'), again, 'who is speaking is waited for');
    await page.evaluate(() => window.hear('yes they did'));
    await visit.until(() => window.replies.at(-1).state === 'Selecting');
    assert.ok(!(await page.evaluate(() => window.asks())));
    await page.evaluate(() => window.hear('upper back stretch'));
    await visit.until(() => /chest pain/.test(document.getElementById('caption').textContent));
    await page.evaluate(() => window.hear('for chest pain trouble breathing stop and call'));
    await visit.question('Briefing');
    await visit.over();
    await visit.until(() => /say: go on/.test(document.getElementById('heard').textContent));
    const lastWords = async () => {
      await visit.until(() => /say: go on/.test(document.getElementById('heard').textContent));
      await visit.until(async () => (await navigator.locks.query()).held.length === 0);
      await page.clock.runFor(8000);
    };
    const sessions = () => page.evaluate(() => new Set(window.replies.map(({ visit }) => visit)).size);
    await lastWords();
    await page.evaluate(() => window.hear('go on', 0.3));
    await page.evaluate(() => window.hear('and now the weather'));
    const { held } = await page.evaluate(() => navigator.locks.query());
    assert.equal(held.length, 0, 'only who says so goes on');
    await page.evaluate(() => window.hear('please go on'));
    await visit.until(() => !document.getElementById('coach').hidden);
    assert.equal(await sessions(), 2);
    await visit.over();
    await lastWords();
    await page.evaluate(() => window.hear('my chest hurts'));
    await visit.until(() => window.replies.at(-1).locked);
    assert.equal(await sessions(), 2, 'what is urgent is heard without');
    await page.keyboard.press('Escape');
    assert.ok(await page.isVisible('#coach'), 'no key silences an alarm');
    assert.match(await visit.over(), /help/);
  });

  scenario('ears that cannot be fetched', { fast: 0, stubs: [stubs.ears, stubs.unfetched] }, async (visit, page) => {
    await page.check('#ears [value=fetched]');
    await visit.start();
    await visit.question('AskingClearance');
    await page.evaluate(() => window.arrive(false));
    await page.clock.runFor(500);
    assert.match(await page.textContent('#heard'), /could not fetch/);
    assert.equal(await page.evaluate(() => window.recognizer), undefined, 'and nobody else hears it instead');
  });

  scenario('a browser in which nothing may stay', { fast: 100, stubs: [stubs.nothingStays] }, async (visit) => {
    await visit.start();
    await visit.atFirstHold();
    await visit.page.reload();
    await visit.until(() => !document.getElementById('welcome').hidden);
    await visit.page.fill('#person', visit.name);
    await visit.start();
    await visit.question('CheckingPain');
  });

  scenario('two taps on start, and on what is no answer yet', { fast: 0 }, async (visit, page) => {
    let asked = 0;
    let answer;
    const held = new Promise((done) => { answer = done; });
    await page.route('**/api/open', async (route) => {
      asked++;
      await held;
      await route.continue();
    });
    await visit.start();
    await visit.start();
    answer();
    await visit.until(() => !document.getElementById('answers').hidden);
    const { x, y, width, height } = await page.locator('#answers button').first().boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.closest('#answers')), null, 'no key comes to what has just appeared');
    await visit.question('AskingClearance');
    assert.equal((await visit.told()).turn, 0, 'no tap can have meant it');
    await page.mouse.click(x + width / 2, y + height / 2);
    await visit.question('Selecting');
    assert.equal(asked, 1);
  });

  scenario('another tab goes on while the coach is asked', {}, async (first) => {
    let answer;
    let heard;
    const held = new Promise((done) => { answer = done; });
    const decided = new Promise((done) => { heard = done; });
    await first.start();
    await first.question('AskingClearance');
    await first.page.route('**/api/hear', async (route) => {
      const response = await route.fetch();
      heard();
      await held;
      await route.fulfill({ response });
    });
    await first.tap('Yes');
    assert.ok(await first.page.evaluate(() => document.getElementById('answers').inert), 'one answer at a time');
    await first.type('no');
    assert.equal(await first.page.textContent('#heard'), '', 'nothing is shown that may not count');
    await decided;
    const second = first.again();
    await second.open();
    await second.start();
    await second.over();
    await second.page.click('#go-on');
    await second.question('Selecting');
    assert.match(await first.over(), /another tab/);
    answer();
    await first.until(() => window.replies.at(-1).state === 'Selecting');
    assert.ok(await first.page.isHidden('#coach'), 'what comes too late is not said');
  });

  scenario('a voice that is fast, too slow, and dies', { fast: 0, stubs: [stubs.voice, stubs.sound] }, async (visit, page) => {
    const holding = (times) => page.evaluate((t) => { window.takes = t; }, times);
    await holding(12);
    const names = (await page.locator('#voice option').allTextContents()).join(', ');
    assert.match(names, /^A voice, A voice of this computer: .*, A voice elsewhere \(sends what I say to its maker\), No voice/, 'those on this machine come first');
    await visit.start('A voice');
    await visit.atFirstHold();
    await visit.question('BetweenBouts');
    await visit.ready();
    await visit.hold();
    await holding(undefined);
    await visit.question('CheckingPain');
    assert.match(await page.textContent('#heard'), /another one/);
    assert.ok((await page.evaluate(() => window.sounded)).length > 0, 'another voice goes on');
    assert.equal(await page.getAttribute('#caption', 'aria-live'), 'off', 'two voices at once would be one too many');
    assert.ok((await kept(page)).words > 0, 'something sounded in a hold');
  });

  scenario('no sound device', { fast: 0, stubs: [stubs.soundless] }, async (visit, page) => {
    await page.route('**/api/voice', (route) => route.fulfill({ body: '-' }));
    await visit.start('FreeTTS');
    await visit.question('AskingClearance');
    assert.match(await page.textContent('#heard'), /no loudspeaker/);
    assert.equal(await page.getAttribute('#caption', 'aria-live'), 'polite');
    await visit.chosen('upper back stretch');
    await visit.ready();
    await visit.question('BetweenBouts');
    await visit.ready();
    await visit.question('CheckingPain');
    await kept(page);
  });

  scenario('the ring of every hold at every dose and pace', { fast: 0, moves: true, stubs: [stubs.voice, stubs.frames] }, async (visit, page) => {
    const holds = JSON.parse(readFileSync(bouts, 'utf8')).filter((bout) => bout.some(({ mark }) => mark === 'HOLD_BEGINS'));
    await page.evaluate(async () => {
      const [{ Player }, { Speaker, voices }, screen] = await Promise.all(['player', 'voice', 'screen'].map((name) => import(new URL(`${name}.js`, location.href))));
      const all = await voices('en-US');
      const nothing = () => {};
      const show = { plays: nothing, comes: nothing, quiet: nothing, said: screen.said, hold: screen.hold, rest: screen.holdEnds };
      screen.captionsAreRead(false);
      screen.view('coach');
      window.plays = async (sounds) => {
        window.replies.push({ sounds });
        await new Player(new Speaker(all, nothing, ''), show).play(sounds);
        window.played = window.replies.length;
      };
    });
    for (const [i, bout] of holds.entries()) {
      await page.evaluate((sounds) => { window.plays(sounds); }, bout);
      await visit.until((n) => window.played === n, i + 1);
    }
    const { words, rings } = await kept(page);
    console.log(`${holds.length} bouts with ${rings.holds} holds of ${[...rings.seconds].join(', ')} s: ${rings.drawn} drawings of the ring beside ${words} words, at most ${Math.round(rings.worst)} ms off.`);
    assert.ok(rings.seconds.size > 3 && rings.drawn > rings.holds * 40);
  });

  scenario('a voice of the server that fails, dies in a hold, and comes back', { fast: 0, stubs: [stubs.sound] }, async (visit, page) => {
    let fails = 1;
    await page.route('**/api/voice', (route) => (fails-- > 0 ? route.fulfill({ status: 503, body: 'No sound: nobody is there.' }) : route.fulfill({ body: '-' })));
    await visit.start('FreeTTS');
    await visit.atFirstHold();
    assert.equal((await page.evaluate(() => window.captions)).length, (await page.evaluate(() => window.sounded)).length, 'what failed once is said all the same');
    fails = Infinity;
    await visit.until(() => document.getElementById('ring').hidden);
    await visit.until(() => /voice does not work/.test(document.getElementById('heard').textContent));
    assert.equal(await page.getAttribute('#caption', 'aria-live'), 'polite', 'who hears no voice any more is told by a screen reader');
    await visit.question('BetweenBouts');
    fails = 0;
    await visit.ready();
    await visit.until(() => /works again/.test(document.getElementById('heard').textContent));
    assert.equal(await page.getAttribute('#caption', 'aria-live'), 'off');
    await visit.question('CheckingPain');
    assert.ok((await kept(page)).words > 0, 'something sounded in a hold');
  });
});

/** Nothing else is played meanwhile, as that would take their time. */
describe('the page by itself', () => {
  scenario('the first words, in real time', { fast: 1, thorough: true, stubs: [stubs.noted] }, async (visit, page) => {
    await visit.start('FreeTTS');
    await visit.until(() => window.sounded.length > 0);
    const ms = await page.evaluate(() => window.sounded[0].at - window.tapped);
    console.log(`They sound ${Math.round(ms)} ms after the tap on start.`);
  });

  scenario('the first hold of a newcomer, in the time of its voice', { fast: 0, thorough: true, stubs: [stubs.sound] }, async (visit, page) => {
    await visit.start('FreeTTS');
    while (!(await page.evaluate(() => window.holds.length > 0))) {
      await visit.until(() => window.holds.length > 0 || (window.asks() && window.isQuiet));
      await page.clock.runFor(THINKS_MS);
      const { state, answers } = await visit.told();
      await (answers.length === 0 || (await page.isHidden('#answers')) || visit.tap(state === 'Selecting' ? 'All of them' : /ready|Yes/));
    }
    const s = await page.evaluate(() => Math.round((window.holds[0].began - window.sounded[0].at) / 1000));
    console.log(`Who knows nothing is in the first hold ${s} s after the first word.`);
    assert.ok(s < 180);
  });

  scenario('a hold in real time', { fast: 100, moves: true, thorough: true, stubs: [stubs.noted] }, async (visit, page) => {
    await visit.start('FreeTTS');
    await visit.chosen('upper back stretch');
    await visit.tap('ready');
    await visit.question('Introducing');
    await visit.time(1);
    await visit.tap('ready');
    await visit.until(() => window.asks('BetweenBouts'));
    const { words, worst } = await kept(page);
    assert.ok(words > 0, 'something sounded in a hold');
    console.log(`What is held, seen and heard is at most ${Math.round(worst)} ms off.`);
  });
});

describe('what was looked at', { skip: !states }, () => {
  it('is every part of the page', () => {
    assert.deepEqual([...looked.parts].filter((id) => !looked.seen.has(id)), []);
  });

  it('is every state of the coach', () => {
    assert.deepEqual(states.split(',').filter((state) => !looked.states.has(state)), []);
  });
});

/**
 * Every hold lasted its dose by the ring, and every word in it was seen and sounded when the silence before it was over, beside a
 * ring that had run down so far. Returns how many sounded, and how far the worst of it all was off, in ms.
 */
async function kept(page) {
  const { holds, captions, replies, sounded, drawn } = await page.evaluate(() => {
    const { holds, captions, replies, spoken = [], sounded = [], drawn = [] } = window;
    return { holds, captions, replies, sounded: [...spoken, ...sounded], drawn };
  });
  let words = 0;
  const off = [];
  const rings = { holds: holds.length, seconds: new Set(), drawn: 0, worst: 0 };
  const planned = replies.flatMap(({ sounds }) => sounds.flatMap(({ mark }, i) => (mark === 'HOLD_BEGINS' ? [sounds.slice(i + 1)] : [])));
  assert.ok(holds.length > 0 && holds.length === planned.length);
  for (const [i, { seconds, began, ended }] of holds.entries()) {
    off.push(near(ended - began, seconds * 1000, 'a hold'));
    rings.seconds.add(seconds);
    for (const { at, left, count } of drawn.filter((each) => each.at >= began && each.at <= ended)) {
      rings.worst = Math.max(rings.worst, near(left * seconds * 1000, ended - at, 'what is drawn of the ring'));
      assert.ok(Math.abs(count - 0.5 - left * seconds) < 0.51, `the count beside what is drawn of the ring: ${count}, not ${left * seconds}`);
      rings.drawn++;
    }
    let at = began;
    for (const sound of planned[i].slice(0, planned[i].findIndex(({ mark }) => mark))) {
      if (sound.say) {
        const first = (all) => all.find((each) => each.text === sound.say && each.at >= began && each.at <= ended);
        const { at: seen, left } = first(captions);
        off.push(near(seen, at, sound.say));
        off.push(near(first(sounded)?.at ?? at, at, `the sound of ${sound.say}`));
        off.push(near(left === undefined ? at : ended - left * 1000, at, `the ring beside ${sound.say}`));
        words += first(sounded) ? 1 : 0;
      }
      at += sound.silence ?? sound.ms;
    }
  }
  return { words, rings, worst: Math.max(...off) };
}

function near(ms, wanted, what) {
  const off = Math.abs(ms - wanted);
  assert.ok(off < 500, `${what}: ${ms} ms, not ${wanted} ms`);
  return off;
}
