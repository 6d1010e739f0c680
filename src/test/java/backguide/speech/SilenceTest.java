package backguide.speech;

import static backguide.speech.English.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceTest {
  private static final Segment HELLO = new Segment.Say(Line.of("hello"));

  static void assertSilencesAreLegal(Timeline timeline) {
    boolean silent = false;
    for (Sound sound : timeline.sounds()) {
      if (sound instanceof Sound.Silence silence) {
        assertThat(silent).as("two silences in a row in %s", script(timeline)).isFalse();
        assertThat(silence.ms()).isBetween(1, 10_000);
        silent = true;
      } else if (sound instanceof Sound.Words) {
        silent = false;
      }
    }
  }

  @Test
  void isLegalInEverythingThatCanBeSaid() {
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      Segment[] parts = new Segment[random.nextInt(8)];
      for (int p = 0; p < parts.length; p++) {
        parts[p] = any(random);
      }
      for (Pace pace : Pace.values()) {
        assertSilencesAreLegal(English.speak(pace, parts));
      }
    }
  }

  private static Segment any(Random random) {
    int first = 1 + random.nextInt(3);
    int last = first + random.nextInt(6);
    return switch (random.nextInt(7)) {
      case 0 -> HELLO;
      case 1 -> new Segment.Rest(random.nextInt(25_000));
      case 2 -> new Segment.Settle(random.nextInt(15_000));
      case 3 -> new Segment.Hold(1 + random.nextInt(60));
      case 4 ->
          new Segment.Reps(
              first,
              last,
              last + random.nextInt(3),
              random.nextInt(5_000),
              random.nextInt(3_000),
              random.nextBoolean() ? 0 : random.nextInt(15),
              random.nextInt(5_000),
              Line.of("pull"),
              Line.of("back"),
              random.nextBoolean() ? Optional.empty() : Optional.of(Line.of("elbows")),
              random.nextBoolean());
      case 5 ->
          new Segment.Cycles(
              first,
              last,
              random.nextInt(3_000),
              List.of(Line.of("up"), Line.of("back")),
              random.nextBoolean());
      default -> new Segment.BoutEnd();
    };
  }

  @Test
  void restsAsLongAsItIsToldAndNoLongerAtASlowPace() {
    Timeline normal = English.speak(Pace.NORMAL, HELLO, new Segment.Rest(5_000), HELLO);
    Timeline slow = English.speak(Pace.SLOW, HELLO, new Segment.Rest(5_000), HELLO);

    assertThat(script(normal)).isEqualTo("Hello there. [5000] Hello there.");
    assertThat(script(slow)).isEqualTo(script(normal));
  }

  @Test
  void settlesHalfAsLongAgainAtASlowPace() {
    Segment settle = new Segment.Settle(3_000);

    assertThat(script(English.speak(Pace.NORMAL, settle))).isEqualTo("[3000]");
    assertThat(script(English.speak(Pace.SLOW, settle))).isEqualTo("[4500]");
  }

  @Test
  void isMergedWithTheSilenceNextToIt() {
    Timeline merged =
        English.speak(
            Pace.NORMAL, new Segment.Rest(4_000), new Segment.Rest(0), new Segment.Settle(6_000));

    assertThat(script(merged)).isEqualTo("[10000]");
  }

  @Test
  void isBrokenByWordsWhenItWouldPassTenSecondsAndStaysAsLong() {
    Timeline broken = English.speak(Pace.NORMAL, new Segment.Rest(4_000), new Segment.Rest(6_001));

    assertThat(script(broken)).isEqualTo("[4851] Take your time. [4850]");
    assertThat(broken.ms()).isEqualTo(10_001);
  }

  @Test
  void isBrokenAsOftenAsNeeded() {
    Timeline thirty = English.speak(Pace.NORMAL, new Segment.Rest(30_600));
    Timeline more = English.speak(Pace.NORMAL, new Segment.Rest(30_601));

    assertThat(script(thirty)).isEqualTo("[10000] Take your time. [10000] Take your time. [10000]");
    assertThat(thirty.ms()).isEqualTo(30_600);
    assertThat(script(more))
        .isEqualTo("[7426] Take your time. [7425] Take your time. [7425] Take your time. [7425]");
    assertThat(more.ms()).isEqualTo(30_601);
  }

  @Test
  void leavesPaddedWaitingAsItIs() {
    Segment ten = new Segment.Rest(10_000);

    assertThat(script(English.speak(Pace.NORMAL, HELLO, ten, HELLO, ten, HELLO, ten)))
        .isEqualTo("Hello there. [10000] Hello there. [10000] Hello there. [10000]");
  }

  @Test
  void endsABoutAtOnceAfterWordsAndAfterTheWholeSilenceOtherwise() {
    Segment end = new Segment.BoutEnd();
    Segment rest = new Segment.Rest(2_000);

    assertThat(script(English.speak(Pace.NORMAL, HELLO, end, rest, HELLO)))
        .isEqualTo("Hello there. <BOUT_ENDS> [2000] Hello there.");
    assertThat(script(English.speak(Pace.NORMAL, HELLO, rest, end, rest, HELLO, end)))
        .isEqualTo("Hello there. [4000] <BOUT_ENDS> Hello there. <BOUT_ENDS>");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10_001})
  void isFromOneMillisecondToTenSeconds(int ms) {
    assertThatThrownBy(() -> new Sound.Silence(ms)).isInstanceOf(IllegalArgumentException.class);
    assertThat(List.of(new Sound.Silence(1).ms(), new Sound.Silence(10_000).ms()))
        .containsExactly(1, 10_000);
  }

  @Test
  void isNeverNegative() {
    assertThatThrownBy(() -> new Segment.Rest(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Segment.Settle(-1)).isInstanceOf(IllegalArgumentException.class);
    List<Segment> none = new ArrayList<>(List.of(new Segment.Rest(0), new Segment.Settle(0)));
    assertThat(new Speech(none).segments()).hasSize(2);
    assertThat(English.speak(Pace.NORMAL, none.toArray(Segment[]::new)).sounds()).isEmpty();
  }
}
