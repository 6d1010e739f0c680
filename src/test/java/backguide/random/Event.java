package backguide.random;

import backguide.heard.Launch;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that happens in a conversation, whatever was before.
 *
 * @param what what happens
 * @param utterance what is said, or said along with opening; empty when nothing is
 * @param played how much of the coach's last speech has played by then: below 1 a part of it, from
 *     1 on all of it
 * @param minutes how long after the last event it happens
 * @param launch how the session is opened, without the person
 */
record Event(Act what, String utterance, double played, long minutes, Optional<Launch> launch) {
  enum Act {
    OPEN,
    SAY,
    SILENCE,
    CUT_OFF,
    PERMITTED,
    NOT_PERMITTED
  }

  @Override
  public String toString() {
    String shown = utterance.length() > 60 ? utterance.substring(0, 60) + "..." : utterance;
    String how =
        switch (what) {
          case OPEN -> launch.map(l -> " " + l.recognition() + " " + l.memory()).orElse("");
          case SAY, SILENCE, CUT_OFF, PERMITTED, NOT_PERMITTED ->
              played < 1 ? String.format(Locale.ROOT, " at %.0f %%", played * 100) : "";
        };
    String later = minutes > 0 ? " after " + minutes + " min" : "";
    return what + how + later + (shown.isEmpty() ? "" : " \"" + shown + "\"");
  }
}
