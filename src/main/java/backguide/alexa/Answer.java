package backguide.alexa;

import backguide.session.Turn;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered to a request.
 *
 * @param ssml what is said, as markup without its root; empty when nothing is
 * @param reprompt what is said when nobody answers; present exactly when it asks
 * @param ending whether the session goes on
 * @param attributes what the next request brings back; empty when none follows
 * @param token what the platform's own question brings back with its answer; empty otherwise
 */
record Answer(
    String ssml,
    Optional<String> reprompt,
    Turn.Ending ending,
    Map<String, Object> attributes,
    String token) {
  /** Returns an answer after which the session is over. */
  static Answer last(String ssml) {
    return new Answer(ssml, Optional.empty(), Turn.Ending.ENDS, Map.of(), "");
  }
}
