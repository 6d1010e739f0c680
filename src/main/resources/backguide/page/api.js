// What the page asks the coach's own server, and what it does when nobody answers.

/** The server cannot be reached, or knows nothing of this conversation any more. */
export class Lost extends Error {
  constructor(gone) {
    super(gone ? 'gone' : 'away');
    this.gone = gone;
  }
}

/** Asks the server; throws Lost when it is away (gone: it was started anew since). */
export async function ask(what, body, as = 'json') {
  let answer;
  try {
    answer = await fetch(`api/${what}`, { method: 'POST', body: JSON.stringify(body) });
  } catch {
    throw new Lost(false);
  }
  if (answer.status === 410 || answer.status === 404) {
    throw new Lost(true);
  }
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer[as]();
}
