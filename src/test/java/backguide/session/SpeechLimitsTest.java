package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.session.Detail.Topic;
import backguide.speech.Pace;
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

  /** The last one is longer: it tells three ways to anchor the band, and ends the session. */
  @Test
  void aDescriptionIsShortAndEndsInAQuestion() {
    Session session = at(new OfferingDescriptions(0), person());
    int pieces = 0;
    while (session.asked().state() instanceof OfferingDescriptions) {
      Turn turn = hear(session, Meaning.Answer.YES, Detail.NONE);
      if (turn.ending() == Turn.Ending.ASKS) {
        assertThat(words(turn)).as(text(turn)).isLessThanOrEqualTo(ON_REQUEST_MS);
      }
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
    int before = PROGRAMME.ids().indexOf(id) - 1;
    if (before < 0) {
      return;
    }
    String last = PROGRAMME.ids().get(before);
    for (boolean known : new boolean[] {false, true}) {
      Person doing = doing(last);
      Progress progress = known ? all(doing.progress()) : doing.progress();
      Session asked = at(new CheckingPain(last, CheckingPain.Then.FINISHED), doing.with(progress));
      Turn turn = hear(asked, Meaning.Answer.NO, Detail.NONE);
      assertThat(words(turn)).as(text(turn)).isLessThanOrEqualTo(ENTERING_MS);
    }
  }

  private static Progress all(Progress before) {
    Progress progress = before;
    for (String id : PROGRAMME.ids()) {
      progress = progress.hearing(id).painFree(id, 3);
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
            .with(Progress.NONE.hearing(id));
    return there.with(there.safety().open(id));
  }

  private static Session at(Asking state, Person person) {
    return Session.unopened(PROGRAMME.tag())
        .with(person)
        .with(Now.beginning(true, Launch.Reminders.READY).easing().resuming())
        .with(new Asked(state, 0, 0));
  }

  private static Turn hear(Session session, Meaning meaning, Detail detail) {
    Heard heard =
        new Heard(
            meaning, detail, false, Happening.NOW, Heard.Played.ALL, Optional.empty(), "limits");
    return new Machine(PROGRAMME).hear(session, heard);
  }

  private static String text(Turn turn) {
    return Spoken.of(SHIPPED.phrasebook(), turn.speech(), Pace.NORMAL).text();
  }

  /** Returns how long the words before the question take. */
  private static int words(Turn turn) {
    Spoken spoken = Spoken.of(SHIPPED.phrasebook(), turn.speech(), Pace.NORMAL);
    String before = spoken.text().substring(0, spoken.text().length() - spoken.question().length());
    return SHIPPED.phrasebook().tongue().rate().ms(before);
  }
}
