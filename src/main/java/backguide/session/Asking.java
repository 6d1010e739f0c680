package backguide.session;

import backguide.heard.Meaning;
import backguide.speech.Line;
import backguide.speech.Question;
import backguide.speech.Speech;

/** A state that waits for the answer to its one question. */
public sealed interface Asking extends State
    permits YesNo, ReadyTo, UnderWay, Ahead, Behind, Interlude, Selecting {
  /** Returns what is asked. */
  Query query(Scene scene);

  /** Returns a wording of the question with its holes filled. */
  default Line fill(Line wording, Scene scene) {
    return wording;
  }

  /** Returns what is said before the question, and again when asked to repeat. */
  default Speech opening(Scene scene) {
    return Speech.SILENCE;
  }

  /** Returns whether what is asked about is no more, in a record that changed meanwhile. */
  default boolean isMoot(Scene scene) {
    return false;
  }

  /** Returns what an answer leads to. */
  Turn on(Meaning.Answer answer, Scene scene);

  /** Returns after how many misses in a row this gives up. */
  default int patience() {
    return 3;
  }

  /** Returns what the last miss in a row leads to. */
  default Turn giveUp(Scene scene) {
    return Farewell.missed(scene);
  }

  /** Returns the question as it follows an answer given by the way: short, without options. */
  default Question shortly(Scene scene) {
    return question(scene, 0);
  }

  /** Returns what there is to do next for somebody who was not understood to the end. */
  default Prompt nextTime() {
    return Prompt.OPEN_AGAIN;
  }

  /** Returns the question as it is asked after a number of misses. */
  default Question question(Scene scene, int misses) {
    Query query = query(scene);
    Line ask = fill(query.ask(), scene);
    Line again = fill(query.again(), scene);
    return switch (misses) {
      case 0 -> new Question(ask, again);
      case 1 -> new Question(again, ask);
      default -> new Question(fill(query.options(), scene), again);
    };
  }
}
