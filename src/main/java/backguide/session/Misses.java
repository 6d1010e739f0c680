package backguide.session;

import backguide.speech.Speech;

/** What follows when an answer was not understood: rephrase, explain, then stop politely. */
final class Misses {
  private Misses() {}

  static Turn unclear(Scene scene) {
    Asked asked = scene.session().asked();
    Asking state = (Asking) asked.state();
    int misses = asked.misses() + 1;
    if (misses >= state.patience()) {
      return state.giveUp(scene);
    }
    Speech sorry = misses == 1 ? Speech.say(Prompt.SORRY.line()) : Speech.SILENCE;
    return scene.withoutOpening(new Asked(state, misses, asked.waits()), sorry);
  }
}
