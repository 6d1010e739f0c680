package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.programme.Programme;
import backguide.speech.Played;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever an edge measured: of the bouts that were cut, the last one was not done. */
class CutTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Machine MACHINE = new Machine(PROGRAMME);

  @Test
  void theBoutThatWasCutNeverCounts() {
    List<Session> playing =
        Situations.of(PROGRAMME).values().stream()
            .flatMap(group -> group.values().stream())
            .filter(session -> !session.playing().isEmpty())
            .toList();
    assertThat(playing).hasSizeGreaterThan(1);

    for (Session session : playing) {
      int bouts = session.playing().size();
      for (Meaning said : List.of(Urgent.STOP, Urgent.PAIN, Answer.NEXT)) {
        assertThat(cut(session, said, bouts))
            .as("%s at %s", said, session.playing())
            .isEqualTo(cut(session, said, bouts - 1));
      }
    }
  }

  private static Session cut(Session session, Meaning said, int done) {
    Played played = new Played(done, true, Played.WHOLE);
    return MACHINE.hear(session, new Happening(said, Detail.NONE).heard(played)).next();
  }
}
