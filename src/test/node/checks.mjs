// What must hold of every view of the page, whatever it shows: axe, and what axe lets pass.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MAIN = '#answers button, #always button, button.main';

/** How it may have to be shown; what is seen in one of them may be cut off or unreadable in another. */
export const LOOKS = {
  light: { colors: { colorScheme: 'light', forcedColors: 'none' } },
  'dark on a phone': { colors: { colorScheme: 'dark', forcedColors: 'none' }, size: { width: 360, height: 740 } },
  'forced colors on a large screen': { colors: { colorScheme: 'light', forcedColors: 'active' }, size: { width: 1920, height: 1080 } },
};

let views = 0;

/**
 * Returns what is wrong with a page as it is now: in every look when thorough, else in one of them,
 * another at every view. Contrast is ours, as axe asks for less.
 */
export async function found(page, show) {
  const wrong = await byAxe(page);
  const looks = Object.entries(LOOKS);
  for (const [name, look] of process.env.THOROUGH ? looks : [looks[views++ % looks.length]]) {
    await show(look);
    const here = await page.evaluate(ours, MAIN);
    wrong.push(...here.map((each) => `${each} (${name})`));
  }
  await show();
  return wrong;
}

async function byAxe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(AXE);
  }
  return page.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ['violations'] });
    return violations.map((v) => `${v.id}: ${v.nodes[0].html}`);
  });
}

/** Returns the ids of all parts of a page but drawings, and of those that are seen now. */
export function parts(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('body [id]:not(svg *)')];
    return { all: all.map((e) => e.id), seen: all.filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => e.id) };
  });
}

/** Runs inside of the page: sizes of what can be tapped, contrast of all text, nothing cut off. */
function ours(main) {
  const wrong = [];
  const shown = (e) => e.checkVisibility({ visibilityProperty: true });
  for (const target of document.querySelectorAll('button, input, select, summary, a')) {
    const { width, height } = target.getBoundingClientRect();
    const least = target.matches(main) ? 44 : 24;
    if (shown(target) && (width < least || height < least)) {
      wrong.push(`${target.outerHTML} is ${width} x ${height}`);
    }
  }
  const numbers = (color) => color.match(/[\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = numbers(color).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (e) => {
    const color = e ? getComputedStyle(e).backgroundColor : 'rgb(255, 255, 255)';
    return numbers(color)[3] === 0 ? ground(e.parentElement) : color;
  };
  for (const e of document.body.querySelectorAll('*')) {
    const says = e.matches('input, select') || [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (says && shown(e) && !e.closest('svg, datalist')) {
      const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
      if ((a + 0.05) / (b + 0.05) < 7) {
        wrong.push(`${e.outerHTML.slice(0, 80)} has a contrast of ${(a + 0.05) / (b + 0.05)}`);
      }
    }
  }
  if (document.scrollingElement.scrollWidth > innerWidth) {
    wrong.push(`it is ${document.scrollingElement.scrollWidth} wide where ${innerWidth} are seen`);
  }
  return wrong;
}

/** Returns what is wrong with where the focus is: nobody can go on who cannot see it. */
export function focusSeen(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const seen = at.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3;
    return seen ? '' : `the focus is not seen at ${at.outerHTML.slice(0, 80)}`;
  });
}
