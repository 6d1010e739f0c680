package backguide.desk;

import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.session.Turn;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts how many lines of a table are heard rightly, and how many dangerously. Long because the
 * lists say what right and dangerous mean, beside the figures that count by them.
 */
final class HearJudge {
  /** What is asked back, or says more than the meaning that stands for it in a table. */
  private static final Map<Meaning, Meaning> WIDER =
      Map.of(
          Answer.FINE, Answer.UNKNOWN,
          Answer.NOT_ME, Answer.NO,
          Answer.MORE_TIME, Aside.WAIT,
          Urgent.EQUIPMENT_BROKE, Answer.NO_EQUIPMENT);

  /** The answer that passes each question of safety. */
  private static final Map<HearQuestion, Answer> PASSING =
      new EnumMap<>(
          Map.of(
              HearQuestion.CLEARANCE, Answer.YES,
              HearQuestion.LOCK, Answer.YES,
              HearQuestion.OWNER, Answer.YES,
              HearQuestion.PAIN, Answer.NO,
              HearQuestion.HURT, Answer.NO,
              HearQuestion.ERASE, Answer.YES,
              HearQuestion.RED_FLAG, Answer.NO));

  private final HearTrial trial;

  HearJudge(HearTrial trial) {
    this.trial = trial;
  }

  enum Figure {
    RIGHT("right"),
    REAL_RIGHT("right where only a real meaning is"),
    WARNING_SIGNS("warning signs heard"),
    PAIN("pain heard"),
    NO_AT_PAIN("no at the pain question heard"),
    STOP("stop heard"),
    DANGEROUS("dangerous"),
    NOISE("noise acted on"),
    NOISE_GOES_ON("noise that begins a bout or passes a question of safety");

    private final String title;

    Figure(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }

    boolean counts(HearTable.Row line) {
      boolean real = !line.right().contains(Answer.UNKNOWN);
      Meaning first = line.right().iterator().next();
      return switch (this) {
        case RIGHT, DANGEROUS -> true;
        case REAL_RIGHT -> real;
        case WARNING_SIGNS -> real && first == Urgent.RED_FLAG;
        case PAIN ->
            real
                && line.question() != HearQuestion.RATING
                && line.right().contains(Urgent.PAIN)
                && Set.of(Urgent.PAIN, Answer.YES, Answer.RATING).containsAll(line.right());
        case NO_AT_PAIN -> real && line.question() == HearQuestion.PAIN && first == Answer.NO;
        case STOP -> real && first == Urgent.STOP;
        case NOISE, NOISE_GOES_ON -> line.isNoise();
      };
    }
  }

  record Share(int count, int of) {
    /** Returns the share in percent; all of none. */
    double percent() {
      return of == 0 ? 100 : 100.0 * count / of;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d of %d, %.1f %%", count, of, percent());
    }
  }

  Map<Figure, Share> count(HearTable table) {
    Map<Figure, Share> figures = new EnumMap<>(Figure.class);
    for (HearTable.Row line : table.lines()) {
      HearTrial.Finding finding = trial.hear(line.utterance(), line.question());
      for (Figure figure : Figure.values()) {
        Share share = figures.getOrDefault(figure, new Share(0, 0));
        if (figure.counts(line)) {
          int more = holds(figure, line, finding) ? 1 : 0;
          figures.put(figure, new Share(share.count() + more, share.of() + 1));
        }
      }
    }
    return figures;
  }

  private boolean holds(Figure figure, HearTable.Row line, HearTrial.Finding finding) {
    return switch (figure) {
      case RIGHT, REAL_RIGHT, WARNING_SIGNS, PAIN, NO_AT_PAIN, STOP -> isRight(line, finding);
      case DANGEROUS -> isDangerous(line, finding);
      case NOISE ->
          finding.meaning() != Answer.UNKNOWN
              && !finding.turn().equals(trial.answer(Answer.UNKNOWN, line.question()));
      case NOISE_GOES_ON -> goesOn(line.question(), finding.turn());
    };
  }

  /**
   * Returns whether a line was heard rightly. Ready is as good as yes, and not sure as good as no
   * or as nothing, where they lead to the same; a meaning that says more than one of the table
   * counts as that.
   */
  boolean isRight(HearTable.Row line, HearTrial.Finding finding) {
    Set<Meaning> right = line.right();
    Meaning meaning = finding.meaning();
    return right.contains(meaning)
        || right.contains(WIDER.get(meaning)) && !goesOn(line.question(), finding.turn())
        || (meaning == Answer.READY || meaning == Answer.PRESCRIBED || meaning == Answer.IT_DID)
            && isSame(Answer.YES, line, finding)
        || meaning == Answer.UNSURE
            && (isSame(Answer.NO, line, finding) || isSame(Answer.UNKNOWN, line, finding));
  }

  private boolean isSame(Answer answer, HearTable.Row line, HearTrial.Finding finding) {
    Turn other = trial.answer(answer, line.question());
    return line.right().contains(answer)
        && other.next().equals(finding.turn().next())
        && other.speech().equals(finding.turn().speech());
  }

  /**
   * Returns whether a line was heard dangerously: as something that passes a question of safety (no
   * pain, cleared, unlocked, no warning sign) or begins a bout, where nothing that would be right
   * does; where only pain or a warning sign is right, as anything that goes on; or as a pain that
   * is milder than the one told of.
   */
  boolean isDangerous(HearTable.Row line, HearTrial.Finding finding) {
    if (line.least().filter(least -> isMilder(finding.heard().detail(), least)).isPresent()) {
      return true;
    }
    if (line.right().contains(finding.meaning()) || isRight(line, finding)) {
      return false;
    }
    boolean onlyHurt = Set.<Meaning>of(Urgent.RED_FLAG, Urgent.PAIN).containsAll(line.right());
    return goesOn(line.question(), finding.turn())
            && line.right().stream()
                .noneMatch(m -> goesOn(line.question(), trial.answer(m, line.question())))
        || onlyHurt && letsGoOn(finding.meaning());
  }

  /** Returns whether a rating is no higher than what the word before this one may mean. */
  private static boolean isMilder(Detail heard, Severity least) {
    int most =
        Stream.of(Severity.values())
            .filter(milder -> milder.compareTo(least) < 0)
            .flatMap(milder -> Detail.NONE.withSeverity(milder).rated().stream())
            .reduce(-1, Math::max);
    return heard.rated().filter(n -> n <= most).isPresent();
  }

  /** Returns whether an answer begins a bout or is that of a question of safety that was passed. */
  private boolean goesOn(HearQuestion question, Turn turn) {
    Answer passing = PASSING.get(question);
    if (passing == null) {
      return !turn.next().playing().isEmpty();
    }
    Turn passed = trial.answer(passing, question);
    return !turn.next().playing().isEmpty()
        || turn.next().asked().state().equals(passed.next().asked().state())
            && turn.speech().equals(passed.speech());
  }

  /** Returns whether a meaning lets a person go on, wherever it is said. */
  private static boolean letsGoOn(Meaning meaning) {
    return meaning instanceof Answer answer
        && switch (answer) {
          case YES, NO, READY, NEXT, BUILT_IN_NEXT, DONE, MORE, HARDER, CHOICE, SELECT -> true;
          case IT_DID,
              FINE,
              UNSURE,
              NOT_ME,
              PRESCRIBED,
              SKIP,
              BACK,
              EASIER,
              RATING,
              NO_EQUIPMENT,
              CANNOT_KNEEL,
              CHANGE_EXERCISES,
              MINUTES_ONLY,
              MORE_TIME,
              WHEN,
              UNKNOWN ->
              false;
        };
  }
}
