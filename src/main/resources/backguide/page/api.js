// What the page asks the coach's own server, and what it does when nobody answers.

/** Longer than any voice takes to say one text, in ms. */
const LATEST_MS = 30000;

/** Nobody answered as hoped: 'away' (not there), 'over' (that conversation is), 'moved' (elsewhere now). */
export class Lost extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** Asks the server once; one that goes away in the middle of its answer has not answered. */
export async function ask(what, body, as = 'json') {
  const signal = AbortSignal.timeout(LATEST_MS);
  const away = () => { throw new Lost('away'); };
  const answer = await fetch(`api/${what}`, { method: 'POST', body: JSON.stringify(body), signal }).catch(away);
  if (answer.status === 410 || answer.status === 404) {
    throw new Lost(answer.status === 410 ? 'over' : 'moved');
  }
  if (!answer.ok) {
    throw new Error(await answer.text().catch(away));
  }
  return answer[as]().catch(away);
}

/** Tells the server that this page is going; nobody waits for an answer. */
export function leave(body) {
  navigator.sendBeacon('api/end', JSON.stringify(body));
}
