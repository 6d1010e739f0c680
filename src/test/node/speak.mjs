// Three visits by somebody who knows only what the coach says: one whole session, one with pain,
// and the rest of that one. Usage: node speak.mjs URL INTERACTION-MODEL SKILL-ID
import assert from "node:assert/strict";
import { Speaker } from "./speaker.mjs";

const MOST_TURNS = 60;

// Never a bare "yes": this client also finds it in "yes {severity}" with nothing in the slot.
const ANSWERS = [
  [/okay to start these exercises\?$/, "yes please"],
  [/Which ones were picked for you\?$/, "all of them"],
  [/any pain with that one\?$/, "no"],
  [/Which ones felt easy, if any\?$/, "none of them"],
  [/something solid, close it in a door, or have someone hold it/, "the door"],
  [/Would you like a reminder/, "no"],
  [/How bad is it/, "moderate"],
  [/./, "ready"],
];

function answerTo(said) {
  return ANSWERS.find(([question]) => question.test(said))[1];
}

/** Answers until something is asked, or until the coach says goodbye; returns what was said. */
async function goOn(speaker, heard, until) {
  const all = [heard.said];
  for (let turns = 0; heard.open && !until?.test(heard.said); turns++) {
    assert.ok(turns < MOST_TURNS, "it never ends");
    heard = await speaker.say(answerTo(heard.said));
    all.push(heard.said);
  }
  assert.equal(heard.open, until !== undefined, "last said: " + heard.said);
  assert.equal(count(all, /Sorry/), 0, "everything said is understood");
  return all;
}

function count(all, what) {
  return all.filter((said) => what.test(said)).length;
}

const [url, model, skill] = process.argv.slice(2);

const anna = new Speaker({ url, model, skill, user: "amzn1.ask.account.anna" });
const whole = await goOn(anna, await anna.open());
assert.equal(count(whole, /any pain with that one\?$/), 6, "six exercises");
assert.match(whole.at(-1), /Goodbye\.$/);

const bob = new Speaker({ url, model, skill, user: "amzn1.ask.account.bob" });
await goOn(bob, await bob.open(), /any pain with that one\?$/);
await goOn(bob, await bob.say("no"), /We'll do two holds of fifteen seconds\. Ready\?$/);
await bob.say("ready");
const hurt = await bob.say("it hurts", 8);
assert.match(hurt.said, /How bad is it/);
const moved = await bob.say("moderate");
assert.match(moved.said, /We'll leave child's pose for today/);
const goodbye = await bob.say("stop");
assert.equal(goodbye.open, false);
assert.match(goodbye.said, /I've kept your place at shoulder rolls/);

bob.waitHours(0.5);
const back = await bob.open();
assert.match(back.said, /Want to pick up at shoulder rolls\?$/);
const rest = await goOn(bob, back);
assert.equal(count(rest, /any pain with that one\?$/), 4, "what was done and what hurt is left out");
assert.match(rest.at(-1), /Goodbye\.$/);

console.log(`a whole session: ${whole.length} turns; the rest after pain: ${rest.length} turns`);
