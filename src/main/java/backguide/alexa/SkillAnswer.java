package backguide.alexa;

import backguide.conversation.Exchange;
import backguide.programme.Programme;
import backguide.session.AwaitingPermission;
import backguide.session.Turn;
import backguide.speech.Pace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is answered to a request.
 *
 * @param ssml what is said, as markup without its root; empty when nothing is
 * @param reprompt what is said when nobody answers; present exactly when it asks
 * @param ending whether the session goes on
 * @param carried what the next request brings back, as JSON; of nothing when none follows
 * @param token what the platform's own question brings back with its answer; empty otherwise
 * @param troubles what could not be done, without anything about the person
 */
record SkillAnswer(
    String ssml,
    Optional<String> reprompt,
    Turn.Ending ending,
    String carried,
    String token,
    List<String> troubles) {
  SkillAnswer {
    troubles = List.copyOf(troubles);
  }

  /**
   * Returns the answer that tells what came of something heard.
   *
   * @param at when the request was made
   * @param zone the time zone the device named; see {@link Carried#zone}
   */
  static SkillAnswer of(Exchange exchange, Instant at, Optional<String> zone, Programme programme) {
    Turn turn = exchange.turn();
    Pace pace = turn.next().person().habits().pace();
    Carried carried = new Carried(exchange.next(), Optional.of(at), zone);
    boolean over = turn.ending() == Turn.Ending.ENDS;
    return new SkillAnswer(
        Ssml.of(exchange.said(), pace),
        exchange.said().reprompt().map(words -> Ssml.of(words, pace)),
        turn.ending(),
        over ? CarriedCodec.NOTHING : CarriedCodec.write(carried, programme),
        turn.next().asked().state() instanceof AwaitingPermission waiting
            ? ReminderToken.of(waiting.when())
            : "",
        LogLine.troubles(exchange.troubles()));
  }

  /** Returns this after some troubles that came before. */
  SkillAnswer after(List<String> earlier) {
    return new SkillAnswer(
        ssml,
        reprompt,
        ending,
        carried,
        token,
        Stream.concat(earlier.stream(), troubles.stream()).toList());
  }
}
