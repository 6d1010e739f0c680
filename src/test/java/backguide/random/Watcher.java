package backguide.random;

import backguide.heard.Detail;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.programme.Amount;
import backguide.programme.Programme;
import backguide.session.AskingClearance;
import backguide.session.CheckingLock;
import backguide.session.Effect;
import backguide.session.Finished;
import backguide.session.Once;
import backguide.session.Pausing;
import backguide.session.RatingPain;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.speech.Part;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Watches a conversation from outside and knows only what was heard and said: whether someone said
 * yes at the lock, what hurt, since when. One short method a rule.
 */
final class Watcher {
  private final Programme programme;
  private final Faults faults;
  private Set<String> hurt = new HashSet<>();
  private Set<String> hurtOfTheStored = new HashSet<>();
  private Set<String> hurtWhenOpened = new HashSet<>();
  private boolean stranger;
  private boolean saidYesAtTheLock;
  private LocalDate openedOn = LocalDate.MIN;

  Watcher(Programme programme, Faults faults) {
    this.programme = programme;
    this.faults = faults;
  }

  /** Looks at one turn; tells the faults when a rule does not hold. */
  void watch(Session was, Heard heard, Turn turn, Timeline said) {
    Session before = heard.meaning() == Life.LAUNCH ? launched(heard, was) : was;
    note(before, heard, turn);
    saysSomething(heard, turn);
    asksOneQuestionOrEnds(turn, said);
    soundsSane(said);
    staysShort(turn, said);
    stopsAtOnce(heard, turn);
    locksAndOpens(before, heard, turn);
    clears(before, heard, turn);
    answersPain(before, heard, turn);
    startsOnlyWhenAllowed(turn);
    easesWhatHurt(turn);
  }

  private Session launched(Heard heard, Session was) {
    Launch launch = heard.launch().orElseThrow();
    openedOn = heard.at().toLocalDate();
    saidYesAtTheLock = false;
    if (stranger) {
      hurt = new HashSet<>(hurtOfTheStored);
    }
    stranger = launch.memory() == Launch.Recall.UNREADABLE;
    if (stranger) {
      hurtOfTheStored = new HashSet<>(hurt);
      hurt.clear();
    }
    boolean today =
        launch
            .person()
            .flatMap(p -> p.today().at())
            .filter(at -> !at.plusHours(12).isBefore(heard.at()))
            .isPresent();
    if (!today) {
      hurt.clear();
    }
    hurtWhenOpened = new HashSet<>(hurt);
    return was.with(launch.person().orElse(was.kept()));
  }

  /** Notes what somebody in the room would: who is there, and what hurts. */
  private void note(Session before, Heard heard, Turn turn) {
    if (turn.next().now().guest() && !stranger) {
      stranger = true;
      hurtOfTheStored = new HashSet<>(before.now().has(Once.MOVED) ? hurt : hurtWhenOpened);
      hurt.clear();
    }
    if (erases(turn)) {
      hurt.clear();
      hurtOfTheStored.clear();
    }
    State state = before.asked().state();
    boolean asked = state.isAboutPain();
    boolean rated = asked && listened(before, heard) && heard.meaning() == Answer.RATING;
    boolean told = heard.meaning() == Urgent.PAIN && !heard.guessed();
    if ((rated || told) && hurts(heard.detail())) {
      state.exercise().ifPresent(hurt::add);
    }
  }

  private static boolean hurts(Detail said) {
    boolean bad = said.severity().filter(s -> s != Severity.NONE).isPresent();
    boolean number =
        said.severity().isEmpty()
            && said.number().filter(n -> n > 0 && n <= 10 || n >= 100).isPresent();
    return bad || number;
  }

  private static boolean listened(Session before, Heard heard) {
    return !heard.guessed() && !heard.early() && !(heard.cut() && !before.playing().isEmpty());
  }

  private void saysSomething(Heard heard, Turn turn) {
    boolean may =
        heard.meaning() == Life.SILENCE
            || heard.meaning() == Life.CUT_OFF
            || turn.ending() == Turn.Ending.HANDS_OVER;
    check("saysSomething", may || !turn.speech().parts().isEmpty(), "an empty turn");
  }

  private void asksOneQuestionOrEnds(Turn turn, Timeline said) {
    String text = said.text();
    long asks = turn.speech().parts().stream().filter(Part.Ask.class::isInstance).count();
    long marks = text.chars().filter(c -> c == '?').count();
    boolean ends = turn.next().asked().state() instanceof Finished;
    boolean right =
        switch (turn.ending()) {
          case ASKS ->
              asks == 1
                  && marks == 1
                  && text.endsWith("?")
                  && turn.speech().question().isPresent()
                  && said.reprompt().filter(r -> r.text().endsWith("?")).isPresent()
                  && !ends;
          case ENDS -> asks == 0 && marks == 0 && ends;
          case HANDS_OVER -> asks == 0 && marks == 0;
        };
    check("asksOneQuestionOrEnds", right, turn.ending() + ": " + text);
  }

  private void soundsSane(Timeline said) {
    said.reprompt().ifPresent(this::soundsSane);
    boolean silent = false;
    for (Sound sound : said.sounds()) {
      if (sound instanceof Sound.Words words) {
        soundsSane(words);
      }
      boolean silence = sound instanceof Sound.Silence;
      boolean legal = !silence || !silent && sound.ms() <= 10_000;
      check("soundsSane", legal, "a silence of " + sound.ms() + " ms after another");
      silent = silence || silent && sound instanceof Sound.Mark;
    }
  }

  /** No hole is left, and nothing stands where no voice would have it. */
  private void soundsSane(Sound.Words words) {
    String text = words.text();
    boolean sane = !text.isBlank() && words.ms() > 0 && !text.contains("null");
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      boolean odd = here == ' ' ? before == ' ' : isMarkup(here);
      boolean stray = closes(here) && (before == ' ' || closes(before));
      sane &= !odd && !stray;
      before = here;
    }
    check("soundsSane", sane, text);
  }

  private static boolean closes(char mark) {
    return switch (mark) {
      case '.', ',', '?', '!', ';', ':' -> true;
      default -> false;
    };
  }

  private static boolean isMarkup(char sign) {
    return switch (sign) {
      case '{', '}', '<', '>', '&' -> true;
      default -> false;
    };
  }

  private void staysShort(Turn turn, Timeline said) {
    int most = turn.next().kept().habits().pace().closedMicMs();
    boolean moves = !turn.next().playing().isEmpty();
    check("staysShort", !moves || said.ms() <= most, said.ms() + " ms: " + said.text());
  }

  private void stopsAtOnce(Heard heard, Turn turn) {
    boolean must = heard.meaning() == Urgent.STOP || isAlarm(heard);
    check("stopsAtOnce", !must || turn.ending() == Turn.Ending.ENDS, "it went on");
    boolean locks = isAlarm(heard);
    check("stopsAtOnce", !locks || turn.next().kept().safety().locked(), "it did not lock");
  }

  private static boolean isAlarm(Heard heard) {
    return heard.meaning() == Urgent.RED_FLAG && !heard.guessed();
  }

  private void locksAndOpens(Session before, Heard heard, Turn turn) {
    State state = before.asked().state();
    boolean yes = heard.meaning() == Answer.YES && listened(before, heard);
    boolean was = before.kept().safety().locked();
    boolean is = turn.next().kept().safety().locked();
    if (was && !is) {
      boolean both = state instanceof AskingClearance && yes && saidYesAtTheLock;
      check("locksAndOpens", both || other(before, heard, turn), "the lock was lifted");
    }
    if (state instanceof CheckingLock && yes) {
      saidYesAtTheLock = true;
    }
    if (is && !was) {
      saidYesAtTheLock = false;
    }
  }

  private void clears(Session before, Heard heard, Turn turn) {
    Optional<LocalDate> was = before.kept().safety().clearedOn();
    Optional<LocalDate> is = turn.next().kept().safety().clearedOn();
    boolean yes = heard.meaning() == Answer.YES && listened(before, heard);
    boolean prescribed =
        heard.meaning() == Answer.PRESCRIBED
            && listened(before, heard)
            && !before.kept().safety().locked();
    boolean given = before.asked().state() instanceof AskingClearance && (yes || prescribed);
    check(
        "clears",
        was.equals(is)
            || given && is.equals(Optional.of(heard.at().toLocalDate()))
            || is.isEmpty() && (other(before, heard, turn) || heard.meaning() == Urgent.CHILD),
        "cleared on " + was + ", then on " + is);
  }

  /** A pain question that is open stays open until it was asked and answered. */
  private void answersPain(Session before, Heard heard, Turn turn) {
    Optional<String> was = before.kept().painOpen();
    if (was.isEmpty() || was.equals(turn.next().kept().painOpen())) {
      return;
    }
    State state = before.asked().state();
    boolean here = state.exercise().equals(was);
    boolean asked = state.isAboutPain();
    boolean said =
        heard.meaning() == Answer.RATING
            || heard.meaning() == Urgent.CHILD && heard.detail().number().isPresent()
            || heard.meaning() == Answer.NO && !(state instanceof RatingPain);
    boolean answered = here && asked && said && listened(before, heard);
    boolean knees = heard.detail().place().equals(Optional.of(BodyPart.KNEES));
    boolean inPause =
        state instanceof Pausing && heard.meaning() == Answer.RATING && hurts(heard.detail());
    boolean told =
        inPause && here
            || heard.meaning() == Urgent.PAIN && here && (hurts(heard.detail()) || knees);
    boolean zero = heard.meaning() == Urgent.PAIN && here && !hurts(heard.detail());
    boolean denied = zero && asked && listened(before, heard);
    check(
        zero ? "answersPainOnlyWhenAsked" : "answersPain",
        answered || told || denied || other(before, heard, turn),
        "the open question about " + was.get() + " went away");
  }

  private void startsOnlyWhenAllowed(Turn turn) {
    if (turn.next().playing().isEmpty()) {
      return;
    }
    Person person = turn.next().kept();
    Safety safety = person.safety();
    String exercise = turn.next().playing().get(0).exercise();
    LocalDate oldest = openedOn.minusDays(programme.clearance().maxAgeDays());
    boolean cleared = safety.clearedOn().filter(on -> !on.isBefore(oldest)).isPresent();
    check("startsOnlyWhenAllowed", cleared && !safety.locked(), "a bout without clearance");
    check("doesOnlyWhatWasChosen", person.chosen().contains(exercise), "a bout nobody chose");
    check(
        "startsOnlyWhenAllowed",
        safety.painOpen().equals(Optional.of(exercise)),
        "a bout without a question about pain");
  }

  private void easesWhatHurt(Turn turn) {
    if (turn.next().playing().isEmpty()) {
      return;
    }
    String exercise = turn.next().playing().get(0).exercise();
    if (turn.next().kept().today().leftForPain().contains(exercise)) {
      check("leavesWhatHurtTooMuch", false, exercise + " was left because it hurt");
      return;
    }
    Amount least = programme.exercise(exercise).dose().least();
    boolean adjusted = turn.next().kept().today().adjusted().containsKey(exercise);
    boolean longer =
        turn.speech().parts().stream()
            .anyMatch(part -> part instanceof Part.Hold hold && hold.seconds() > least.hold());
    boolean more =
        turn.speech().parts().stream()
            .anyMatch(
                part ->
                    part instanceof Part.Reps reps && reps.last() > least.repeats()
                        || part instanceof Part.Cycles rolls && rolls.last() > least.repeats());
    String fault = exercise + " hurt, and goes on like before";
    check("easesWhatHurt", !hurt.contains(exercise) || adjusted && !longer, fault);
    check("doesNoMoreOfWhatHurt", !hurt.contains(exercise) || !more, fault);
  }

  /** Returns whether everything was erased, or somebody else is there. */
  private static boolean other(Session before, Heard heard, Turn turn) {
    boolean guest = turn.next().now().guest() && !before.now().guest();
    return erases(turn) || guest;
  }

  private static boolean erases(Turn turn) {
    return turn.effects().stream().anyMatch(Effect.Erase.class::isInstance);
  }

  private void check(String rule, boolean holds, String fault) {
    if (!holds) {
      faults.found(rule, fault);
    }
  }
}
