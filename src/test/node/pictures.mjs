// All pictures of a programme on one sheet, each at its beginning and its end, and the page in a hold;
// both drawn by the page itself. Usage: node pictures.mjs URL FOLDER SHEET PAGE.
import { readFileSync } from 'node:fs';
import { browser, Visit } from './visit.mjs';

const [url, folder, sheet, hold] = process.argv.slice(2);
const COLUMNS = 3;

/** Puts all pictures into the page, with their names. */
async function show({ pictures, columns }) {
  const { draw } = await import(new URL('figure.js', location.href));
  const all = document.createElement('div');
  Object.assign(all.style, { display: 'grid', gridTemplateColumns: `repeat(${columns}, 1fr)`, gap: '8px', padding: '8px' });
  for (const [name, picture] of Object.entries(pictures)) {
    const both = document.createElement('figure');
    Object.assign(both.style, { display: 'grid', gridTemplateColumns: '1fr 1fr', margin: 0, border: '1px solid var(--line)' });
    for (const place of [0, picture.round ? picture.poses.length / 2 : picture.poses.length - 1]) {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      Object.assign(svg.style, { width: '100%', height: '150px' });
      draw(svg, picture, place);
      both.append(svg);
    }
    const caption = document.createElement('figcaption');
    Object.assign(caption.style, { gridColumn: '1 / 3', textAlign: 'center', fontSize: '15px' });
    caption.textContent = name;
    both.append(caption);
    all.append(both);
  }
  document.body.replaceChildren(all);
}

const read = (path) => JSON.parse(readFileSync(`${folder}/${path}.json`));
const names = read('programme').exercises.flatMap((exercise) => Object.values(exercise.pictures));
const pictures = Object.fromEntries(names.map((name) => [name, read(`pictures/${name}`)]));
const chromium = await browser();
const context = await chromium.newContext({ viewport: { width: 1280, height: 720 }, colorScheme: 'light' });
const drawn = await context.newPage();
await drawn.goto(url);
await drawn.evaluate(show, { pictures, columns: COLUMNS });
await drawn.screenshot({ path: sheet, fullPage: true });

const visit = new Visit({ url }, context, { name: 'Somebody', fast: 4 });
await visit.open();
await visit.page.setViewportSize({ width: 1440, height: 810 });
await visit.start();
await visit.question('AskingClearance');
await visit.tap('Yes');
await visit.question('Selecting');
await visit.tap('All of them');
await visit.question('Briefing');
await visit.ready();
await visit.hold();
await visit.until(() => Number(document.getElementById('count').textContent) < 11);
await visit.time(0.01);
await visit.page.screenshot({ path: hold });
await chromium.close();
