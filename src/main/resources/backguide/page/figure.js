// Draws a figure from a picture's data: where hips, hands and feet are. Limbs keep their length and
// find their own way in between, so that every moment between two poses is a possible one.

const SIZE = { torso: 42, upper: 23, fore: 23, thigh: 33, shin: 33, head: 10.5, foot: 9 };
const SVG = 'http://www.w3.org/2000/svg';

/** Where a joint is between two ends of a limb; side tells which way it bends. */
function joint(from, to, first, second, side) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const far = Math.min(Math.hypot(dx, dy) || 1, first + second - 0.01);
  const along = (first * first - second * second + far * far) / (2 * far);
  const off = Math.sqrt(Math.max(0, first * first - along * along)) * side;
  const [ux, uy] = [dx / Math.hypot(dx, dy), dy / Math.hypot(dx, dy)];
  return [from[0] + ux * along - uy * off, from[1] + uy * along + ux * off];
}

const polar = ([x, y], degrees, length) => [x + Math.cos((degrees * Math.PI) / 180) * length, y + Math.sin((degrees * Math.PI) / 180) * length];
const mix = (a, b, t) => (Array.isArray(a) ? a.map((each, i) => mix(each, b[i], t)) : a + (b - a) * t);
const at = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The pose between two, from 0 to 1; what one of them leaves out stays as in the other. */
function between(a, b, t) {
  const pose = { ...a, ...b };
  for (const key of Object.keys(pose)) {
    if (key in a && key in b && typeof a[key] !== 'string') {
      pose[key] = mix(a[key], b[key], t);
    }
  }
  return pose;
}

/** The pose at a moment of a whole round through all poses, from 0 to 1. */
export function poseAt(picture, moment) {
  const poses = picture.poses;
  if (poses.length === 1) {
    return poses[0];
  }
  const place = Math.min(moment, 0.9999) * (picture.round ? poses.length : poses.length - 1);
  const i = Math.floor(place);
  return between(poses[i], poses[(i + 1) % poses.length], place - i);
}

function limbs(pose) {
  return pose.front ? frontLimbs(pose) : sideLimbs(pose);
}

function sideLimbs(pose) {
  const neck = polar(pose.hip, pose.lean, SIZE.torso);
  const middle = polar(mix(pose.hip, neck, 0.62), pose.lean - 90, pose.bend ?? 0);
  const shoulder = mix(polar(neck, pose.lean + 180, 4), [0, 0], 0).map((v, i) => v + (pose.shrug?.[i] ?? 0));
  const head = polar(neck, pose.lean + (pose.nod ?? 0), SIZE.head + 4);
  const far = pose.farHand ?? [pose.hand[0] + 2, pose.hand[1] - 2];
  const farFoot = pose.farFoot ?? [pose.foot[0] + 3, pose.foot[1]];
  const leg = (foot) => [pose.hip, joint(pose.hip, foot, SIZE.thigh, SIZE.shin, pose.knee ?? -1), foot, polar(foot, pose.toe ?? 0, SIZE.foot)];
  const arm = (hand) => [shoulder, joint(shoulder, hand, SIZE.upper, SIZE.fore, pose.elbow ?? 1), hand];
  return {
    farLeg: leg(farFoot), farArm: arm(far), leg: leg(pose.foot), torso: [pose.hip, middle, neck], neck: [neck, head], head, arm: arm(pose.hand), hand: pose.hand, shoulder,
  };
}

function frontLimbs(pose) {
  const [x, y] = pose.hip;
  const neck = [x, y - SIZE.torso];
  const side = (s) => {
    const shoulder = [x + s * 14, y - SIZE.torso + 5];
    const elbow = [x + s * 17, y - 14];
    const hand = [x + s * pose.hands[0], y + pose.hands[1]];
    const foot = [x + s * 9, 138];
    return { arm: [shoulder, elbow, hand], leg: [[x + s * 7, y], joint([x + s * 7, y], foot, SIZE.thigh, SIZE.shin, s * -0.01), foot, [foot[0] + s * 6, foot[1]]], hand };
  };
  const [left, right] = [side(-1), side(1)];
  return {
    farLeg: left.leg, leg: right.leg, torso: [[x, y], [x, y - 20], neck], shoulders: [left.arm[0], right.arm[0]], hips: [left.leg[0], right.leg[0]], neck: [neck, [x, y - SIZE.torso - 14]], head: [x, y - SIZE.torso - 15], farArm: left.arm, arm: right.arm, hand: right.hand, farHand: left.hand, front: true,
  };
}

function element(parent, name, attributes) {
  const made = parent.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  parent.append(made);
  return made;
}

const line = (points) => `M${at(points[0])}` + points.slice(1).map((p) => ` L${at(p)}`).join('');
const curve = ([a, b, c]) => `M${at(a)} Q${at([2 * b[0] - (a[0] + c[0]) / 2, 2 * b[1] - (a[1] + c[1]) / 2])} ${at(c)}`;

/** Draws a picture at a moment from 0 to 1 into an empty svg element. */
export function draw(svg, picture, moment) {
  svg.replaceChildren();
  svg.setAttribute('viewBox', picture.box ?? '0 0 200 150');
  const pose = poseAt(picture, moment);
  const body = limbs(pose);
  const moves = new Set(picture.moves ?? []);
  const part = (name, d, kind) => element(svg, 'path', { d, class: `${kind}${moves.has(name) ? ' moves' : ''}` });
  for (const thing of picture.things ?? []) {
    element(svg, 'path', { d: thing.path, class: `thing ${thing.soft ? 'soft' : ''}${thing.full ? ' full' : ''}` });
  }
  if (picture.other) {
    const other = limbs(picture.other);
    for (const [name, points] of Object.entries(other)) {
      if (Array.isArray(points) && Array.isArray(points[0])) {
        element(svg, 'path', { d: name === 'torso' ? curve(points) : line(points), class: 'limb other' });
      }
    }
    element(svg, 'circle', { cx: other.head[0], cy: other.head[1], r: SIZE.head, class: 'head other' });
  }
  part('leg', line(body.farLeg), 'limb far');
  part('arm', line(body.farArm), body.front ? 'limb' : 'limb far');
  part('leg', line(body.leg), 'limb');
  if (body.shoulders) {
    part('torso', line(body.shoulders), 'limb trunk');
    part('torso', line(body.hips), 'limb trunk');
  }
  part('torso', curve(body.torso), 'limb trunk');
  part('head', line(body.neck), 'limb');
  element(svg, 'circle', { cx: body.head[0], cy: body.head[1], r: SIZE.head, class: `head${moves.has('head') ? ' moves' : ''}` });
  const ends = { hand: body.hand, farHand: body.farHand ?? body.hand };
  if (picture.band) {
    const points = picture.band.map((p) => (typeof p === 'string' ? ends[p] : p));
    element(svg, 'path', { d: line(points), class: 'band' });
  }
  part('arm', line(body.arm), 'limb');
  for (const arrow of picture.arrows ?? []) {
    element(svg, 'path', { d: arrow, class: 'arrow', 'marker-end': 'url(#tip)' });
  }
  if (picture.arrows) {
    const marker = element(element(svg, 'defs', {}), 'marker', { id: 'tip', viewBox: '0 0 10 10', refX: 6, refY: 5, markerWidth: 3.4, markerHeight: 3.4, orient: 'auto-start-reverse' });
    element(marker, 'path', { d: 'M0 0 L10 5 L0 10 z', class: 'tip' });
  }
}
