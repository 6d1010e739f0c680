package backguide.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class WaveTest {
  private static final Wave HUM = new Wave(new short[] {0, 20, 3_000, -3_000, 400, -9, 0}, 1_000);

  @Test
  void aFileIsReadAsItWasWritten() throws VoiceFailure {
    Wave read = Wave.of(HUM.file());
    assertThat(read.bytes()).isEqualTo(HUM.bytes());
    assertThat(read.ms()).isEqualTo(7);
  }

  @Test
  void javasOwnSoundReadsItToo() throws Exception {
    try (AudioInputStream java =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(HUM.file()))) {
      assertThat(java.getFormat().getSampleRate()).isEqualTo(1_000);
      assertThat(java.readAllBytes()).isEqualTo(HUM.bytes());
    }
  }

  @Test
  void aLengthThatIsNotKnownYetIsAllThereIs() throws VoiceFailure {
    byte[] file = HUM.file();
    Arrays.fill(file, 40, 43, (byte) 0xff);
    file[43] = 0x7f;
    assertThat(Wave.of(file).bytes()).isEqualTo(HUM.bytes());
    file[43] = (byte) 0xff;
    assertThat(Wave.of(file).bytes()).isEqualTo(HUM.bytes());
  }

  @Test
  void whatIsTooSoftToHearIsCutAtBothEnds() throws VoiceFailure {
    assertThat(HUM.trimmed().bytes())
        .isEqualTo(new Wave(new short[] {20, 3_000, -3_000, 400}, 1_000).bytes());
    assertThat(new Wave(new short[5], 1_000).trimmed().ms()).isZero();
  }

  @Test
  void whateverIsBrokenIsToldAndNothingElseIsThrown() {
    byte[] file = HUM.file();
    for (int at = 0; at < file.length; at++) {
      byte[] broken = file.clone();
      broken[at] ^= (byte) 0xff;
      readOrTold(broken);
      readOrTold(Arrays.copyOf(file, at));
    }
    assertThatThrownBy(() -> Wave.of("no sound at all".getBytes()))
        .isInstanceOf(VoiceFailure.class);
  }

  private static void readOrTold(byte[] file) {
    try {
      assertThat(Wave.of(file).perSecond()).isPositive();
    } catch (VoiceFailure told) {
      assertThat(told).hasMessageContaining("it made");
    }
  }
}
