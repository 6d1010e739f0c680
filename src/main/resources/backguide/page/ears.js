// Ears, where the browser has some: on this machine first, elsewhere only if the person agreed.

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;

/** Below this, words may have been others: they pass no question of safety. */
const SURE = 0.6;

/** Returns what ears there are: 'here', 'elsewhere' or none. */
export async function ears(language) {
  if (!Recognition) {
    return 'none';
  }
  try {
    const there = await Recognition.available?.({ langs: [language], processLocally: true });
    return there === 'available' ? 'here' : 'elsewhere';
  } catch {
    return 'elsewhere';
  }
}

export class Ears {
  /**
   * @param where 'here' or 'elsewhere'
   * @param heard is told (words, sure, final)
   * @param lost is told when there are no ears any more, and why
   */
  constructor(language, where, heard, lost) {
    this.deaf = false;
    this.wanted = false;
    this.recognition = new Recognition();
    Object.assign(this.recognition, { lang: language, continuous: true, interimResults: true });
    if (where === 'here') {
      this.recognition.processLocally = true;
    }
    this.recognition.onresult = (event) => {
      for (let i = event.resultIndex; i < event.results.length && !this.deaf; i++) {
        const best = event.results[i][0];
        heard(best.transcript.trim(), !(best.confidence > 0) || best.confidence >= SURE, event.results[i].isFinal);
      }
    };
    this.recognition.onerror = (event) => {
      if (event.error === 'not-allowed' || event.error === 'service-not-allowed' || event.error === 'audio-capture') {
        this.wanted = false;
        lost(event.error);
      }
    };
    this.recognition.onend = () => { if (this.wanted) { setTimeout(() => this.start(), 300); } };
  }

  start() {
    this.wanted = true;
    try {
      this.recognition.start();
    } catch {
      // It listens already.
    }
  }

  stop() {
    this.wanted = false;
    this.recognition.stop();
  }
}
