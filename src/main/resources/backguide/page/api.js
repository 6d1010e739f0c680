// What the page asks the coach's own server, and what it does when nobody answers.

/** Nobody answered as hoped: 'away' (not there), 'over' (that conversation is), 'moved' (elsewhere now). */
export class Lost extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** Asks the server once. */
export async function ask(what, body, as = 'json') {
  let answer;
  try {
    answer = await fetch(`api/${what}`, { method: 'POST', body: JSON.stringify(body) });
  } catch {
    throw new Lost('away');
  }
  if (answer.status === 410 || answer.status === 404) {
    throw new Lost(answer.status === 410 ? 'over' : 'moved');
  }
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer[as]();
}

/** Tells the server that this page is going; nobody waits for an answer. */
export function leave(body) {
  navigator.sendBeacon('api/end', JSON.stringify(body));
}
