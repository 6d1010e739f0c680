package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.person.Concern;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.programme.Amount;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.speech.Segment;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one turn that hold in the walk over every state and in conversations by chance
 * alike. Each returns what is wrong, or null. What a rule has to know besides, such as what hurt,
 * its caller knows in a way of its own.
 */
public final class TurnRules {
  private static final int LONGEST_SILENCE_MS = 10_000;

  private TurnRules() {}

  /** Returns a session as it is before a turn; one that opens begins with whoever comes. */
  public static Session before(Session session, Heard heard) {
    if (heard.meaning() != Life.LAUNCH) {
      return session;
    }
    Person unknown = Person.unknown(session.person().programme());
    return session.with(heard.launch().flatMap(Launch::person).orElse(unknown));
  }

  /** Returns whether what was said counts as an answer: the question had been heard. */
  public static boolean listens(Session before, Heard heard) {
    return !heard.guessed() && !heard.early() && !(heard.cut() && !before.playing().isEmpty());
  }

  /** Returns whether something said tells that it hurts. */
  public static boolean hurts(Detail said) {
    boolean bad = said.severity().filter(s -> s != Severity.NONE).isPresent();
    boolean number =
        said.severity().isEmpty()
            && said.number().filter(n -> n > 0 && n <= 10 || n >= 100).isPresent();
    return bad || number;
  }

  /** Returns whether everything was erased, or somebody else is there. */
  private static boolean isAnew(Session before, Turn turn) {
    return turn.erases() || turn.next().now().guest() && !before.now().guest();
  }

  /** Every meaning has an answer in every state, and an open turn is never empty. */
  public static String saysSomething(Heard heard, Turn turn) {
    boolean may =
        heard.meaning() == Life.SILENCE
            || heard.meaning() == Life.CUT_OFF
            || turn.ending() == Turn.Ending.HANDS_OVER;
    return may || !turn.speech().segments().isEmpty() ? null : "nothing was said";
  }

  /** One question, last, with another wording for silence; or the end; or handing over. */
  public static String oneQuestionOrEnd(Turn turn, SpeechFacts said) {
    State to = turn.next().asked().state();
    String text = said.text();
    return switch (turn.ending()) {
      case ASKS -> {
        String reprompt = said.reprompt();
        boolean one = said.asks() == 1 && said.marks() == 1 && text.endsWith("?");
        boolean other = reprompt.endsWith("?") && !reprompt.equals(said.question());
        yield one && other && to instanceof Asking
            ? null
            : "not one question: " + text + " / " + reprompt;
      }
      case ENDS ->
          said.asks() == 0 && said.marks() == 0 && to instanceof Over
              ? null
              : "a question at the end";
      case HANDS_OVER ->
          said.asks() == 0 && said.marks() == 0 ? null : "a question while handing over";
    };
  }

  /** A hold lasts its dose to the millisecond; silences are legal. */
  public static String holdEqualsDose(Timeline timeline) {
    int since = -1;
    int seconds = 0;
    boolean silent = false;
    for (Sound sound : timeline.sounds()) {
      if (sound instanceof Sound.Mark mark) {
        if (mark.boundary() == Sound.Boundary.HOLD_BEGINS) {
          since = 0;
          seconds = mark.seconds();
        } else if (mark.boundary() == Sound.Boundary.HOLD_ENDS) {
          if (since != seconds * 1000) {
            return "held for " + since + " ms and not " + seconds + " s";
          }
          since = -1;
        }
        continue;
      }
      boolean silence = sound instanceof Sound.Silence;
      if (silence && (silent || sound.ms() < 1 || sound.ms() > LONGEST_SILENCE_MS)) {
        return "an impossible silence of " + sound.ms() + " ms";
      }
      silent = silence;
      since = since < 0 ? since : since + sound.ms();
    }
    return null;
  }

  /** The microphone is never closed for long. */
  public static String closedMicCap(Turn turn, int ms) {
    int most = turn.next().person().habits().pace().closedMicMs();
    return ms > most ? "closed for " + ms + " ms" : null;
  }

  /** Stop stops. */
  public static String stopAlwaysStops(Heard heard, Turn turn) {
    boolean stops = turn.ending() == Turn.Ending.ENDS;
    return heard.meaning() == Urgent.STOP && !stops ? "went on" : null;
  }

  /** A warning sign ends the session now, locks it, and tells whom to call before all else. */
  public static String redFlagEndsNow(Heard heard, Turn turn, SpeechFacts said) {
    if (heard.meaning() != Urgent.RED_FLAG || heard.guessed()) {
      return null;
    }
    boolean first =
        turn.speech().segments().get(0) instanceof Segment.Say s
            && (s.line().key().equals("emergency") || s.line().key().equals("urgent"));
    boolean now = turn.ending() == Turn.Ending.ENDS && turn.next().person().safety().locked();
    boolean called = said.text().contains("nine one one") && said.ms() <= 10_000;
    return first && now && called ? null : "a warning sign did not end it: " + said.text();
  }

  /**
   * A lock is lifted by yes at both questions, and by erasing everything, and by nothing else.
   *
   * @param yesAtTheLock whether yes was said to the first of the two
   */
  public static String lockHolds(Session before, Heard heard, Turn turn, boolean yesAtTheLock) {
    if (!before.person().safety().locked() || turn.next().person().safety().locked()) {
      return null;
    }
    boolean both =
        before.asked().state() instanceof AskingClearance
            && heard.meaning() == Answer.YES
            && listens(before, heard)
            && yesAtTheLock;
    return both || isAnew(before, turn) ? null : "the lock was lifted";
  }

  /**
   * Only a yes to the question gives clearance, or that it was prescribed where no lock is; and a
   * no takes it, whoever may have given it.
   */
  public static String clearanceIsGiven(Session before, Heard heard, Turn turn) {
    Optional<LocalDate> was = before.person().safety().clearedOn();
    Optional<LocalDate> is = turn.next().person().safety().clearedOn();
    if (was.equals(is)) {
      return null;
    }
    boolean yes = heard.meaning() == Answer.YES;
    boolean prescribed = heard.meaning() == Answer.PRESCRIBED && !before.person().safety().locked();
    boolean given =
        before.asked().state() instanceof AskingClearance
            && (yes || prescribed)
            && listens(before, heard)
            && is.equals(Optional.of(heard.at().toLocalDate()));
    boolean refused =
        before.asked().state() instanceof AskingClearance && turn.ending() == Turn.Ending.ENDS;
    boolean taken =
        is.isEmpty() && (refused || isAnew(before, turn) || heard.meaning() == Urgent.CHILD);
    return given || taken ? null : "cleared on " + was + ", then on " + is;
  }

  /** Every pain question that is open stays open until it was asked and answered. */
  public static String silenceIsNotNo(Session before, Heard heard, Turn turn) {
    Set<Concern> were = before.person().safety().concerns();
    if (were.isEmpty() || were.equals(turn.next().person().safety().concerns())) {
      return null;
    }
    Set<String> closed = new HashSet<>(before.person().safety().painful());
    closed.removeAll(turn.next().person().safety().painful());
    if (closed.isEmpty()) {
      return null;
    }
    State state = before.asked().state();
    boolean here = state.painful().map(Set::of).equals(Optional.of(closed));
    boolean asked = here && state.isAboutPain() && listens(before, heard);
    boolean said =
        heard.meaning() == Answer.RATING
            || heard.meaning() == Urgent.CHILD && heard.detail().number().isPresent()
            || heard.meaning() == Answer.NO && !(state instanceof RatingPain);
    boolean bad = hurts(heard.detail());
    boolean knees = heard.detail().where().equals(Optional.of(BodyPart.KNEES));
    boolean pain = heard.meaning() == Urgent.PAIN;
    boolean told =
        here
            && (pain && (bad || knees)
                || state instanceof Pausing && heard.meaning() == Answer.RATING && bad);
    boolean denied = asked && pain && !bad;
    return asked && said || told || denied || isAnew(before, turn)
        ? null
        : "an open pain question was closed without an answer";
  }

  /**
   * No step, bout or easing without clearance or while locked; a bout only of what was chosen, and
   * never without a question about pain.
   *
   * @param opened the day on which the session was opened
   */
  public static String startsOnlyWhenAllowed(Programme programme, Turn turn, LocalDate opened) {
    State to = turn.next().asked().state();
    Optional<String> plays = plays(turn);
    boolean doing =
        plays.isPresent()
            || to instanceof Instructing
            || to instanceof Readying
            || to instanceof Adjusting
            || to instanceof Introducing;
    if (!doing) {
      return null;
    }
    Person person = turn.next().person();
    Safety safety = person.safety();
    LocalDate oldest = opened.minusDays(programme.clearance().maxAgeDays());
    if (safety.locked() || safety.clearedOn().filter(on -> !on.isBefore(oldest)).isEmpty()) {
      return "started without clearance";
    }
    if (plays.isPresent() && !person.chosen().contains(plays.get())) {
      return "a bout nobody chose";
    }
    return plays.isPresent() && !safety.painful().equals(Set.of(plays.get()))
        ? "a bout without a question about pain"
        : null;
  }

  /**
   * After pain only less, and what was left for it not at all.
   *
   * @param hurt whether what is played hurt
   */
  public static String lessAfterPain(Programme programme, Turn turn, boolean hurt) {
    Optional<String> plays = plays(turn);
    if (plays.isEmpty()) {
      return null;
    }
    if (turn.next().person().today().leftForPain().contains(plays.get())) {
      return "what was left for pain is done again";
    }
    if (!hurt) {
      return null;
    }
    Amount least = programme.exercise(plays.get()).dose().least();
    boolean eased = turn.next().person().today().adjusted().containsKey(plays.get());
    for (Segment segment : turn.speech().segments()) {
      int last =
          segment instanceof Segment.Reps r
              ? r.last()
              : segment instanceof Segment.Cycles c ? c.last() : 0;
      eased &= !(segment instanceof Segment.Hold hold && hold.seconds() > least.hold());
      eased &= last <= least.repeats();
    }
    return eased ? null : "a bout after pain is not gentler";
  }

  /** Returns the exercise whose bouts a turn plays. */
  public static Optional<String> plays(Turn turn) {
    List<Place> playing = turn.next().playing();
    return playing.isEmpty() ? Optional.empty() : Optional.of(playing.get(0).exercise());
  }
}
