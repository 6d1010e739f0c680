package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.speech.Language;
import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long somebody listens, who knows nothing yet, until there is something to do. */
class FirstHoldTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final long MOST_MS = 180_000;

  /** Time to think and to answer. */
  private static final int ANSWERS_MS = 3_000;

  @ParameterizedTest
  @EnumSource
  void whoAnswersEveryQuestionPlainlyHoldsWithinThreeMinutes(Pace pace) {
    LocalTalk talk = AnnasTalk.with(new InMemory(), FILES);
    Reply reply = talk.open(Optional.of(pace));
    long ms = 0;
    while (holdBegins(reply).isEmpty()) {
      ms += reply.timeline().ms() + ANSWERS_MS;
      assertThat(ms).isLessThan(MOST_MS);
      reply = talk.hear(WholeSession.answer(reply), reply.timeline().ms());
    }
    ms += holdBegins(reply).orElseThrow();
    System.out.printf("first hold: after %d s at a %s pace%n", ms / 1_000, pace);
    assertThat(ms).isLessThan(MOST_MS);
  }

  /** Returns after how many ms of a speech a hold begins, if one does. */
  private static Optional<Integer> holdBegins(Reply reply) {
    List<Sound> sounds = reply.timeline().sounds();
    int ms = 0;
    for (Sound sound : sounds) {
      if (sound instanceof Sound.Mark mark && mark.boundary() == Sound.Boundary.HOLD_BEGINS) {
        return Optional.of(ms);
      }
      ms += sound.ms();
    }
    return Optional.empty();
  }
}
