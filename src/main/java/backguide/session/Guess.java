package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;

/**
 * What may become of something that was only guessed. It decides nothing: it never locks, passes a
 * question of safety, changes the plan or begins a bout. What may be an alarm is asked about, pain
 * is asked how bad it is, as is a yes where pain is asked about, and whatever is said back before
 * it counts may pass.
 */
final class Guess {
  private Guess() {}

  /** Returns the moment with what it may be taken for. */
  static Scene weighed(Scene scene) {
    Heard heard = scene.heard();
    if (!heard.guessed() || heard.meaning() instanceof Life) {
      return scene;
    }
    return scene.hearing(new Said(meaning(scene), detail(scene)));
  }

  private static Meaning meaning(Scene scene) {
    Meaning meaning = scene.heard().meaning();
    if (meaning instanceof Urgent urgent) {
      return switch (urgent) {
        case RED_FLAG, PAIN, STOP -> urgent;
        case EQUIPMENT_BROKE, DELETE, CHILD -> Answer.UNKNOWN;
      };
    }
    State at = scene.state();
    boolean asksWhatIsWrong = at instanceof WhatHappened && !(at instanceof CheckingAlarm);
    boolean yes = meaning == Answer.YES || meaning == Answer.IT_DID;
    boolean hurts = yes && asksWhatIsWrong;
    return meaning instanceof Aside || hurts || isSaidBack(scene) ? meaning : Answer.UNKNOWN;
  }

  /** How bad it is, a guess does not tell. */
  private static Detail detail(Scene scene) {
    Detail said = scene.heard().detail();
    return scene.heard().meaning() == Urgent.PAIN
        ? said.where().map(Detail.NONE::withWhere).orElse(Detail.NONE)
        : said;
  }

  /** Returns whether what was chosen is said back, and asked about, before anything comes of it. */
  private static boolean isSaidBack(Scene scene) {
    State state = scene.state();
    boolean choosing = state instanceof Selecting && scene.heard().meaning() == Answer.SELECT;
    return choosing || state instanceof AboutReminder && scene.heard().meaning() == Answer.WHEN;
  }
}
