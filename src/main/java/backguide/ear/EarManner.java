package backguide.ear;

import backguide.heard.Manner;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how something was said, apart from what it says. */
final class EarManner {
  private static final Pattern NOW =
      Pattern.compile(
          ".*\\b(?:now|at (?:the|this) moment|at present|for the moment|currently)\\b.*");
  private static final Pattern QUESTION_AND_NO =
      Pattern.compile("(?i)[^?.,;:!]*\\?\\s*(?:\\b(?:no|nope|nah)\\b[\\s.,;!]*)+");

  private EarManner() {}

  /** Returns in which ways an utterance is said. */
  static Set<Manner> of(String utterance, EarWords words) {
    Set<Manner> manners = EnumSet.noneOf(Manner.class);
    if (EarLead.agrees(words) || EarLead.agrees(EarTrimming.withoutFillers(words))) {
      manners.add(Manner.AGREED);
    }
    if (NOW.matcher(String.join(" ", words.words())).matches()) {
      manners.add(Manner.OF_NOW);
    }
    if (QUESTION_AND_NO.matcher(utterance).matches()) {
      manners.add(Manner.SELF_ANSWERED);
    }
    return manners;
  }
}
