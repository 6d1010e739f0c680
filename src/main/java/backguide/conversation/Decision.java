package backguide.conversation;

import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.person.Concern;
import backguide.person.Person;
import backguide.person.Today;
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
 */
record Decision(Session was, Heard heard, Turn turn) {
  Decision with(Turn other) {
    return new Decision(was, heard, other);
  }

  String request() {
    return heard.request();
  }

  /** Returns the record as it was before this turn. */
  Person before() {
    return heard.launch().flatMap(Launch::person).orElse(was.person());
  }

  boolean keeps() {
    return turn.keeps();
  }

  /** Returns whether nothing is known of the person but that they were here. */
  boolean isNothing() {
    Person person = turn.next().person();
    return person.with(Today.NONE).equals(Person.unknown(person.programme()));
  }

  /** Returns what this turn raised: what is named by its request. */
  Set<Concern> raised() {
    return turn.next().person().safety().concerns().stream()
        .filter(concern -> concern.request().equals(request()))
        .collect(Collectors.toSet());
  }
}
