// All pictures of a programme on one sheet, each at its beginning and its end, drawn by the page itself.
import { readFileSync } from 'node:fs';

const COLUMNS = 3;

/** Puts all pictures of the programme in a folder into a page, with their names. */
export async function sheet(page, folder) {
  const read = (path) => JSON.parse(readFileSync(`${folder}/${path}.json`));
  const names = read('programme').exercises.flatMap((exercise) => Object.values(exercise.pictures));
  const pictures = Object.fromEntries(names.map((name) => [name, read(`pictures/${name}`)]));
  await page.evaluate(show, { pictures, columns: COLUMNS });
}

/** Runs inside of the page. */
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
