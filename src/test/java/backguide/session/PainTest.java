package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.heard.Launch;
import backguide.heard.Meaning.Urgent;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Programme;
import backguide.speech.Played;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no walk can reach, because only a record that is not of our own making holds it. */
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
    assertThat(left.kept().today().leftForPain()).containsExactly(id);
  }

  private static Session hurtsALittle(Session session) {
    Detail mild = Detail.NONE.withSeverity(Severity.MILD);
    return new Machine(PROGRAMME)
        .hear(session, new Happening(Urgent.PAIN, mild).heard(Played.ALL))
        .next();
  }

  private static Session doing(String id, Today today) {
    Safety safety = Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing().open(id, "");
    Person person =
        Person.unknown(PROGRAMME.tag())
            .with(safety)
            .choosing(PROGRAMME.ids())
            .with(Progress.NONE.hearing(id))
            .with(today);
    return Session.unopened(PROGRAMME.tag())
        .with(person)
        .with(Now.beginning(Who.OWNER, Launch.Reminders.READY))
        .with(new Asked(new Readying(id), 0, 0));
  }
}
