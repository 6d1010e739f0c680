package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsmlGateTest {
  @Test
  void letsThroughWhatEverySpeakerSays() {
    SsmlGate.Verdict found =
        SsmlGate.read(
            "<speak><p><s>One &amp; two.</s><s>Don't <emphasis level=\"strong\">go</emphasis>."
                + "</s></p> <break time=\"10000ms\"/> <prosody rate=\"87%\">Call <sub"
                + " alias=\"nine one one\">now</sub>.</prosody> <break time=\"1ms\"/> Say"
                + " <say-as interpret-as=\"spell-out\">ab</say-as> and <phoneme alphabet=\"ipa\""
                + " ph=\"x\">y</phoneme>. Ready?</speak>");

    assertThat(found.faults()).isEmpty();
    assertThat(found.text()).isEqualTo("One & two. Don't go. Call now. Say ab and y. Ready?");
    assertThat(found.lastSentence()).isEqualTo("Ready?");
    assertThat(found.breaksMs()).isEqualTo(10_001);
    assertThat(found.slow()).isTrue();
    assertThat(SsmlGate.read("<speak>One.</speak>").slow()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one                                                   | no <speak>",
        "<speak>one</speak> two                                | not well formed",
        "<speak>one & two</speak>                              | not well formed",
        "<speak>one < two</speak>                              | not well formed",
        "<speak><p>one</speak>                                 | not well formed",
        "<speak><break time=1s/>one</speak>                    | not well formed",
        "<speak><!DOCTYPE a>one</speak>                        | not well formed",
        "<speak><speak>one</speak></speak>                     | <speak> inside <speak>",
        "<speak><!-- two -->one</speak>                        | neither tags nor words",
        "<speak>one<break/></speak>                            | break with []",
        "<speak>one<break strength=\"strong\"/></speak>        | break with [strength]",
        "<speak>one<break time=\"1s\"/></speak>                | <break time=\"1s\">",
        "<speak>one<break time=\"1.5ms\"/></speak>             | <break time=\"1.5ms\">",
        "<speak>one<break time=\"0ms\"/></speak>               | <break time=\"0ms\">",
        "<speak>one<break time=\"10001ms\"/></speak>           | a break of 10001 ms",
        "<speak>one<break time=\"9ms\">two</break></speak>     | words inside a break",
        "<speak>one<break time=\"9ms\"/> <break time=\"9ms\"/></speak>  | right after another",
        "<speak>a<break time=\"9ms\"/><p><break time=\"9ms\"/></p></speak>| right after another",
        "<speak><prosody rate=\"87%\">a<break time=\"9ms\"/></prosody></speak> | a slow pace",
        "<speak><prosody rate=\"fast\">one</prosody></speak>   | <prosody rate=\"fast\">",
        "<speak><prosody rate=\"10%\">one</prosody></speak>    | <prosody rate=\"10%\">",
        "<speak><prosody pitch=\"high\">one</prosody></speak>  | prosody with [pitch]",
        "<speak><emphasis level=\"none\">a</emphasis></speak>  | <emphasis level=\"none\">",
        "<speak><voice name=\"Amy\">one</voice></speak>        | <voice> is not safe",
        "<speak><audio src=\"https://a/b\"/>one</speak>        | <audio> is not safe",
        "<speak><mark name=\"a\"/>one</speak>                  | <mark> is not safe",
        "<speak> </speak>                                      | says nothing",
        "<speak><break time=\"9ms\"/></speak>                  | says nothing",
        "<speak>one {move}</speak>                             | an unfilled hole",
        "<speak>Call 911.</speak>                              | in digits",
      })
  void stopsWhatSomeSpeakerRefuses(String ssml, String fault) {
    assertThat(SsmlGate.read(ssml).faults()).anyMatch(f -> f.contains(fault));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 0x85, 0x200B, 0xE000})
  void stopsWhatNoVoiceCanSay(int c) {
    assertThat(SsmlGate.read("<speak>one" + Character.toString(c) + "</speak>").faults())
        .contains("an unspeakable character");
  }

  @Test
  void stopsASpeechThatIsTooLong() {
    String ssml = "<speak>" + "a".repeat(7_485) + "</speak>";
    assertThat(SsmlGate.read(ssml).faults()).isEmpty();
    assertThat(SsmlGate.read(ssml.replace("aa</", "aaa</")).faults()).contains("7501 characters");
  }
}
