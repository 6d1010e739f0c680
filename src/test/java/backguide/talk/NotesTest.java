package backguide.talk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.conversation.Exchange;
import backguide.conversation.KnownRecord;
import backguide.conversation.Ongoing;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.session.Effect;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.speech.Language;
import backguide.speech.Outline;
import backguide.speech.Speech;
import backguide.speech.Timeline;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What somebody at a desk is told besides, in the words of the words file. */
class NotesTest {
  private static final Catalog.Loaded SHIPPED = Catalog.bundled(Language.USUAL);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);

  @Test
  void aReminderIsToldAsAPersonWould() {
    When when =
        new When(Optional.of(NOW.toLocalDate().plusDays(1)), Optional.of(LocalTime.of(18, 30)));
    assertThat(notes(new Effect.Remind(when)))
        .containsExactly("A speaker would now set a reminder for tomorrow at 6:30 PM.");
  }

  private static List<String> notes(Effect effect) {
    Session session = Session.unopened(SHIPPED.programme().tag());
    Turn turn = new Turn(session, Speech.SILENCE, Turn.Ending.ENDS, List.of(effect));
    KnownRecord record = KnownRecord.unread(Memory.Key.of("anna"));
    Heard heard = Heard.of(Meaning.Answer.YES, Detail.NONE, NOW);
    Timeline said = new Timeline(List.of(), Optional.empty());
    Exchange exchange =
        new Exchange(heard, new Ongoing(session, record, Outline.UNHEARD), turn, said, List.of());
    return new Notes(SHIPPED.phrasebook(), false).of(exchange, false);
  }
}
