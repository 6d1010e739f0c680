package backguide.conversations;

import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.person.Memory;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One session of one person with the coach, through some entry point. The same conversation files
 * are played through every implementor.
 */
interface Player {
  /** One running instance of the software, shared by everybody who talks to it. */
  interface Stage {
    /**
     * Returns a session that has not begun.
     *
     * @param locale language tag of the device
     * @param memory where people are kept
     */
    Player session(String locale, Memory memory);

    /** Returns where the people of one conversation file are kept, with nobody in it yet. */
    default Store store() {
      return new Store();
    }
  }

  /**
   * Who speaks, as a device knows it.
   *
   * @param name of the account, and of the voice that owns it
   * @param recognition how certain it is that it is they
   */
  record Caller(String name, Launch.Recognition recognition) {
    /** Returns the key that they come with: without a voice unless it is recognized. */
    Memory.Key key() {
      return new Memory.Key(name, recognition == Launch.Recognition.RECOGNISED ? name : "");
    }
  }

  /**
   * What comes back.
   *
   * @param heard the meaning of what was said, such as {@code YES}
   * @param state the question that is open, with its exercise, such as {@code Readying band-row};
   *     empty when the session is over
   * @param text everything said, silences as seconds in brackets; empty when nothing is said
   * @param question the question at the end of it; empty when nothing is asked
   * @param reprompt what is said when nobody answers; empty when nothing is asked
   * @param ms how long it plays, in ms
   * @param wordsMs how much of that is words, in ms
   * @param holds the length of each still hold in it, in ms
   * @param effects what is done besides, such as {@code remind 2026-11-19 09:00}
   */
  record Received(
      String heard,
      String state,
      String text,
      String question,
      String reprompt,
      int ms,
      int wordsMs,
      List<Integer> holds,
      List<String> effects) {
    /** Asking for a permission is the device's own question. */
    static final String ASKS_PERMISSION = "ask permission";

    public Received {
      holds = List.copyOf(holds);
      effects = List.copyOf(effects);
    }

    boolean over() {
      return state.isEmpty();
    }
  }

  /**
   * Opens the session.
   *
   * @param wish what was said along with opening it; empty for nothing
   */
  Received open(
      Caller visitor, Launch.Reminders reminders, Optional<String> wish, LocalDateTime now);

  /**
   * Says something.
   *
   * @param elapsedMs how long ago the last speech began, in ms
   */
  Received say(String words, long elapsedMs, LocalDateTime now);

  /**
   * Something happens to the session from outside.
   *
   * @param elapsedMs how long ago the last speech began, in ms
   */
  Received happens(Meaning.Life what, long elapsedMs, LocalDateTime now);

  /** Delivers the last request once more, as a platform may. */
  Received replay();
}
