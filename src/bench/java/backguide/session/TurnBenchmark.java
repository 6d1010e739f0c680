package backguide.session;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.person.Concern;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.speech.Phrasebook;
import backguide.speech.Timeline;
import backguide.speech.Wording;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One turn of the core at a busy point: the person has done all but the last hold of the last
 * child's pose there is, and says "ready" for it. The turn plays the bout and asks about pain. A
 * larger programme is the shipped one over and over, all of it chosen, known and behind; the
 * smallest is the child's pose alone, after which nothing follows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class TurnBenchmark {
  private static final String LAST = "childs-pose";
  private static final int SHIPPED = 6;
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);

  @Param({"1", "6", "60", "600"})
  public int exercises;

  private Phrasebook words;
  private Machine machine;
  private Session between;
  private Session checking;
  private Heard ready;
  private Heard no;

  @Setup
  public void setUp() {
    Catalog.Loaded shipped = Catalog.bundled("en-US");
    Programme programme = repeated(shipped.programme(), exercises);
    words = repeated(shipped.phrasebook(), shipped.programme(), exercises);
    machine = new Machine(programme);
    String last = LAST + "-" + (exercises - 1) / SHIPPED;
    List<String> ids = programme.ids();
    Progress progress = Progress.NONE;
    for (String id : ids) {
      progress = progress.knowing(id).painFree(id, 1).easy(id, 1);
    }
    Today today = Today.NONE.touched(NOW);
    for (String id : ids.subList(0, ids.indexOf(last))) {
      today = today.finishing(id);
    }
    Person person =
        Person.unknown(programme.tag())
            .with(
                new Safety(
                    Optional.of(LocalDate.of(2026, 11, 20)),
                    true,
                    Set.of(Concern.pain("bout", last))))
            .choosing(ids)
            .with(progress)
            .with(today.at(new Place(last, 0, 1, 0)));
    between =
        new Session(
            person,
            Now.beginning(Who.OWNER, Launch.Reminders.READY)
                .with(Once.EASE_OFF_SAID)
                .with(Once.MOVED),
            new Asked(new BetweenBouts(last), 0, 0),
            List.of(),
            true);
    ready = Heard.of(Answer.READY, Detail.NONE, NOW);
    no = Heard.of(Answer.NO, Detail.NONE, NOW);
    checking = machine.hear(between, ready).next();
    require(checking.asked().state() instanceof CheckingPain);
    var after = machine.hear(checking, no).next().asked().state();
    require(exercises == 1 ? after instanceof AskingEasy : after instanceof Introducing);
  }

  /** "Ready": the next bout, then the question about pain. */
  @Benchmark
  public Turn nextBout() {
    return machine.hear(between, ready);
  }

  /** The same, and everything that is said in words with its times. */
  @Benchmark
  public Timeline nextBoutSpoken() {
    Turn turn = machine.hear(between, ready);
    return words.speak(turn.speech(), turn.next().person().habits().pace(), "Alexa");
  }

  /** "No pain": the exercise is finished and the next one entered, all in one turn; or the end. */
  @Benchmark
  public Turn nextExercise() {
    return machine.hear(checking, no);
  }

  private static Programme repeated(Programme shipped, int exercises) {
    List<Exercise> many = new ArrayList<>();
    for (int i = 0; i < exercises; i++) {
      Exercise one = shipped.exercises().get(i % SHIPPED);
      many.add(copy(exercises == 1 ? shipped.find(LAST).orElseThrow() : one, i));
    }
    return new Programme(
        shipped.id(),
        shipped.version(),
        shipped.title(),
        shipped.clearance(),
        shipped.always(),
        shipped.pain(),
        many,
        shipped.closings(),
        shipped.about());
  }

  /** Returns the words of every repeated exercise that go by its id. */
  private static Phrasebook repeated(Phrasebook shipped, Programme programme, int exercises) {
    Map<String, Wording> many = new HashMap<>(shipped.wordings());
    shipped
        .wordings()
        .forEach(
            (key, wording) -> {
              int dot = key.indexOf('.');
              if (dot > 0 && programme.find(key.substring(0, dot)).isPresent()) {
                for (int i = 0; i <= (exercises - 1) / SHIPPED; i++) {
                  many.put(key.substring(0, dot) + "-" + i + key.substring(dot), wording);
                }
              }
            });
    return new Phrasebook(shipped.language(), many);
  }

  private static Exercise copy(Exercise e, int index) {
    return new Exercise(
        e.id() + "-" + index / SHIPPED,
        index + 1,
        e.kind(),
        e.name(),
        e.positions(),
        e.equipment(),
        e.steps(),
        e.adjustments(),
        e.dose(),
        e.phases(),
        e.sides(),
        e.tempo(),
        e.progression(),
        e.setupChoice(),
        e.expectedFeeling(),
        e.midSetCue(),
        e.leadIn(),
        e.pictures());
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the benchmark measures another turn than it says");
    }
  }
}
