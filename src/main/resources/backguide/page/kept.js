// What is kept about somebody, shown to them: their days, in sentences, and how far they have come.
// Every plot stands in a table or a list that says the same.

import { ask } from './api.js';
import { svg } from './figure.js';
import { $, button, element, tell, view } from './screen.js';
import { locale, words } from './words.js';

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
  const mine = button(words('page.mine'), () => {
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
    const known = told.kept ? [days(told), ...weeks(told.weeks), ...exercises(told.exercises)] : [];
    const sentences = element('ul', ...told.remembered.map((sentence) => element('li', sentence)));
    $('kept-all').replaceChildren(...known, sentences, element('p', words('page.kept-never')));
  }
}

function days(told) {
  const day = (label, text) => [element('dt', words(label)), element('dd', text)];
  const cleared = told.clearedOn ? date(told.clearedOn) : words('page.not-cleared');
  return element('dl', ...day('page.cleared', cleared), ...(told.lastOn ? day('page.last', date(told.lastOn)) : []));
}

function date(day) {
  return new Date(`${day}T12:00`).toLocaleDateString(locale(), { dateStyle: 'long' });
}

/** On how many days of each week, as bars with their numbers; a table says the same by the day. */
function weeks(all) {
  if (all.every((each) => each.days === 0)) {
    return [];
  }
  const bars = all.flatMap(({ days: n }, i) => (n === 0 ? [] : [
    svg('rect', { x: i * 20 + 2, y: 50 - n * 6, width: 16, height: n * 6 + 1, class: 'reached' }),
    svg('text', { x: i * 20 + 10, y: 47 - n * 6, 'text-anchor': 'middle' }, n),
  ]));
  const ground = svg('path', { d: `M0 51 H${all.length * 20}`, class: 'ahead' });
  const days = table(['page.week', 'page.week-days'], all.map((each) => [date(each.week), each.days]));
  return [element('div',
    element('h3', words('page.weeks')),
    plot(all.length * 20, 60, 'weeks', [...bars, ground]),
    element('details', element('summary', words('page.table')), days))];
}

function exercises(all) {
  if (all.length === 0) {
    return [];
  }
  const rows = all.map((told) => {
    const of = told.doses.length;
    const dose = [element('p', told.dose), steps(told.doseAt, of), element('p', `${told.doseAt} ${words('page.of')} ${of}`)];
    return [told.name, dose, told.painFree, told.easy];
  });
  const known = table(['page.exercise', 'page.doses', 'page.pain-free', 'page.easy'], rows);
  known.prepend(element('caption', words('page.exercises')));
  return [known, ...all.filter((each) => each.rungs).map(ladder)];
}

/** A table in which each row begins with what it is about. */
function table(heads, rows) {
  const head = (text, scope) => Object.assign(element('th', text), { scope });
  const cells = ([about, ...others]) => [head(about, 'row'), ...others.map((other) => element('td', ...[other].flat()))];
  return element('table', element('tr', ...heads.map((key) => head(words(key), 'col'))), ...rows.map((row) => element('tr', ...cells(row))));
}

/** So many steps, each higher than the last, filled up to where somebody is. */
function steps(at, of) {
  const bars = Array.from({ length: of }, (_, i) => {
    const height = 6 + (16 * (i + 1)) / of;
    return svg('rect', { x: i * 10 + 1, y: 23 - height, width: 8, height, class: i < at ? 'reached' : 'ahead' });
  });
  return plot(of * 10, 24, 'steps', bars);
}

function plot(width, height, kind, shapes) {
  return svg('svg', { viewBox: `0 0 ${width} ${height}`, class: kind, 'aria-hidden': true }, ...shapes);
}

function ladder(told) {
  const rungs = told.rungs.map((name) => element('li', name));
  rungs[told.rungAt - 1]?.setAttribute('aria-current', 'step');
  rungs[told.rungAt - 1]?.append(element('strong', words('page.here')));
  const list = Object.assign(element('ol', ...rungs), { className: 'ladder' });
  return element('div', element('h3', `${told.name}: ${words('page.ladder')}`), steps(told.rungAt, told.rungs.length), list);
}
