package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.PainPolicy;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.session.CheckingPain.Then;
import backguide.speech.Played;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no walk can reach: a record or a sheet that is not of our own making leads to it. */
class PainTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();

  static List<String> whatWasTriedAgainIsLeft() {
    return PROGRAMME.ids();
  }

  /** One retry a day, also when it is not known any more in which gentler form that was. */
  @ParameterizedTest
  @MethodSource
  void whatWasTriedAgainIsLeft(String id) {
    Session doing = doing(id, Today.NONE.touched(Happening.NOW));
    Session again = doing(id, Today.NONE.touched(Happening.NOW).retrying(id));

    assertThat(hurtsALittle(doing).asked().state()).isInstanceOf(Adjusting.class);
    Session left = hurtsALittle(again);
    assertThat(left.asked().state()).isNotInstanceOf(Adjusting.class);
    assertThat(left.person().today().leftForPain()).containsExactly(id);
  }

  /** Each alone is enough to leave an exercise instead of trying it once more. */
  static Map<String, Session> reasonsToLeave() {
    Session doing = doing("childs-pose", Today.NONE.touched(Happening.NOW));
    Person person = doing.person();
    Today today = person.today();
    Asked need =
        new Asked(new Introducing("childs-pose", Introducing.Asks.NEED, Optional.empty()), 0, 0);
    State carried = RatingPain.of("childs-pose", Then.CARRIED);
    Map<String, Session> reasons = new LinkedHashMap<>();
    reasons.put("no longer chosen", doing.with(person.choosing(List.of("shoulder-roll"))));
    reasons.put("eased", doing.with(person.with(today.adjusting("childs-pose", "gentler"))));
    reasons.put("left", doing.with(person.with(today.leavingForPain("childs-pose"))));
    reasons.put("no floor", doing.with(person.with(person.heed().without(Prop.FLOOR_SPACE))));
    reasons.put("yet to come, and not explained", doing.with(need));
    reasons.put("long ago", doing.with(new Asked(carried, 0, 0)));
    return reasons;
  }

  static Set<String> whatMustNotBeTriedAgainIsLeft() {
    return reasonsToLeave().keySet();
  }

  @ParameterizedTest
  @MethodSource
  void whatMustNotBeTriedAgainIsLeft(String reason) {
    Session next = hurtsALittle(reasonsToLeave().get(reason));

    assertThat(next.asked().state()).isNotInstanceOf(Adjusting.class);
    assertThat(next.person().today().leftForPain()).containsExactly("childs-pose");
  }

  @Test
  void whereAProgrammeAllowsNoRetryItIsLeft() {
    Programme p = PROGRAMME;
    Programme strict =
        new Programme(
            p.id(),
            p.version(),
            p.title(),
            p.clearance(),
            p.always(),
            new PainPolicy(1, 4, 6, 0, 2),
            p.exercises(),
            p.closings(),
            p.about());

    Session next = hurtsALittle(doing("childs-pose", Today.NONE.touched(Happening.NOW)), strict);

    assertThat(next.person().today().leftForPain()).containsExactly("childs-pose");
  }

  /** "It hurts a little" where it is asked how bad it is leads wherever "a little" does. */
  @ParameterizedTest
  @EnumSource
  void howBadCountsAlsoWhenItIsToldAsPain(Then then) {
    for (Severity severity : List.of(Severity.MILD, Severity.MODERATE, Severity.SEVERE)) {
      RatingPain rating = RatingPain.of("childs-pose", then);
      Session asked =
          doing(rating.id(), Today.NONE.touched(Happening.NOW)).with(new Asked(rating, 0, 0));

      assertThat(hurts(Urgent.PAIN, severity, asked, PROGRAMME).asked())
          .as(severity.name())
          .isEqualTo(hurts(Answer.RATING, severity, asked, PROGRAMME).asked());
    }
  }

  static Stream<Asking> nothingNamedInAPauseGoesPastAQuestionAboutPain() {
    Asking coming = new Introducing("childs-pose", Introducing.Asks.START, Optional.empty());
    Stream<Asking> asked =
        Stream.of(Then.values())
            .flatMap(
                then ->
                    Stream.of(
                        new CheckingPain("childs-pose", then), RatingPain.of("childs-pose", then)));
    return Stream.concat(
        asked,
        Stream.of(
            new CheckingHurt(Optional.of(coming), Optional.of(Prop.PILLOW_OR_FOLDED_BLANKET))));
  }

  /** What was left out is not begun either: first it is told whether the other one hurts. */
  @ParameterizedTest
  @MethodSource
  void nothingNamedInAPauseGoesPastAQuestionAboutPain(Asking question) {
    String leftOut = "shoulder-roll";
    Session doing = doing("childs-pose", Today.NONE.touched(Happening.NOW).skipping(leftOut));
    Session paused =
        doing
            .with(doing.now().with(doing.now().memo().leavingOut(Optional.of(leftOut))))
            .with(new Asked(new Pausing(question), 0, 0));
    Detail named = Detail.NONE.withExercises(List.of(leftOut));

    Session next =
        new Machine(PROGRAMME)
            .hear(paused, new Happening(Answer.SELECT, named).heard(Played.ALL))
            .next();

    assertThat(next.asked().state()).isEqualTo(new Pausing(question));
    assertThat(next.person().today().skipped()).containsExactly(leftOut);
  }

  private static Session hurtsALittle(Session session) {
    return hurtsALittle(session, PROGRAMME);
  }

  private static Session hurtsALittle(Session session, Programme programme) {
    return hurts(Urgent.PAIN, Severity.MILD, session, programme);
  }

  private static Session hurts(
      Meaning said, Severity severity, Session session, Programme programme) {
    Detail howBad = Detail.NONE.withSeverity(severity);
    return new Machine(programme)
        .hear(session, new Happening(said, howBad).heard(Played.ALL))
        .next();
  }

  private static Session doing(String id, Today today) {
    Safety safety = Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing().open(id, "");
    Person person =
        Person.unknown(PROGRAMME.tag())
            .with(safety)
            .choosing(PROGRAMME.ids())
            .with(Progress.NONE.knowing(id))
            .with(today);
    return Session.unopened(PROGRAMME.tag())
        .with(person)
        .with(Now.beginning(Who.OWNER, Launch.Reminders.READY))
        .with(new Asked(new Readying(id), 0, 0));
  }
}
