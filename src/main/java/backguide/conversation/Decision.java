package backguide.conversation;

import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.person.Concern;
import backguide.person.Person;
import backguide.person.Today;
import backguide.session.AskingClearance;
import backguide.session.Session;
import backguide.session.Turn;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One turn before it is carried out.
 *
 * @param was the session so far
 * @param heard what was heard or happened
 * @param turn what was decided
 * @param refused whether a permission was refused or taken away
 */
record Decision(Session was, Heard heard, Turn turn, boolean refused) {
  /** Returns what a session decides by itself; only that tells what was refused in it. */
  static Decision of(Session was, Heard heard, Turn turn) {
    boolean no = AskingClearance.isRefusal(was.asked().state(), heard.meaning());
    boolean had = was.person().safety().clearedOn().isPresent();
    boolean has = turn.next().person().safety().clearedOn().isPresent();
    return new Decision(was, heard, turn, no || had && !has);
  }

  Decision with(Turn other) {
    return new Decision(was, heard, other, refused);
  }

  String request() {
    return heard.request();
  }

  /** Returns the record as it was before this turn. */
  Person before() {
    return heard.launch().flatMap(Launch::person).orElse(was.person());
  }

  /** Returns whether the session is over with it, and nothing is carried any further. */
  boolean ends() {
    return turn.ending() == Turn.Ending.ENDS;
  }

  boolean keeps() {
    return turn.keeps();
  }

  /** Returns whether nothing is known of the person but that they were here. */
  boolean isNothing() {
    Person person = turn.next().person();
    return person.with(Today.NONE).equals(Person.unknown(person.programme()));
  }

  /**
   * Returns what this turn raised: what is named by its request. A permission refused or taken away
   * has no name in a record; raised beside one, it is a lock.
   */
  Set<Concern> raised() {
    return ends() && refused
        ? Set.of(Concern.lock(request()))
        : turn.next().person().safety().concerns().stream()
            .filter(concern -> concern.request().equals(request()))
            .collect(Collectors.toSet());
  }
}
