package backguide.local;

import backguide.session.Heard;
import backguide.session.State;
import java.util.List;

/** What was understood and decided, for the curious. */
final class Trace {
  private Trace() {}

  static List<String> of(Reply reply) {
    Heard heard = reply.heard();
    State state = reply.turn().next().asked().state();
    return List.of(
        "heard " + heard.meaning() + " " + heard.detail(),
        "state " + state + ", misses " + reply.turn().next().asked().misses(),
        "clock " + heard.at() + ", this speech takes " + reply.timeline().ms() + " ms");
  }
}
