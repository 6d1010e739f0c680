package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Detail.Topic;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.programme.Stance;
import backguide.session.CheckingPain.Then;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be wished for is heeded at every question that comes before the exercises. */
class WishesTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final String HURT = "band-squeeze";

  private static List<Asking> gates() {
    return List.of(
        new AskingOwner(),
        new CheckingLock(),
        new AskingClearance(),
        new CheckingPain(HURT, Then.CARRIED),
        RatingPain.of(HURT, Then.CARRIED),
        new Selecting());
  }

  /** Returns every meaning with which somebody wishes for something, rather than answers. */
  private static Map<Meaning, Detail> wishes() {
    Map<Meaning, Detail> wishes = new LinkedHashMap<>();
    for (Answer answer : Answer.values()) {
      Optional<Detail> wish =
          switch (answer) {
            case MINUTES_ONLY -> Optional.of(Detail.NONE.withNumber(5));
            case CHANGE_EXERCISES, CANNOT_KNEEL -> Optional.of(Detail.NONE);
            case NO_EQUIPMENT -> Optional.of(Detail.NONE.withProp(Prop.EXERCISE_BAND));
            case SELECT -> Optional.of(Detail.NONE.withExercises(List.of("shoulder-roll")));
            case WHEN ->
                Optional.of(
                    Detail.NONE.withWhen(
                        new When(Optional.of(Happening.NOW.toLocalDate()), Optional.empty())));
            // These answer the question that is open, or mean nothing before an exercise.
            case YES, IT_DID, NO, FINE, UNSURE, NOT_ME, PRESCRIBED, UNKNOWN -> Optional.empty();
            case NEXT, BUILT_IN_NEXT, READY, DONE, SKIP, BACK, RATING -> Optional.empty();
            case EASIER, HARDER, MORE, MORE_TIME, CHOICE -> Optional.empty();
          };
      wish.ifPresent(detail -> wishes.put(answer, detail));
    }
    for (Aside aside : Aside.values()) {
      Optional<Detail> wish =
          switch (aside) {
            case INFO -> Optional.of(Detail.NONE.withTopic(Topic.HOW_LONG));
            case POSTURE -> Optional.of(Detail.NONE.withStance(Stance.SEATED));
            case SLOWER,
                ONE_AT_A_TIME,
                KEEP_MOVING,
                COUNT_SILENTLY,
                MORE_DETAIL,
                SHORTER,
                WANT_REMINDER ->
                Optional.of(Detail.NONE);
            // These are the usual already, are answered at once, or wish for nothing later.
            case FASTER, COUNT_ALOUD, HELP, REPEAT, HEALTH_QUESTION, THANKS, WAIT ->
                Optional.empty();
          };
      wish.ifPresent(detail -> wishes.put(aside, detail));
    }
    return wishes;
  }

  @Test
  void noOtherAnswerWaits() {
    Scene scene = new Scene(PROGRAMME, opened(Optional.empty()), heard(Answer.YES, Detail.NONE));
    Detail all = Detail.NONE.withNumber(5).withProp(Prop.WALL).withExercises(PROGRAMME.ids());
    for (Answer answer : Answer.values()) {
      assertThat(Wishes.noted(new Said(answer, all), scene).isPresent())
          .as("%s waits", answer)
          .isEqualTo(wishes().containsKey(answer));
    }
  }

  static Stream<Arguments> aWishIsHeeded() {
    List<Arguments> all = new ArrayList<>();
    for (Asking gate : gates()) {
      wishes()
          .forEach(
              (meaning, detail) -> {
                // A time alone may tell when something was: there it is no wish.
                if (meaning != Answer.WHEN) {
                  all.add(Arguments.of(gate, meaning, detail));
                }
              });
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource
  void aWishIsHeeded(Asking gate, Meaning meaning, Detail detail) {
    Session session = at(gate);
    Session next = new Machine(PROGRAMME).hear(session, heard(meaning, detail)).next();

    boolean answers = gate instanceof Selecting && meaning == Answer.SELECT;
    boolean asked = gate instanceof Selecting && meaning == Answer.CHANGE_EXERCISES;
    if (!answers) {
      assertThat(next.asked()).as("the question, and its misses").isEqualTo(session.asked());
    }
    if (!asked) {
      assertThat(List.of(next.now(), next.person()))
          .as("what is kept in mind")
          .isNotEqualTo(List.of(session.now(), session.person()));
    }
  }

  static Stream<Arguments> aWishIsHeededOnOpening() {
    return wishes().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @MethodSource
  void aWishIsHeededOnOpening(Meaning meaning, Detail detail) {
    Session plain = opened(Optional.empty());
    Session wished = opened(Optional.of(new Said(meaning, detail)));

    assertThat(wished.asked()).isEqualTo(plain.asked());
    assertThat(List.of(wished.now(), wished.person()))
        .isNotEqualTo(List.of(plain.now(), plain.person()));
  }

  private static Session opened(Optional<Said> wish) {
    Launch launch =
        new Launch(
            Optional.empty(),
            Launch.Recognition.RECOGNISED,
            Launch.Recall.READ,
            Launch.Reminders.READY,
            wish);
    Heard heard = Heard.of(launch, Happening.NOW).requested("wishes");
    return new Machine(PROGRAMME).hear(Session.unopened(PROGRAMME.tag()), heard).next();
  }

  private static Session at(Asking gate) {
    boolean owner = !(gate instanceof AskingOwner);
    Safety safety = Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing();
    boolean carried = gate.isAboutPain();
    Person person = Person.unknown(PROGRAMME.tag()).with(carried ? safety.open(HURT, "") : safety);
    return Session.unopened(PROGRAMME.tag())
        .with(gate instanceof CheckingLock ? person.with(safety.locking("")) : person)
        .with(Now.beginning(owner ? Who.OWNER : Who.UNKNOWN, Launch.Reminders.READY))
        .with(new Asked(gate, 0, 0));
  }

  private static Heard heard(Meaning meaning, Detail detail) {
    return Heard.of(meaning, detail, Happening.NOW).requested("wishes");
  }
}
