package backguide.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.speech.Sound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a speaker is told to say is read as it will be heard. */
class SpokenMarkupTest {
  private static List<Sound> read(String ssml) {
    return SpokenMarkup.read(ssml, String::length);
  }

  @Test
  void wordsAndSilencesComeInTheirOrder() {
    assertThat(read("<speak>One. <break time=\"1100ms\"/> <s>Two,</s> three. </speak>"))
        .containsExactly(
            new Sound.Words("One.", 4, false),
            new Sound.Silence(1100),
            new Sound.Words("Two, three.", 11, false));
  }

  @Test
  void theLastSentenceIsTheQuestion() {
    assertThat(read("<speak><prosody rate=\"87%\">Fine? Good.  Any pain?</prosody></speak>"))
        .containsExactly(
            new Sound.Words("Fine? Good.", 11, false), new Sound.Words("Any pain?", 9, true));
    assertThat(read("<speak>Ready?</speak>")).containsExactly(new Sound.Words("Ready?", 6, true));
    assertThat(read("<speak>Ready? <break time=\"1s\"/> Go.</speak>"))
        .noneMatch(sound -> sound instanceof Sound.Words words && words.asks());
  }

  @Test
  void whatWasEscapedIsAsItWas() {
    assertThat(read("<speak>a &amp; b &lt; &quot;c&quot;</speak>"))
        .containsExactly(new Sound.Words("a & b < \"c\"", 11, false));
  }

  @Test
  void brokenMarkupIsNoAnswer() {
    for (String broken : List.of("<speak>a & b</speak>", "<speak>a", "<speak><break/></speak>")) {
      assertThatThrownBy(() -> read(broken)).isInstanceOf(FunctionFailure.class);
    }
  }
}
