package backguide.alexa;

import backguide.session.Launch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request as the coach sees it: nothing of a vendor's model, and no time but its own.
 *
 * @param request opaque id, the same when the request is delivered again
 * @param at when it was made; empty when it does not tell, or nothing sensible
 * @param locale language tag of the device
 * @param fresh whether a session begins with it
 * @param caller who speaks; empty when it does not tell
 * @param attributes what the last answer carried along; empty when there was none
 * @param remind what can be done about reminders
 * @param reminders where they are set
 */
record Visit(
    String request,
    Optional<Instant> at,
    String locale,
    boolean fresh,
    Optional<Caller> caller,
    Map<String, Object> attributes,
    Launch.Reminders remind,
    Reminders reminders) {
  /**
   * Who speaks, both opaque.
   *
   * @param account the household
   * @param member whose voice it is; empty when it is not told apart
   */
  record Caller(String account, String member) {}
}
