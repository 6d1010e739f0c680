package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import backguide.conversation.Trouble;
import com.amazon.ask.model.SessionEndedError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogLineTest {
  @Test
  void tellsTheFirstPlaceOfOursAndNotWhereSomebodyElsesCodeNoticed() {
    LogLine line = new LogLine();
    line.failed(catchThrowable(() -> Optional.empty().orElseThrow()));
    assertThat(line.text())
        .contains("failed: java.util.NoSuchElementException at backguide.alexa.LogLineTest.");
  }

  @Test
  void tellsWhatThereIsWhenNoneOfItIsOurs() {
    LogLine line = new LogLine();
    Exception broken = new IllegalStateException("somebody's words");
    broken.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("vendor.Client", "call", "C.java", 7)});
    line.failed(broken);
    assertThat(line.text())
        .contains("failed: java.lang.IllegalStateException at vendor.Client.call(C.java:7)")
        .doesNotContain("words");
    broken.setStackTrace(new StackTraceElement[0]);
    line.failed(broken);
    assertThat(line.text()).endsWith("failed: java.lang.IllegalStateException");
  }

  /** A word that nobody says would be counted and watched for nothing. */
  @ParameterizedTest
  @EnumSource
  void everyWordIsSaidInALine(LogWord word) {
    LogLine line = new LogLine();
    Runnable says =
        switch (word) {
          case FAILED -> () -> line.failed(new IllegalStateException());
          case SESSION_ERROR -> () -> line.endedInError(SessionEndedError.builder().build());
          case UNREAD -> () -> trouble(Trouble.What.UNREAD, line);
          case UNKEPT -> () -> trouble(Trouble.What.UNKEPT, line);
          case UNSAFE -> () -> trouble(Trouble.What.NOT_LOCKED, line);
        };
    says.run();
    assertThat(line.text()).contains(word.toString());
  }

  private static void trouble(Trouble.What what, LogLine line) {
    LogLine.troubles(List.of(new Trouble(what, "HTTP 500"))).forEach(line::trouble);
  }
}
