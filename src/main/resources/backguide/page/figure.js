// Draws a figure from a picture's data: where hips, hands and feet are. Limbs keep their length and
// find their own way in between, so that every moment between two poses is a possible one.

const SIZE = { torso: 42, upper: 24, fore: 25, thigh: 33, shin: 33, neck: 15.5, head: 9.5, nose: 2.6, foot: 9, fist: 4.4, grip: 3.8, shoulder: 7 };
const WIDE = { shoulders: 15, hips: 7, elbows: 16, knees: 8, feet: 9 };
const FLOOR = 138;
const SVG = 'http://www.w3.org/2000/svg';

/** Where a joint is between two ends of a limb; side tells which way it bends, 0 that it does not. */
function joint(from, to, first, second, side) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const apart = Math.hypot(dx, dy) || 1;
  const far = Math.min(apart, first + second - 0.01);
  const along = (first * first - second * second + far * far) / (2 * far);
  const off = Math.sqrt(Math.max(0, first * first - along * along)) * side;
  const [ux, uy] = [dx / apart, dy / apart];
  return [from[0] + ux * along - uy * off, from[1] + uy * along + ux * off];
}

const polar = ([x, y], degrees, length) => [x + Math.cos((degrees * Math.PI) / 180) * length, y + Math.sin((degrees * Math.PI) / 180) * length];
const mix = (a, b, t) => (Array.isArray(a) ? a.map((each, i) => mix(each, b[i], t)) : a + (b - a) * t);
const at = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const line = (points) => `M${points.map(at).join(' L')}`;
const curve = ([a, b, c]) => `M${at(a)} Q${at([2 * b[0] - (a[0] + c[0]) / 2, 2 * b[1] - (a[1] + c[1]) / 2])} ${at(c)}`;

/** The pose at a place of the way through all poses: 0 is the first, 0.5 half way to the second. */
export function poseAt(poses, place) {
  const i = Math.floor(place);
  const from = poses[i % poses.length];
  const to = poses[Math.min(i + 1, i + poses.length - 1) % poses.length];
  const pose = { ...from };
  for (const key of Object.keys(from)) {
    if (key in to && typeof to[key] !== 'boolean') {
      pose[key] = mix(from[key], to[key], place - i);
    }
  }
  return pose;
}

/** A figure seen from its side, facing right; one that faces left says so. */
function fromTheSide(pose) {
  const faces = pose.faces ?? 1;
  const neck = polar(pose.hip, pose.lean, SIZE.torso);
  const back = polar(mix(pose.hip, neck, 0.62), pose.lean - 90 * faces, pose.bend ?? 0);
  const shoulder = polar(neck, pose.lean + 180, 4).map((v, i) => v + (pose.shrug?.[i] ?? 0));
  const up = pose.lean + (pose.nod ?? 0) * faces;
  const head = polar(neck, up, SIZE.neck);
  const nose = [-20, 0, 20].map((off) => polar(head, up + 90 * faces + off, SIZE.head + (off ? -1 : SIZE.nose)));
  const leg = [pose.hip, joint(pose.hip, pose.foot, SIZE.thigh, SIZE.shin, pose.knee ?? 0), pose.foot, polar(pose.foot, pose.toe ?? 0, SIZE.foot)];
  const arm = (hand) => [shoulder, joint(shoulder, hand, SIZE.upper, SIZE.fore, pose.elbow ?? 1), hand];
  return {
    body: [['arm', arm(pose.farHand ?? pose.hand), 'far'], ['leg', leg, ''], ['torso', [pose.hip, back, neck], 'trunk'], ['head', [neck, head], 'neck']],
    arms: [arm(pose.hand)],
    head, nose,
    ends: { hand: pose.hand, farHand: pose.farHand ?? pose.hand },
  };
}

/** A figure seen from the front, elbows at its sides: of its arms, only what is below them moves. */
function fromTheFront(pose) {
  const [x, y] = pose.hip;
  const top = y - SIZE.torso;
  const side = (s) => ({
    upper: [[x + s * WIDE.shoulders, top + 6], [x + s * WIDE.elbows, y - 15]],
    fore: [[x + s * WIDE.elbows, y - 15], [x + s * pose.hands[0], y + pose.hands[1]]],
    leg: [[x + s * WIDE.hips, y], [x + s * WIDE.knees, FLOOR - SIZE.shin], [x + s * WIDE.feet, FLOOR], [x + s * (WIDE.feet + 6), FLOOR]],
  });
  const [left, right] = [side(-1), side(1)];
  const head = [x, top - SIZE.neck];
  const chest = [[x - 11, top + 5], [x + 11, top + 5], [x + 8, y - 17], [x + 8, y - 1], [x - 8, y - 1], [x - 8, y - 17], [x - 11, top + 5]];
  return {
    body: [['leg', left.leg, ''], ['leg', right.leg, ''], ['head', [[x, top], head], 'neck'], ['torso', chest, 'block'], ['torso', left.upper, ''], ['torso', right.upper, '']],
    arms: [left.fore, right.fore],
    head, nose: [],
    ends: { hand: right.fore[1], farHand: left.fore[1] },
  };
}

/** Makes an element of a drawing. */
export function svg(name, attributes = {}, ...content) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}

function element(parent, name, attributes) {
  const made = svg(name, attributes);
  parent.append(made);
  return made;
}

const path = (svg, d, kind) => element(svg, 'path', { d, class: kind });

/** A limb with a thin edge of the paper's colour, so that it is told from what is behind it. */
function limb(svg, points, kind) {
  const d = kind.startsWith('trunk') ? curve(points) : line(points);
  if (!kind.startsWith('neck')) {
    path(svg, d, `limb edge ${kind}`);
  }
  path(svg, d, `limb ${kind}`);
}

function dot(svg, [cx, cy], r, kind) {
  element(svg, 'circle', { cx, cy, r, class: kind });
}

function figure(svg, pose, picture, other) {
  const body = pose.front ? fromTheFront(pose) : fromTheSide(pose);
  const moves = other ? [] : picture.moves ?? [];
  const kind = (name, more) => `${more}${other ? ' other' : ''}${moves.includes(name) ? ' moves' : ''}`;
  body.body.forEach(([name, points, more]) => limb(svg, points, kind(name, more)));
  const strands = other ? [] : picture.band ?? [];
  strands.forEach((strand) => band(svg, line(strand.map((p) => body.ends[p] ?? p))));
  if (other) {
    dot(svg, body.ends.farHand, SIZE.fist, 'head other');
  }
  body.arms.forEach((points) => limb(svg, points, kind('arm', '')));
  if (pose.shrug) {
    dot(svg, body.arms[0][0], SIZE.shoulder, kind('shoulder', 'head edge'));
  }
  for (const hand of body.arms.map((points) => points.at(-1))) {
    if (pose.palms) {
      path(svg, `M${at([hand[0] - 7, hand[1] - 6])} q7 12 14 0`, kind('arm', 'limb palm'));
    } else {
      dot(svg, hand, SIZE.fist, kind('arm', 'head'));
    }
    if (strands.length > 0) {
      dot(svg, hand, SIZE.grip, 'band');
    }
  }
  dot(svg, body.head, SIZE.head, kind('head', 'head edge'));
  if (body.nose.length > 0) {
    path(svg, `${line(body.nose)} Z`, kind('head', 'head'));
  }
}

/** A band has a color and a pattern of its own, so that nobody takes it for an arm. */
function band(svg, d) {
  ['band edge', 'band', 'band core'].forEach((kind) => path(svg, d, kind));
}

let tips = 0;

/** Draws a picture at a place of the way through its poses into an svg element. */
export function draw(svg, picture, place) {
  svg.replaceChildren();
  svg.setAttribute('viewBox', picture.box ?? '0 0 200 150');
  const id = (svg.dataset.tip ??= `tip-${++tips}`);
  const tip = element(element(svg, 'defs', {}), 'marker', { id, viewBox: '0 0 10 10', refX: 6, refY: 5, markerWidth: 3.4, markerHeight: 3.4, orient: 'auto' });
  path(tip, 'M0 0 L10 5 L0 10 z', 'tip');
  for (const { path: d, look = '' } of picture.things ?? []) {
    look === 'band' ? band(svg, d) : path(svg, d, `thing ${look}`);
  }
  if (picture.poses) {
    figure(svg, poseAt(picture.poses, place), picture, false);
  }
  for (const other of picture.others ?? []) {
    figure(svg, other, picture, true);
  }
  for (const d of picture.arrows ?? []) {
    path(svg, d, 'arrow edge');
    element(svg, 'path', { d, class: 'arrow', 'marker-end': `url(#${id})` });
  }
  // What is seen nearer, or from elsewhere, stands in a frame: nobody takes it for somebody else.
  for (const inset of picture.insets ?? []) {
    const [x, y, width, height] = inset.frame;
    element(svg, 'rect', { x, y, width, height, rx: 3, class: 'thing full' });
    draw(element(svg, 'svg', { x, y, width, height }), inset, place);
  }
}
