package backguide.alexa;

import backguide.session.Turn;
import java.util.List;
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
 * @param troubles what could not be done, without anything about the person
 */
record SkillAnswer(
    String ssml,
    Optional<String> reprompt,
    Turn.Ending ending,
    Map<String, Object> attributes,
    String token,
    List<String> troubles) {
  SkillAnswer {
    troubles = List.copyOf(troubles);
  }
}
