package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
