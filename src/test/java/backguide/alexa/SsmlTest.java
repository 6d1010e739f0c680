package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsmlTest {
  private static final Sound.Words HOLD = words("And hold.");
  private static final Sound.Words FIVE = words("Five more.");
  private static final Sound.Mark BEGINS = new Sound.Mark(Sound.Boundary.HOLD_BEGINS, 15);
  private static final Sound.Mark ENDS = new Sound.Mark(Sound.Boundary.HOLD_ENDS, 15);

  @Test
  void saysWordsAndIsSilentInWholeMilliseconds() {
    assertThat(Ssml.of(timeline(HOLD, BEGINS, silence(1_100), FIVE, silence(4_000)), Pace.NORMAL))
        .isEqualTo("And hold. <break time=\"1100ms\"/> Five more. <break time=\"4000ms\"/>");
  }

  @Test
  void isEmptyWhenNothingIsSaid() {
    assertThat(Ssml.of(timeline(), Pace.NORMAL)).isEmpty();
    assertThat(Ssml.of(timeline(BEGINS, ENDS), Pace.SLOW)).isEmpty();
  }

  @Test
  void speaksWordsSlowerAndKeepsSilencesAtASlowPace() {
    assertThat(Ssml.of(timeline(HOLD, FIVE, silence(10_000), HOLD), Pace.SLOW))
        .isEqualTo(
            "<prosody rate=\"87%\">And hold. Five more.</prosody> <break time=\"10000ms\"/>"
                + " <prosody rate=\"87%\">And hold.</prosody>");
  }

  @Test
  void speaksARepromptAtThePace() {
    assertThat(Ssml.of(words("Ready to go on?"), Pace.NORMAL)).isEqualTo("Ready to go on?");
    assertThat(Ssml.of(words("Ready?"), Pace.SLOW))
        .isEqualTo("<prosody rate=\"87%\">Ready?</prosody>");
  }

  @Test
  void joinsSilencesThatMeetUpToTenSeconds() {
    assertThat(Ssml.of(timeline(silence(4_000), ENDS, silence(6_000), HOLD), Pace.NORMAL))
        .isEqualTo("<break time=\"10000ms\"/> And hold.");
  }

  @Test
  void refusesSilencesThatMeetAndLastLonger() {
    Timeline tooLong = timeline(HOLD, silence(4_000), ENDS, silence(6_001));
    assertThatThrownBy(() -> Ssml.of(tooLong, Pace.NORMAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10001 ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "push & pull         | push &amp; pull",
        "a < b > c           | a &lt; b &gt; c",
        "say \"next\"        | say &quot;next&quot;",
        "don't               | don't",
        "&amp;               | &amp;amp;",
        "</speak><audio/>    | &lt;/speak&gt;&lt;audio/&gt;",
        "¿niño? 9:30 ’n’ 🙂  | ¿niño? 9:30 ’n’ 🙂",
      })
  void takesNothingInATextForATag(String text, String said) {
    assertThat(Ssml.of(words(text), Pace.NORMAL)).isEqualTo(said);
  }

  @Test
  void dropsWhatNoVoiceCanSay() {
    String nul = Character.toString(0);
    String bell = Character.toString(7);
    String half = "\uD83D";
    String unknown = Character.toString(0xFFFF);
    String inOwnUse = Character.toString(0xE000);
    String rightToLeft = Character.toString(0x202E);
    String text = nul + "o" + bell + half + "n" + unknown + inOwnUse + rightToLeft + "e";
    assertThat(Ssml.of(words(text), Pace.NORMAL)).isEqualTo("one");
    assertThat(Ssml.of(words("one\ttwo\nthree\u2028four\u2029five"), Pace.NORMAL))
        .isEqualTo("one two three four five");
  }

  @Test
  void isNeverLongerThanThePlatformTakes() {
    assertThat(Ssml.of(words("a".repeat(Ssml.LONGEST)), Pace.NORMAL)).hasSize(7_500);
    assertThatThrownBy(() -> Ssml.of(timeline(words("a".repeat(7_501))), Pace.NORMAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7501 characters");
    assertThatThrownBy(() -> Ssml.of(words("&".repeat(1_501)), Pace.NORMAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Sound.Words words(String text) {
    return new Sound.Words(text, 1_000, false);
  }

  private static Sound.Silence silence(int ms) {
    return new Sound.Silence(ms);
  }

  private static Timeline timeline(Sound... sounds) {
    return new Timeline(List.of(sounds), Optional.empty());
  }
}
