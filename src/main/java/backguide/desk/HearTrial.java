package backguide.desk;

import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Life;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.Turn;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets words be heard at a question by the real ear and answered by the real machine. */
final class HearTrial {
  /** Some moment, for a day or a time that is named. */
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:alexa,? )?(?:open|launch|start|ask|tell) (?:the )?back guide"
              + "(?: (?:to|that|for|about))?(?: (?<wish>.+))?");

  private final Machine machine;
  private final Ear ear;
  private final Map<HearQuestion, Session> sessions = new EnumMap<>(HearQuestion.class);

  HearTrial(Machine machine, Ear ear) {
    this.machine = machine;
    this.ear = ear;
  }

  /**
   * What came of some words.
   *
   * @param heard what they were taken for
   * @param matched how sure that is
   * @param before the session in which they were said
   * @param turn what the machine answered
   */
  record Finding(Heard heard, EarHeard.How matched, Session before, Turn turn) {
    /** Returns the question that follows, or the end, and whether everything is locked. */
    String leadsTo() {
      String next =
          turn.ending() == Turn.Ending.ENDS
              ? "END"
              : ConversationLine.question(turn.next().asked().state());
      return turn.next().person().safety().locked() ? next + " LOCK" : next;
    }

    Meaning meaning() {
      return heard.meaning();
    }
  }

  Finding hear(String words, HearQuestion question) {
    Matcher opening = OPENING.matcher(words);
    if (question != HearQuestion.LAUNCH || !opening.matches()) {
      EarHeard heard = ear.understand(words, NOW);
      return finding(heard.inMannerAt(NOW), heard.how(), question);
    }
    String wish = opening.group("wish");
    return wish == null
        ? finding(Heard.of(Life.LAUNCH, Detail.NONE, NOW), EarHeard.How.EXACT, question)
        : hear(wish, question);
  }

  /** Returns what comes of a meaning without any words. */
  Turn answer(Meaning meaning, HearQuestion question) {
    return finding(Heard.of(meaning, Detail.NONE, NOW), EarHeard.How.EXACT, question).turn();
  }

  private Finding finding(Heard heard, EarHeard.How how, HearQuestion question) {
    Session session = session(question);
    return new Finding(
        machine.meant(session, heard), how, session, question.hear(machine, session, heard));
  }

  private Session session(HearQuestion question) {
    return sessions.computeIfAbsent(question, q -> q.reach(machine, NOW));
  }
}
