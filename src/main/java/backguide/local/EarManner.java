package backguide.local;

import backguide.session.CheckingAlarm;
import backguide.session.CheckingPain;
import backguide.session.Detail;
import backguide.session.Detail.Severity;
import backguide.session.Meaning.Answer;
import backguide.session.Meaning.Urgent;
import backguide.session.ScreeningRedFlags;
import backguide.session.State;
import backguide.understanding.Said;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How something was said, which tells at a question of safety what it means there. */
enum EarManner {
  /** It begins with a yes that nothing takes back. */
  AGREED,
  /** It is said of this very moment, and so of nothing that was done before. */
  OF_NOW,
  /** It is a question that the person answers with no: "dizzy? no". */
  SELF_ANSWERED;

  private static final Pattern NOW =
      Pattern.compile(
          ".*\\b(?:now|at (?:the|this) moment|at present|for the moment|currently)\\b.*");
  private static final Pattern QUESTION_AND_NO =
      Pattern.compile("(?i)[^?.,;:!]*\\?\\s*(?:\\b(?:no|nope|nah)\\b[\\s.,;!]*)+");

  /** Returns in which ways an utterance is said. */
  static Set<EarManner> of(String utterance, EarWords words) {
    Set<EarManner> manners = EnumSet.noneOf(EarManner.class);
    if (EarLead.agrees(words) || EarLead.agrees(EarTrimming.withoutFillers(words))) {
      manners.add(AGREED);
    }
    if (NOW.matcher(String.join(" ", words.words())).matches()) {
      manners.add(OF_NOW);
    }
    if (QUESTION_AND_NO.matcher(utterance).matches()) {
      manners.add(SELF_ANSWERED);
    }
    return manners;
  }

  /** Returns what is meant by something that is said in some ways at a question. */
  static Said meant(Said said, Set<EarManner> manners, State where) {
    boolean asksForSigns = where instanceof ScreeningRedFlags || where instanceof CheckingAlarm;
    if (asksForSigns && manners.contains(SELF_ANSWERED)) {
      return said.meaning() == Urgent.RED_FLAG ? Said.UNKNOWN : said;
    }
    boolean acts = said.meaning() == Urgent.RED_FLAG || said.meaning() == Urgent.DELETE;
    if (asksForSigns && manners.contains(AGREED) && !acts) {
      return new Said(Answer.YES, Detail.NONE);
    }
    boolean none =
        said.meaning() == Answer.NO
            || said.detail().severity().filter(Severity.NONE::equals).isPresent()
            || said.detail().number().filter(n -> n == 0).isPresent();
    return where instanceof CheckingPain && manners.contains(OF_NOW) && none
        ? new Said(Answer.UNSURE, Detail.NONE)
        : said;
  }
}
