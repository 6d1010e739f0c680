package backguide.random;

import backguide.conversation.Keeping;
import backguide.conversation.Kept;
import backguide.ear.Utterances;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Life;
import backguide.heard.Said;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.programme.Programme;
import backguide.session.Asking;
import backguide.session.AwaitingPermission;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.SessionCodec;
import backguide.session.State;
import backguide.session.Turn;
import backguide.speech.Phrasebook;
import backguide.speech.Played;
import backguide.speech.Timeline;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One household with the coach, as long as one wants: hears, keeps what is to be kept, and has
 * every turn watched. A person goes through their record between sessions, and a session through
 * its own every few turns.
 */
final class Room {
  private static final Timeline SILENCE = new Timeline(List.of(), Optional.empty());
  private static final int LISTENING_MS = 8_000;
  private static final int CARRIED_EVERY = 20;
  private static final int REPEATED_EVERY = 50;

  private final Programme programme;
  private final Phrasebook words;
  private final Machine machine;
  private final Utterances utterances;
  private final UnaryOperator<Said> meant;
  private final Faults faults;
  private final Watcher watcher;
  private final List<String> protocol = new ArrayList<>();
  private LocalDateTime now = LocalDateTime.of(2026, 11, 20, 9, 0);
  private Session session;
  private Timeline said = SILENCE;
  private Person carried;
  private final Household household = new Household();
  private final Keeping keeping;
  private Kept kept = Kept.after(Household.ANNA, Optional.empty());
  private boolean told;
  private int requests;

  /**
   * Makes a room in which nothing was said yet.
   *
   * @param faults where what goes wrong is told
   * @param meant what is made of what the ear heard, for a programme the model does not know
   */
  Room(
      Programme programme,
      Phrasebook words,
      Utterances utterances,
      UnaryOperator<Said> meant,
      Faults faults) {
    this.programme = programme;
    this.words = words;
    this.machine = new Machine(programme);
    this.keeping = new Keeping(machine, household);
    this.utterances = utterances;
    this.meant = meant;
    this.faults = faults;
    this.watcher = new Watcher(programme, faults);
    this.session = machine.unopened();
  }

  State state() {
    return session.asked().state();
  }

  boolean open() {
    return state() instanceof Asking || state() instanceof AwaitingPermission;
  }

  /** Lets what happens from now on be told. */
  Room telling() {
    told = true;
    return this;
  }

  /** Returns what happened and what the coach said, a line each. */
  List<String> protocol() {
    return protocol;
  }

  /** Lets something happen; what is impossible just then does not. */
  void happen(Event event) {
    now = now.plusMinutes(event.minutes());
    if (event.kind() == Event.Kind.OPEN) {
      open(event);
    } else if (open()) {
      Heard heard = heard(event);
      answer(event, heard.after(played(event)));
    }
  }

  private void open(Event event) {
    Launch how = event.launch().orElseThrow();
    household.reads(how.memory() == Launch.Memory.READ);
    Keeping.Recalled recalled = keeping.recall(Household.ANNA);
    kept = recalled.kept();
    Optional<Person> person = recalled.person().map(this::again);
    Optional<Said> wish =
        Optional.of(event.utterance())
            .filter(u -> !u.isEmpty())
            .map(this::understood)
            .map(s -> new Said(s.meaning(), s.detail()));
    Launch launch = new Launch(person, how.voice(), how.memory(), how.reminders(), wish);
    session = machine.unopened();
    answer(
        event,
        new Heard(
            Life.LAUNCH, Detail.NONE, false, now, Played.ALL, Optional.of(launch), request()));
  }

  private Heard heard(Event event) {
    Said meaning =
        switch (event.kind()) {
          case SAY -> understood(event.utterance());
          case SILENCE -> new Said(Life.SILENCE, Detail.NONE);
          case PERMITTED -> new Said(Life.PERMITTED, Detail.NONE);
          case NOT_PERMITTED -> new Said(Life.NOT_PERMITTED, Detail.NONE);
          case CUT_OFF, OPEN -> new Said(Life.CUT_OFF, Detail.NONE);
        };
    return new Heard(
        meaning.meaning(), meaning.detail(), false, now, Played.ALL, Optional.empty(), request());
  }

  private Said understood(String utterance) {
    return meant.apply(utterances.understood(utterance, now));
  }

  private String request() {
    return "request-" + requests++;
  }

  private Played played(Event event) {
    double ms =
        event.played() < 1
            ? said.ms() * event.played()
            : said.ms() + (event.played() - 1) * LISTENING_MS;
    return said.heardAfter((long) ms, event.utterance().length() % 2 == 0);
  }

  private void answer(Event event, Heard heard) {
    Session before = session;
    tell("> ", event, " = ", heard.meaning(), " in ", before.asked().state());
    Kept keptBefore = kept;
    Keeping.Outcome done =
        call("answers", () -> keeping.hear(before, heard, keptBefore)).orElseThrow();
    Turn turn = done.turn();
    kept = done.kept();
    check("keeps", kept.guarded() || done.troubles().isEmpty(), done.troubles().toString());
    said = call("sayable", () -> words.speak(turn.speech(), pace(turn), "Alexa")).orElse(SILENCE);
    if (told) {
      tell("  ", said.text());
    }
    if (!said.equals(SILENCE) || turn.speech().parts().isEmpty()) {
      watcher.watch(before, heard, turn, said);
    }
    boolean carried = requests % CARRIED_EVERY == 0;
    session = carried ? again(turn.next()) : turn.next();
    if (requests % REPEATED_EVERY == 0) {
      check(
          "answersAlike",
          keeping.hear(before, heard, keptBefore).turn().equals(turn),
          "another answer");
    }
  }

  private void tell(Object... words) {
    if (told) {
      protocol.add(Stream.of(words).map(String::valueOf).collect(Collectors.joining()));
    }
  }

  private static backguide.speech.Pace pace(Turn turn) {
    return turn.next().kept().habits().pace();
  }

  private Session again(Session next) {
    Optional<Session> read =
        call(
            "sessionSurvives",
            () -> SessionCodec.read(SessionCodec.write(next, programme), programme));
    check("sessionSurvives", read.equals(Optional.of(next)), "it came back otherwise");
    return read.orElse(next);
  }

  private Person again(Person kept) {
    if (kept == carried) {
      return kept;
    }
    carried = kept;
    Optional<Person> read = call("personSurvives", () -> PersonCodec.read(PersonCodec.write(kept)));
    check("personSurvives", read.equals(Optional.of(kept)), "it came back otherwise");
    return read.orElse(kept);
  }

  private void check(String rule, boolean holds, String fault) {
    if (!holds) {
      faults.found(rule, fault);
    }
  }

  private <T> Optional<T> call(String rule, Supplier<T> what) {
    try {
      return Optional.of(what.get());
    } catch (RuntimeException e) {
      faults.found(rule, e.toString());
      return Optional.empty();
    }
  }
}
