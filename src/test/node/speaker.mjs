// A speaker and the person in front of it. The requests are made by virtual-alexa, from the
// interaction model alone; here are only the clock and what anybody would notice in an answer.
import assert from "node:assert/strict";
import virtualAlexa from "virtual-alexa";

const NOTICES_MS = 1000;

export class Speaker {
  #alexa;
  #now = Date.UTC(2026, 10, 16, 9);
  #spoken = 0;

  constructor({ url, model, skill, user }) {
    this.#alexa = virtualAlexa.VirtualAlexa.Builder()
      .skillURL(url)
      .interactionModelFile(model)
      .locale("en-US")
      .applicationID(skill)
      .create();
    this.#alexa.context().user().setID(user);
    this.#alexa.filter((request) => {
      request.request.timestamp = new Date(this.#now).toISOString().slice(0, 19) + "Z";
    });
  }

  open() {
    console.log("> Alexa, open back guide");
    return this.#hear(this.#alexa.launch());
  }

  /** Says something once the coach has finished, or so many seconds after it has begun. */
  say(words, afterS) {
    console.log("> " + words);
    this.#now += afterS === undefined ? this.#spoken + NOTICES_MS : afterS * 1000;
    return this.#hear(this.#alexa.utter(words));
  }

  /** Is gone without a word. */
  leave() {
    this.#now += this.#spoken + NOTICES_MS;
    return this.#alexa.endSession("USER_INITIATED");
  }

  waitHours(hours) {
    this.#now += hours * 3_600_000;
  }

  async #hear(answering) {
    const answer = await answering;
    const { response } = answer;
    assert.equal(answer.version, "1.0");
    const said = ssml(response.outputSpeech);
    console.log("Coach: " + said);
    const open = response.shouldEndSession === false;
    this.#spoken = answer.sessionAttributes?.spoken?.ms ?? 0;
    if (open) {
      assert.match(said, /\?$/, "it listens, but asked nothing");
      assert.notEqual(ssml(response.reprompt.outputSpeech), said);
    } else {
      assert.equal(response.shouldEndSession, true);
      assert.equal(response.reprompt, undefined, "nobody listens any more");
    }
    return { said, open };
  }
}

function ssml(speech) {
  assert.equal(speech.type, "SSML");
  assert.match(speech.ssml, /^<speak>.+<\/speak>$/s);
  assert.ok(speech.ssml.length < 8000, "too long");
  assert.doesNotMatch(speech.ssml, /&(?!(amp|lt|gt|quot|apos);)|\{|undefined|null/);
  return speech.ssml.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();
}
