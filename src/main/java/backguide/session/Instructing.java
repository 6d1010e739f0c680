package backguide.session;

import backguide.speech.Speech;
import java.util.Optional;

/**
 * The instructions are being given, chunk by chunk; after the last one the exercise starts.
 *
 * @param id the exercise
 * @param chunk which chunk of the instructions, from 0
 */
public record Instructing(String id, int chunk) implements ReadyTo, UnderWay {
  @Override
  public Query query(Scene scene) {
    return Instructions.of(id, scene).isLast(chunk) ? Query.START : Query.PART;
  }

  @Override
  public Speech opening(Scene scene) {
    return Instructions.of(id, scene).chunk(chunk);
  }

  @Override
  public Optional<Integer> explained() {
    return Optional.of(chunk);
  }

  @Override
  public Turn go(Scene scene) {
    return Instructions.of(id, scene).isLast(chunk) || scene.now().is(Until.UNHEARD)
        ? Bouts.next(id, scene)
        : scene.ask(new Instructing(id, chunk + 1));
  }

  @Override
  public Turn back(Scene scene) {
    return scene.ask(new Instructing(id, Math.max(0, chunk - 1)));
  }
}
