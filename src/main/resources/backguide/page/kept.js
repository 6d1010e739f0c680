// What is kept about somebody, shown to them: their days, in sentences, and how far they have come.
// Every plot stands in a table or a list that says the same.

import { ask } from './api.js';
import { element, tell, view } from './screen.js';
import { words } from './words.js';

const $ = (id) => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';

let latest;

/** Shows what is kept; what has no name may be another's, so whoever looks says first whose it is. */
export async function show(person) {
  view('kept');
  tell('');
  $('kept-erase').hidden = true;
  $('kept-all').replaceChildren();
  $('kept-title').focus();
  latest = undefined;
  if (person) {
    await showAll(person);
    return;
  }
  const mine = element('button', words('page.mine'));
  mine.addEventListener('click', () => {
    $('kept-title').focus();
    showAll(person);
  });
  $('kept-all').replaceChildren(element('p', words('page.whose')), mine);
}

/** What comes after somebody else was asked about is not shown. */
async function showAll(person) {
  const mine = (latest = {});
  const told = await ask('kept', { person }).catch((e) => e);
  if (latest !== mine) {
    return;
  }
  if (told instanceof Error) {
    $('kept-all').replaceChildren(element('p', told.why ? words('page.away') : told.message));
  } else {
    $('kept-erase').hidden = !told.kept;
    $('kept-all').replaceChildren(...(told.kept ? [days(told), ...weeks(told.weeks), ...exercises(told.exercises)] : []), sentences(told.remembered), element('p', words('page.kept-never')));
  }
}

function days(told) {
  const list = element('dl', '');
  const day = (label, text) => list.append(element('dt', words(label)), element('dd', text));
  day('page.cleared', told.clearedOn ? date(told.clearedOn) : words('page.not-cleared'));
  if (told.lastOn) {
    day('page.last', date(told.lastOn));
  }
  return list;
}

function date(day) {
  return new Date(`${day}T12:00`).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
}

function sentences(all) {
  const list = element('ul', '');
  list.append(...all.map((sentence) => element('li', sentence)));
  return list;
}

/** On how many days of each week, as bars with their numbers; a table says the same by the day. */
function weeks(all) {
  if (all.every((each) => each.days === 0)) {
    return [];
  }
  const part = element('div', '');
  const plot = svg(all.length * 20, 60, 'weeks');
  all.forEach(({ days: n }, i) => {
    if (n > 0) {
      shape(plot, 'rect', { x: i * 20 + 2, y: 50 - n * 6, width: 16, height: n * 6 + 1, class: 'reached' });
      const label = shape(plot, 'text', { x: i * 20 + 10, y: 47 - n * 6, 'text-anchor': 'middle' });
      label.textContent = n;
    }
  });
  shape(plot, 'path', { d: `M0 51 H${all.length * 20}`, class: 'ahead' });
  const details = element('details', '');
  const table = element('table', '');
  table.append(row([cell('th', words('page.week'), 'col'), cell('th', words('page.week-days'), 'col')]));
  table.append(...all.map((each) => row([cell('th', date(each.week), 'row'), cell('td', each.days)])));
  details.append(element('summary', words('page.table')), table);
  part.append(element('h3', words('page.weeks')), plot, details);
  return [part];
}

function exercises(all) {
  if (all.length === 0) {
    return [];
  }
  const table = element('table', '');
  table.append(element('caption', words('page.exercises')));
  const heads = ['page.exercise', 'page.doses', 'page.pain-free', 'page.easy'].map((key) => cell('th', words(key), 'col'));
  table.append(row(heads), ...all.map(exercise));
  return [table, ...all.filter((each) => each.rungs).map(ladder)];
}

function exercise(told) {
  const name = cell('th', told.name, 'row');
  const dose = cell('td', '');
  const of = `${told.doseAt} ${words('page.of')} ${told.doses.length}`;
  dose.append(element('p', told.dose), steps(told.doseAt, told.doses.length), element('p', of));
  return row([name, dose, cell('td', told.painFree), cell('td', told.easy)]);
}

function row(cells) {
  const made = element('tr', '');
  made.append(...cells);
  return made;
}

function cell(name, text, scope) {
  const made = element(name, text);
  if (scope) {
    made.scope = scope;
  }
  return made;
}

/** So many steps, each higher than the last, filled up to where somebody is. */
function steps(at, of) {
  const plot = svg(of * 10, 24, 'steps');
  for (let i = 1; i <= of; i++) {
    const high = 6 + (16 * i) / of;
    shape(plot, 'rect', { x: (i - 1) * 10 + 1, y: 23 - high, width: 8, height: high, class: i <= at ? 'reached' : 'ahead' });
  }
  return plot;
}

function svg(width, height, kind) {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('viewBox', `0 0 ${width} ${height}`);
  made.setAttribute('class', kind);
  made.setAttribute('aria-hidden', 'true');
  return made;
}

function shape(plot, name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  plot.append(made);
  return made;
}

function ladder(told) {
  const part = element('div', '');
  const rungs = element('ol', '');
  rungs.className = 'ladder';
  told.rungs.forEach((name, i) => {
    const rung = element('li', name);
    if (i + 1 === told.rungAt) {
      rung.setAttribute('aria-current', 'step');
      rung.append(element('strong', words('page.here')));
    }
    rungs.append(rung);
  });
  part.append(element('h3', `${told.name}: ${words('page.ladder')}`), steps(told.rungAt, told.rungs.length), rungs);
  return part;
}
