package backguide.alexa;

import backguide.heard.Launch;
import backguide.person.Memory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request as the coach sees it: nothing of a vendor's model.
 *
 * @param request opaque id, the same when the request is delivered again
 * @param at when it was made; empty when it does not tell, or nothing sensible
 * @param came when it came here, by the clock; for what begins with a request that does not tell
 * @param locale language tag of the device
 * @param open whether there is a session, in which a question could be answered
 * @param fresh whether a session begins with it
 * @param who whose record it is about; empty when it does not tell
 * @param attributes what the last answer carried along; empty when there was none
 * @param remind what can be done about reminders
 * @param reminders where they are set
 * @param clock the device's own
 */
record Visit(
    String request,
    Optional<Instant> at,
    Instant came,
    String locale,
    boolean open,
    boolean fresh,
    Optional<Memory.Key> who,
    Map<String, Object> attributes,
    Launch.Reminders remind,
    ReminderApi reminders,
    DeviceClock clock) {}
