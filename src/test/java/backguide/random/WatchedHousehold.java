package backguide.random;

import backguide.conversation.Conversation;
import backguide.conversation.Elapsed;
import backguide.conversation.Exchange;
import backguide.conversation.KnownRecord;
import backguide.conversation.Ongoing;
import backguide.conversation.Trouble;
import backguide.conversation.Visitor;
import backguide.ear.Utterances;
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
final class WatchedHousehold {
  private static final Timeline SILENCE = new Timeline(List.of(), Optional.empty());
  private static final int LISTENING_MS = 8_000;
  private static final int CARRIED_EVERY = 20;
  private static final int REPEATED_EVERY = 50;

  private final Programme programme;
  private final Machine machine;
  private final Utterances utterances;
  private final UnaryOperator<Said> meant;
  private final BrokenRules faults;
  private final Watcher watcher;
  private final List<String> protocol = new ArrayList<>();
  private LocalDateTime now = LocalDateTime.of(2026, 11, 20, 9, 0);
  private Ongoing ongoing;
  private Timeline said = SILENCE;
  private Person carried;
  private final FlakyMemory household = new FlakyMemory();
  private final Conversation conversation;
  private boolean told;
  private int requests;

  /**
   * Makes a room in which nothing was said yet.
   *
   * @param faults where what goes wrong is told
   * @param meant what is made of what the ear heard, for a programme the model does not know
   */
  WatchedHousehold(
      Programme programme,
      Phrasebook words,
      Utterances utterances,
      UnaryOperator<Said> meant,
      BrokenRules faults) {
    this.programme = programme;
    this.machine = new Machine(programme);
    this.conversation = new Conversation(machine, household, words, "Alexa");
    this.utterances = utterances;
    this.meant = meant;
    this.faults = faults;
    this.watcher = new Watcher(programme, words, faults);
    this.ongoing =
        new Ongoing(machine.unopened(), KnownRecord.unread(FlakyMemory.ANNA), SILENCE.outline());
  }

  State state() {
    return ongoing.session().asked().state();
  }

  boolean open() {
    return state() instanceof Asking || state() instanceof AwaitingPermission;
  }

  /** Lets what happens from now on be told. */
  WatchedHousehold telling() {
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
    if (event.what() == Event.Act.OPEN) {
      open(event);
    } else if (open()) {
      Ongoing was = ongoing;
      Heard heard = heard(event);
      Elapsed since = elapsed(event);
      answer(event, was.session(), () -> conversation.hear(was, heard, since));
    }
  }

  private void open(Event event) {
    Launch how = event.launch().orElseThrow();
    household.reads(how.memory() == Launch.Recall.READ);
    Visitor anna = new Visitor(FlakyMemory.ANNA, how.recognition(), how.reminders());
    Optional<Said> wish =
        Optional.of(event.utterance()).filter(u -> !u.isEmpty()).map(this::understood);
    String request = request();
    answer(event, machine.unopened(), () -> conversation.open(anna, wish, now, request));
  }

  private Heard heard(Event event) {
    Said said =
        switch (event.what()) {
          case SAY -> understood(event.utterance());
          case SILENCE -> Said.of(Life.SILENCE);
          case PERMITTED -> Said.of(Life.PERMITTED);
          case NOT_PERMITTED -> Said.of(Life.NOT_PERMITTED);
          case CUT_OFF, OPEN -> Said.of(Life.CUT_OFF);
        };
    return Heard.of(said.meaning(), said.detail(), now).requested(request());
  }

  private Said understood(String utterance) {
    return meant.apply(utterances.understood(utterance, now));
  }

  private String request() {
    return "request-" + requests++;
  }

  private Elapsed elapsed(Event event) {
    double ms =
        event.played() < 1
            ? said.ms() * event.played()
            : said.ms() + (event.played() - 1) * LISTENING_MS;
    return new Elapsed((long) ms, event.utterance().length() % 2 == 0);
  }

  private void answer(Event event, Session before, Supplier<Exchange> what) {
    tell("> ", event, " in ", before.asked().state());
    Exchange step = call("answers", what).orElseThrow();
    Turn turn = step.turn();
    step.heard().launch().flatMap(Launch::person).ifPresent(this::survives);
    boolean kept = step.troubles().stream().noneMatch(t -> t.what() != Trouble.What.UNREAD);
    check("keeps", step.next().record().basis().isEmpty() || kept, step.troubles().toString());
    said = step.said();
    if (told) {
      tell("  = ", step.heard().meaning(), ": ", said.text());
    }
    watcher.watch(before, step.heard(), turn, said);
    boolean carried = requests % CARRIED_EVERY == 0;
    ongoing =
        carried
            ? new Ongoing(again(turn.next()), step.next().record(), step.next().said())
            : step.next();
    boolean opening = event.what() == Event.Act.OPEN;
    if (!opening && requests % REPEATED_EVERY == 0) {
      check("answersAlike", what.get().turn().equals(turn), "another answer");
    }
  }

  private void tell(Object... words) {
    if (told) {
      protocol.add(Stream.of(words).map(String::valueOf).collect(Collectors.joining()));
    }
  }

  private Session again(Session next) {
    Optional<Session> read =
        call(
            "sessionSurvives",
            () -> SessionCodec.read(SessionCodec.write(next, programme), programme));
    check("sessionSurvives", read.equals(Optional.of(next)), "it came back otherwise");
    return read.orElse(next);
  }

  private void survives(Person kept) {
    if (kept != carried) {
      carried = kept;
      Optional<Person> read =
          call("personSurvives", () -> PersonCodec.read(PersonCodec.write(kept)));
      check("personSurvives", read.equals(Optional.of(kept)), "it came back otherwise");
    }
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
