package backguide.random;

import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.programme.Programme;
import backguide.session.CheckingLock;
import backguide.session.Once;
import backguide.session.Session;
import backguide.session.SpeechFacts;
import backguide.session.State;
import backguide.session.Turn;
import backguide.session.TurnRules;
import backguide.speech.Phrasebook;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Watches a conversation from outside and knows only what was heard and said: whether someone said
 * yes at the lock, what hurt, since when. The rules are those of the walk.
 */
final class Watcher {
  private final Programme programme;
  private final Phrasebook words;
  private final BrokenRules faults;
  private Set<String> hurt = new HashSet<>();
  private Set<String> hurtOfTheStored = new HashSet<>();
  private Set<String> hurtWhenOpened = new HashSet<>();
  private boolean stranger;
  private boolean saidYesAtTheLock;
  private LocalDate openedOn = LocalDate.MIN;

  Watcher(Programme programme, Phrasebook words, BrokenRules faults) {
    this.programme = programme;
    this.words = words;
    this.faults = faults;
  }

  /** Looks at one turn; tells the faults when a rule does not hold. */
  void watch(Session was, Heard heard, Turn turn, Timeline said) {
    Session before = TurnRules.before(was, heard);
    if (heard.meaning() == Life.LAUNCH) {
      launched(heard);
    }
    note(before, heard, turn);
    SpeechFacts spoken = SpeechFacts.of(words, turn.speech(), said);
    check("saysSomething", TurnRules.saysSomething(heard, turn));
    check("oneQuestionOrEnd", TurnRules.oneQuestionOrEnd(turn, spoken));
    check("holdEqualsDose", TurnRules.holdEqualsDose(said));
    soundsSane(said);
    check("closedMicCap", TurnRules.closedMicCap(turn, said.ms()));
    check("stopAlwaysStops", TurnRules.stopAlwaysStops(heard, turn));
    check("redFlagEndsNow", TurnRules.redFlagEndsNow(heard, turn, spoken));
    locksAndOpens(before, heard, turn);
    check("clearanceIsGiven", TurnRules.clearanceIsGiven(before, heard, turn));
    check("silenceIsNotNo", TurnRules.silenceIsNotNo(before, heard, turn));
    check("startsOnlyWhenAllowed", TurnRules.startsOnlyWhenAllowed(programme, turn, openedOn));
    boolean hurtBefore = TurnRules.plays(turn).filter(hurt::contains).isPresent();
    check("lessAfterPain", TurnRules.lessAfterPain(programme, turn, hurtBefore));
  }

  private void launched(Heard heard) {
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
  }

  /** Notes what somebody in the room would: who is there, and what hurts. */
  private void note(Session before, Heard heard, Turn turn) {
    if (turn.next().now().guest() && !stranger) {
      stranger = true;
      hurtOfTheStored = new HashSet<>(before.now().has(Once.MOVED) ? hurt : hurtWhenOpened);
      hurt.clear();
    }
    if (turn.erases()) {
      hurt.clear();
      hurtOfTheStored.clear();
    }
    State state = before.asked().state();
    boolean asked = state.isAboutPain();
    boolean rated = asked && TurnRules.listens(before, heard) && heard.meaning() == Answer.RATING;
    boolean told = heard.meaning() == Urgent.PAIN && !heard.guessed();
    if ((rated || told) && TurnRules.hurts(heard.detail())) {
      state.painful().ifPresent(hurt::add);
    }
  }

  private void soundsSane(Timeline said) {
    said.reprompt().ifPresent(this::soundsSane);
    for (Sound sound : said.sounds()) {
      if (sound instanceof Sound.Words spoken) {
        soundsSane(spoken);
      }
    }
  }

  /** No hole is left, and nothing stands where no voice would have it. */
  private void soundsSane(Sound.Words spoken) {
    String text = spoken.text();
    boolean sane = !text.isBlank() && spoken.ms() > 0 && !text.contains("null");
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      boolean odd = here == ' ' ? before == ' ' : isMarkup(here);
      boolean stray = closes(here) && (before == ' ' || closes(before));
      sane &= !odd && !stray;
      before = here;
    }
    check("soundsSane", sane ? null : text);
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

  private void locksAndOpens(Session before, Heard heard, Turn turn) {
    check("lockHolds", TurnRules.lockHolds(before, heard, turn, saidYesAtTheLock));
    boolean yes = heard.meaning() == Answer.YES && TurnRules.listens(before, heard);
    if (before.asked().state() instanceof CheckingLock && yes) {
      saidYesAtTheLock = true;
    }
    if (turn.next().person().safety().locked() && !before.person().safety().locked()) {
      saidYesAtTheLock = false;
    }
  }

  private void check(String rule, String fault) {
    if (fault != null) {
      faults.found(rule, fault);
    }
  }
}
