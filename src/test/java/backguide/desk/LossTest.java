package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.WatchedMemory;
import backguide.session.Prompt;
import backguide.speech.Language;
import backguide.speech.Segment;
import backguide.speech.Speech;
import backguide.talk.DeskWord;
import backguide.talk.Dialogue;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said and noted when the memory does not do what was asked of it. */
class LossTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final String BRIEFED = "yes\nyes\nall of them\nready\n";

  /** A memory that stops working at some point. */
  private static final class FullDisk extends WatchedMemory {
    private boolean keeps = true;
    private boolean erases = true;

    @Override
    protected void before(Operation call) {
      if ((call == Operation.KEEP || call == Operation.RAISE) && !keeps) {
        throw refusal(call, "the disk is full");
      }
      if (call == Operation.ERASE && !erases) {
        throw refusal(call, "permission denied");
      }
    }
  }

  private final FullDisk memory = new FullDisk();

  private LocalTalk conversation() {
    return AnnasTalk.with(memory, FILES);
  }

  private String transcript(String input) {
    StringWriter out = new StringWriter();
    InputLines lines =
        new InputLines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    new Dialogue(conversation(), new Transcript(lines, new PrintWriter(out)), false)
        .run(Optional.empty());
    return out.toString();
  }

  @Test
  void nothingIsCalledErasedThatIsNot() {
    memory.erases = false;
    LocalTalk conversation = conversation();
    conversation.open(Optional.empty());
    conversation.hear("delete my data", 1_000_000);
    Reply reply = conversation.hear("yes", 1_000_000);
    assertThat(reply.turn().speech()).isEqualTo(Speech.say(Prompt.NOT_ERASED.line()));
    assertThat(reply.notes()).containsExactly("Your data is NOT erased; permission denied.");
    assertThat(reply.erased()).isFalse();
    assertThat(reply.over()).isTrue();
    assertThat(conversation.hadTrouble()).isTrue();
  }

  @Test
  void whatIsErasedIsCalledErased() {
    LocalTalk conversation = conversation();
    conversation.open(Optional.empty());
    conversation.hear("delete my data", 1_000_000);
    Reply reply = conversation.hear("yes", 1_000_000);
    assertThat(reply.turn().speech()).isEqualTo(Speech.say(Prompt.ERASED.line()));
    assertThat(reply.notes()).isEmpty();
  }

  @Test
  void noPlaceIsCalledKeptThatIsNot() {
    memory.keeps = false;
    assertThat(transcript(BRIEFED))
        .contains("(The input has ended. Your place could not be kept.)")
        .doesNotContain("place is kept");
    assertThat(transcript(BRIEFED + "[silence]\n[silence]\n"))
        .contains("(Nobody answered. The session has ended; your place could not be kept.)")
        .doesNotContain("place is kept");
    QuickDesk desk = new QuickDesk().typing(0, 0, "yes");
    new Dialogue(conversation(), new Live(desk, true, Optional.empty()), false)
        .run(Optional.empty());
    assertThat(desk.notes()).contains("You have left. Your place could not be kept.");
  }

  @Test
  void theCoachDoesNotSayThatAPlaceIsKeptEither() {
    assertThat(saysThePlaceIsKept()).isTrue();
    memory.keeps = false;
    WatchedMemory.erase(memory, AnnasTalk.ANNA);
    assertThat(saysThePlaceIsKept()).isFalse();
  }

  private boolean saysThePlaceIsKept() {
    LocalTalk conversation = conversation();
    conversation.open(Optional.empty());
    BRIEFED.lines().forEach(line -> conversation.hear(line, 1_000_000));
    return conversation.hear("stop", 1_000_000).turn().speech().segments().stream()
        .anyMatch(
            part ->
                part instanceof Segment.Say say
                    && say.line().key().equals(Prompt.PLACE_KEPT.line().key()));
  }

  @Test
  void aPlaceThatIsKeptAfterAllIsCalledKept() {
    LocalTalk conversation = conversation();
    conversation.open(Optional.empty());
    memory.keeps = false;
    conversation.hear("yes", 1_000_000);
    assertThat(conversation.placeWord()).isEqualTo(DeskWord.PLACE_NOT_KEPT);
    memory.keeps = true;
    conversation.hear("all of them", 1_000_000);
    assertThat(conversation.placeWord()).isEqualTo(DeskWord.PLACE_KEPT);
  }
}
