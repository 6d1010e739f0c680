package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.programme.Programme;
import backguide.speech.Played;
import backguide.speech.Segment;
import org.junit.jupiter.api.Test;

/** What is said to somebody with whom a session ends early. */
class FarewellTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();

  /** Opening it again is no use before they have spoken with somebody. */
  @Test
  void whoIsLockedAndNotUnderstoodIsSentToSpeakFirst() {
    Safety locked = Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).locking("before");
    Session session =
        Session.unopened(PROGRAMME.tag())
            .with(Person.unknown(PROGRAMME.tag()).with(locked).choosing(PROGRAMME.ids()))
            .with(Now.beginning(Who.OWNER, Launch.Reminders.READY))
            .with(new Asked(new CheckingLock(), 2, 0));

    Turn turn =
        new Machine(PROGRAMME)
            .hear(session, new Happening(Answer.UNKNOWN, Detail.NONE).heard(Played.ALL));

    assertThat(turn.next().asked().state()).isEqualTo(new Over());
    assertThat(turn.next().person().safety().locked()).isTrue();
    assertThat(turn.speech().segments())
        .contains(new Segment.Say(Prompt.OPEN_WHEN_SPOKEN.line()))
        .doesNotContain(new Segment.Say(Prompt.OPEN_AGAIN.line()));
  }
}
