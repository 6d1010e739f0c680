package backguide.ear;

import backguide.heard.Manner;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells how something was said, apart from what it says. */
final class EarManner {

  private final EarFiller filler;
  private final EarLead lead;
  private final Pattern ofNow;
  private final Pattern questionAndNo;

  EarManner(EarLexicon lexicon, EarFiller filler, EarLead lead) {
    this.filler = filler;
    this.lead = lead;
    ofNow = Pattern.compile("(?:.* )?" + lexicon.form("of-now") + ".*");
    questionAndNo =
        Pattern.compile(
            "(?i)[^?.,;:!]*\\?\\s*(?:\\b" + lexicon.oneOf("denying") + "\\b[\\s.,;!]*)+");
  }

  /** Returns in which ways an utterance is said. */
  Set<Manner> of(String utterance, EarWords words) {
    Set<Manner> manners = EnumSet.noneOf(Manner.class);
    if (lead.agrees(words) || lead.agrees(filler.withoutFillers(words))) {
      manners.add(Manner.AGREED);
    }
    if (ofNow.matcher(EarForms.spaced(words.words())).matches()) {
      manners.add(Manner.OF_NOW);
    }
    if (questionAndNo.matcher(utterance).matches()) {
      manners.add(Manner.SELF_ANSWERED);
    }
    return manners;
  }
}
