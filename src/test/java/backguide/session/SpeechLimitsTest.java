package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Detail.Topic;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.person.Habits;
import backguide.person.Heed;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.speech.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How long the words of one response may take, silences not counted. */
class SpeechLimitsTest {
  private static final Catalog.Loaded SHIPPED = Catalog.bundled("en-US");
  private static final Programme PROGRAMME = SHIPPED.programme();
  private static final int ON_REQUEST_MS = 20_000;
  private static final int ENTERING_MS = 28_000;

  static List<String> exercises() {
    return PROGRAMME.ids();
  }

  @Test
  void aDescriptionIsShortAndAllButTheLastEndInAQuestion() {
    Session session = at(new OfferingDescriptions(0), person());
    int pieces = 0;
    while (session.asked().state() instanceof OfferingDescriptions) {
      Turn turn = hear(session, Meaning.Answer.YES, Detail.NONE);
      assertThat(words(turn)).as(text(turn)).isLessThanOrEqualTo(ON_REQUEST_MS);
      session = turn.next();
      pieces++;
    }
    assertThat(pieces).isGreaterThanOrEqualTo(PROGRAMME.ids().size());
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsShort(Topic topic) {
    for (String id : PROGRAMME.ids()) {
      for (String about : PROGRAMME.ids()) {
        Detail asked = Detail.NONE.withTopic(topic).withExercises(List.of(about));
        Turn turn = hear(at(new Readying(id), doing(id)), Meaning.Aside.INFO, asked);
        assertThat(words(turn)).as(text(turn)).isLessThanOrEqualTo(ON_REQUEST_MS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void enteringAnExerciseIsShort(String id) {
    for (Person person : entering(id)) {
      for (Turn turn : entrances(id, person)) {
        int ms = SHIPPED.phrasebook().language().rate().ms(text(turn));
        assertThat(ms).as(text(turn)).isLessThanOrEqualTo(ENTERING_MS);
      }
    }
  }

  /** Returns everybody who may be about to do an exercise and would hear something else of it. */
  private static List<Person> entering(String id) {
    List<Person> people = new ArrayList<>();
    List<Rung> rungs = PROGRAMME.exercise(id).progression().map(p -> p.ladder()).orElse(List.of());
    List<Optional<Stance>> stances = new ArrayList<>(List.of(Optional.empty()));
    PROGRAMME.exercise(id).positions().forEach(p -> stances.add(Optional.of(p.stance())));
    for (Habits.Verbosity wording : Habits.Verbosity.values()) {
      for (int runs : new int[] {-1, 0, Bouts.RUNS_TO_FLOW}) {
        for (int rung = 0; rung < Math.max(1, rungs.size()); rung++) {
          for (Optional<Stance> stance : stances) {
            for (String hurt : hurts(id, runs)) {
              Person person = person();
              Habits habits = person.habits().with(wording);
              Progress progress = runs < 0 ? Progress.NONE : all(Progress.NONE, runs);
              people.add(
                  person
                      .with(stance.map(habits::in).orElse(habits))
                      .with(rungs.isEmpty() ? progress : progress.on(id, rungs.get(rung)))
                      .with(hurt.isEmpty() ? Heed.NOTHING : Heed.NOTHING.hurting(id, hurt)));
            }
          }
        }
      }
    }
    return people;
  }

  /** Returns in which gentler forms it may be begun by somebody whom it hurt, or did not. */
  private static List<String> hurts(String id, int runs) {
    List<String> hurts = new ArrayList<>(List.of(""));
    if (runs <= 0) {
      hurts.add(Today.GENTLER);
      PROGRAMME.exercise(id).adjustments().forEach(a -> hurts.add(a.id()));
      PROGRAMME.exercise(id).progression().ifPresent(p -> hurts.add(Today.LOWER));
    }
    return hurts;
  }

  /** Returns every turn in which an exercise may be entered, by somebody who is on the floor. */
  private static List<Turn> entrances(String id, Person person) {
    List<Turn> turns = new ArrayList<>();
    Person alone = person.choosing(List.of(id));
    turns.add(hear(at(new Resuming(), alone), Meaning.Answer.YES, Detail.NONE));
    turns.add(hear(at(new Resuming(), alone), Meaning.Answer.NO, Detail.NONE));
    turns.add(hear(at(new Briefing(), alone), Meaning.Answer.YES, Detail.NONE));
    turns.add(hear(at(new Offering(id), alone), Meaning.Answer.YES, Detail.NONE));
    Person without = alone.with(Today.NONE.touched(Happening.NOW).skipping(id));
    turns.add(hear(at(new TakingBack(id), without), Meaning.Answer.YES, Detail.NONE));
    turns.add(launched(alone));
    int before = PROGRAMME.ids().indexOf(id) - 1;
    if (before >= 0) {
      String last = PROGRAMME.ids().get(before);
      Person there = person.with(Today.NONE.touched(Happening.NOW).at(new Place(last, 9, 99, 0)));
      Person done = there.with(there.safety().open(last, "")).with(there.progress().knowing(last));
      Person left = person.with(Today.NONE.touched(Happening.NOW).skipping(last));
      CheckingPain check = new CheckingPain(last, CheckingPain.Then.FINISHED);
      turns.add(hear(down(at(check, done)), Meaning.Answer.NO, Detail.NONE));
      turns.add(hear(at(new MovingOn(last), left), Meaning.Answer.YES, Detail.NONE));
      CheckingPain carried = new CheckingPain(last, CheckingPain.Then.CARRIED);
      turns.add(hear(uneased(at(carried, done)), Meaning.Answer.NO, Detail.NONE));
    }
    return turns;
  }

  private static Turn launched(Person person) {
    Launch launch =
        new Launch(
            Optional.of(person),
            Launch.Recognition.RECOGNISED,
            Launch.Recall.READ,
            Launch.Reminders.READY,
            Optional.empty());
    Heard heard = Heard.of(launch, Happening.NOW).requested("limits");
    return new Machine(PROGRAMME).hear(Session.unopened(PROGRAMME.tag()), heard);
  }

  private static Session uneased(Session session) {
    return session.with(Now.beginning(Who.OWNER, Launch.Reminders.READY));
  }

  private static Session down(Session session) {
    return session.with(session.now().with(Until.DOWN, true));
  }

  private static Progress all(Progress before, int runs) {
    Progress progress = before;
    for (String id : PROGRAMME.ids()) {
      progress = progress.knowing(id).painFree(id, runs);
    }
    return progress;
  }

  private static Person person() {
    return Person.unknown(PROGRAMME.tag())
        .with(Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing())
        .choosing(PROGRAMME.ids());
  }

  private static Person doing(String id) {
    Person there =
        person()
            .with(Today.NONE.touched(Happening.NOW).at(new Place(id, 9, 99, 0)))
            .with(Progress.NONE.knowing(id));
    return there.with(there.safety().open(id, ""));
  }

  private static Session at(Asking state, Person person) {
    return Session.unopened(PROGRAMME.tag())
        .with(person)
        .with(
            Now.beginning(Who.OWNER, Launch.Reminders.READY)
                .with(Once.EASE_OFF_SAID)
                .with(Once.RESUMED))
        .with(new Asked(state, 0, 0));
  }

  private static Turn hear(Session session, Meaning meaning, Detail detail) {
    Heard heard = Heard.of(meaning, detail, Happening.NOW).requested("limits");
    return new Machine(PROGRAMME).hear(session, heard);
  }

  private static String text(Turn turn) {
    return SpeechFacts.of(SHIPPED.phrasebook(), turn.speech(), Pace.NORMAL).text();
  }

  /** Returns how long the words before the question take. */
  private static int words(Turn turn) {
    SpeechFacts spoken = SpeechFacts.of(SHIPPED.phrasebook(), turn.speech(), Pace.NORMAL);
    String before = spoken.text().substring(0, spoken.text().length() - spoken.question().length());
    return SHIPPED.phrasebook().language().rate().ms(before);
  }
}
