package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.heard.Heard;
import backguide.heard.Manner;
import backguide.heard.Meaning.Urgent;
import backguide.programme.Programme;
import backguide.session.CheckingPain.Then;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of pain that was told along with what may have been a warning sign. */
class CheckingAlarmTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();

  static Stream<Arguments> painIsNotLost() {
    Map<String, Map<String, Session>> situations = Situations.of(PROGRAMME);
    Session holding = situations.get("doing").get("between two holds");
    Session briefing = situations.get("gates").get("the briefing");
    Asking rating = RatingPain.of("childs-pose", Then.CUT);
    return Stream.of(
        Arguments.of(holding, Severity.MILD, new CheckingAlarm(Optional.of(rating))),
        Arguments.of(holding, Severity.SEVERE, new ScreeningRedFlags()),
        Arguments.of(briefing, Severity.MILD, new Over()));
  }

  /** Severe pain stops everything at once, and pain before any exercise ends the session. */
  @ParameterizedTest
  @MethodSource
  void painIsNotLost(Session session, Severity pain, State next) {
    Heard told = Heard.of(Urgent.RED_FLAG, Detail.NONE.withSeverity(pain), Happening.NOW);

    Session after =
        new Machine(PROGRAMME).hear(session, told.guess().in(Set.of(Manner.HURTING))).next();

    assertThat(after.asked().state()).isEqualTo(next);
  }
}
