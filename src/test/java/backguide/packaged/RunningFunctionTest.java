package backguide.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.packaged.RuntimeApi.FunctionFailed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that fails must be told from one that answers. */
class RunningFunctionTest {
  @TempDir Path folder;

  @Test
  void failuresAreToldAndTheOthersAnswered() {
    try (RunningFunction function = RunningFunction.start(only(FailingFunction.class))) {
      assertThat(ask(function, "\"hello\"")).isEqualTo("\"hello\"");
      assertThatThrownBy(() -> ask(function, "\"throw\""))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("as asked");
      assertThat(ask(function, "\"again\"")).isEqualTo("\"again\"");
      assertThat(function.peakKb()).isPositive();
      assertThatThrownBy(() -> ask(function, "\"end\""))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("it ended with 3");
    }
  }

  @Test
  void anAnswerThatNoSpeakerTakesDoesNotPass() {
    byte[] echoed = "{\"request\":{\"type\":\"LaunchRequest\"}}".getBytes(StandardCharsets.UTF_8);
    try (RunningFunction function = RunningFunction.start(only(FailingFunction.class))) {
      assertThatThrownBy(() -> function.ask(echoed))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("no version 1.0")
          .hasMessageContaining("has nothing to say");
    }
  }

  @Test
  void aFunctionThatIsNotThereCannotStart() {
    FunctionStart none =
        only(BareFunction.class).handledBy("backguide.packaged.None::handleRequest");
    try (RunningFunction function = RunningFunction.start(none)) {
      assertThatThrownBy(() -> ask(function, "{}"))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("backguide.packaged.None");
    }
  }

  private FunctionStart only(Class<?> type) {
    return FunctionStart.only(type, folder.resolve("function"));
  }

  private static String ask(RunningFunction function, String event) {
    byte[] answer = function.send(event.getBytes(StandardCharsets.UTF_8));
    return new String(answer, StandardCharsets.UTF_8);
  }
}
