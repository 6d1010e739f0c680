package backguide.session;

import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.person.Person;
import backguide.speech.Segment;

/**
 * One step of a walk.
 *
 * @param before the world in which something was heard
 * @param heard what was heard
 * @param turn the answer
 * @param after the world after it
 */
record WalkStep(World before, Heard heard, Turn turn, World after) {
  boolean is(Meaning meaning) {
    return heard.meaning() == meaning;
  }

  /** Returns whether a bout was cut short. */
  boolean cut() {
    return cut(before, heard);
  }

  private static boolean cut(World before, Heard heard) {
    return heard.cut() && !before.session().playing().isEmpty();
  }

  /** Returns whether the answer counted: the question had been heard. */
  boolean answers(Answer answer) {
    return is(answer) && !heard.guessed() && !cut() && !heard.early();
  }

  boolean erases() {
    return turn.erases();
  }

  State from() {
    return before.state();
  }

  State to() {
    return after.state();
  }

  Person person() {
    return turn.next().person();
  }

  boolean says(Prompt prompt) {
    String key = prompt.line().key();
    for (Segment segment : turn.speech().segments()) {
      if (segment instanceof Segment.Say say && say.line().key().equals(key)
          || segment instanceof Segment.Promise kept && kept.done().key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether something is said of so many. */
  boolean says(Prompt prompt, int n) {
    return turn.speech().segments().contains(new Segment.Say(prompt.line().with("n", n)));
  }

  /** Returns the exercise whose bouts this turn plays, or null when it plays none. */
  String plays() {
    return turn.next().playing().isEmpty() ? null : turn.next().playing().get(0).exercise();
  }

  /** Returns what was heard and where it led, in a few words. */
  static String briefly(World before, Heard heard, World after) {
    String when =
        cut(before, heard)
            ? " cut after " + heard.played().boutsDone()
            : heard.early() ? " early" : "";
    return "\n    "
        + (heard.guessed() ? "guessed " : "")
        + heard.meaning()
        + heard.detail().severity().map(s -> " " + s).orElse("")
        + heard.detail().number().map(n -> " " + n).orElse("")
        + heard.detail().where().map(p -> " " + p).orElse("")
        + when
        + " -> "
        + after.state();
  }

  @Override
  public String toString() {
    return (heard.guessed() ? "guessed " : "")
        + heard.meaning()
        + " "
        + heard.detail()
        + " "
        + heard.played()
        + "\n  in "
        + before.session()
        + "\n  stored "
        + before.stored()
        + "\n  led to "
        + turn.ending()
        + " "
        + turn.next()
        + "\n  saying "
        + turn.speech();
  }
}
