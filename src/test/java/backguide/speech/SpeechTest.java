package backguide.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeechTest {
  private static final Line HELLO = Line.of("hello");
  private static final Question READY = new Question(Line.of("ready"), Line.of("still-here"));

  @Test
  void growsAtItsEnd() {
    Segment rest = new Segment.Rest(1_000);

    assertThat(Speech.say(HELLO).then(rest).then(HELLO, HELLO).then(Speech.of(rest)).segments())
        .containsExactly(
            new Segment.Say(HELLO), rest, new Segment.Say(HELLO), new Segment.Say(HELLO), rest);
  }

  @Test
  void isFilledHoleByHole() {
    Line line = HELLO.with("n", 2).with("name", Line.of("ready"));

    assertThat(line.key()).isEqualTo("hello");
    assertThat(line.holes())
        .containsOnlyKeys("n", "name")
        .containsEntry("n", new Hole.Count(2))
        .containsEntry("name", new Hole.Single(Line.of("ready")));
    assertThat(HELLO.holes()).isEmpty();
  }

  @Test
  void whatNobodyDidIsNotSaidToBeDone() {
    Speech promise = Speech.of(new Segment.Promise(Line.of("hello"), Optional.empty()));
    assertThat(English.phrasebook().speak(promise, Pace.NORMAL, English.WAKE).text()).isEmpty();
  }
}
