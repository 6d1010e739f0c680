package backguide.talk;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.session.Asked;
import java.util.List;
import java.util.regex.Pattern;

/** What was understood and decided, for the curious. */
final class Trace {
  private static final Pattern UNSAID =
      Pattern.compile("\\w+=(Optional\\.empty|false|\\[])(, )?|, (?=])|Detail\\[(?=])");

  private Trace() {}

  static List<String> of(Reply reply) {
    Heard heard = reply.heard();
    Asked asked = reply.turn().next().asked();
    return List.of(
        "heard "
            + heard.meaning()
            + said(heard.detail())
            + reply.ear().map(ear -> ", matched " + ear.matched()).orElse("")
            + ", "
            + heard.played().toString().replace("=" + Integer.MAX_VALUE, "=all"),
        "state " + asked.state() + ", misses " + asked.misses() + ", waits " + asked.waits(),
        "clock " + heard.at() + ", this speech takes " + reply.timeline().ms() + " ms");
  }

  private static String said(Detail detail) {
    String told = UNSAID.matcher(detail.toString()).replaceAll("");
    return detail.equals(Detail.NONE)
        ? ""
        : told.replace("Optional[", "[").replaceFirst("^Detail\\[", " [").replaceFirst(", ]$", "]");
  }
}
