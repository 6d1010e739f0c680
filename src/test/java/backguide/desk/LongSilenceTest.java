package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.memory.OnDisk;
import backguide.memory.WatchedMemory;
import backguide.person.Memory;
import backguide.session.CheckingLock;
import backguide.speech.Language;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal that was left open for days, as on a computer that slept. */
class LongSilenceTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);

  @TempDir private Path directory;
  private Instant now = AnnasTalk.SUNDAY;
  private Memory memory;
  private LocalTalk talk;

  @BeforeEach
  void theExercisesAreChosen() {
    memory = new OnDisk(directory);
    InstantSource hand = () -> now;
    talk = AnnasTalk.with(memory, FILES, hand.withZone(ZoneOffset.UTC));
    talk.open(Optional.empty());
    talk.hear("yes", 60_000);
    talk.hear("all of them", 60_000);
    assertThat(memory.find(AnnasTalk.ANNA).person().orElseThrow().chosen()).isNotEmpty();
  }

  /** Erased elsewhere, so long ago that nobody knows of it any more. */
  private void erased() throws IOException {
    WatchedMemory.erase(memory, AnnasTalk.ANNA);
    try (DirectoryStream<Path> ended = Files.newDirectoryStream(directory, "*.ended")) {
      for (Path each : ended) {
        Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
      }
    }
    now = now.plus(Duration.ofDays(2));
  }

  @Test
  void whatWasErasedMeanwhileStaysSo() throws IOException {
    erased();
    Reply reply = talk.hear("slower", 60_000);
    assertThat(memory.find(AnnasTalk.ANNA).kept()).isEmpty();
    assertThat(reply.heard().meaning()).isEqualTo(Life.LAUNCH);
  }

  @Test
  void whatWasErasedMeanwhileStaysSoAtItsEnd() throws IOException {
    erased();
    assertThat(talk.end(Life.CUT_OFF, 60_000).over()).isTrue();
    assertThat(memory.find(AnnasTalk.ANNA).kept()).isEmpty();
  }

  @Test
  void anAlarmLocksWhateverWasMeanwhile() {
    now = now.plus(Duration.ofDays(2));
    assertThat(talk.hear("chest pain", 60_000).heard().meaning()).isEqualTo(Urgent.RED_FLAG);
    assertThat(AnnasTalk.with(memory, FILES).open(Optional.empty()).turn().next().asked().state())
        .isInstanceOf(CheckingLock.class);
  }
}
