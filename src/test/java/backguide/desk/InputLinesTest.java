package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputLinesTest {
  @Test
  void linesEndHoweverASystemEndsThem() {
    assertThat(all("yes\nno\r\n\nstop")).containsExactly("yes", "no", "", "stop");
  }

  @Test
  void nothingHasNoLines() {
    assertThat(all("")).isEmpty();
  }

  @Test
  void aMegabyteOnOneLineIsCut() {
    List<String> lines = all("x".repeat(1_000_000) + "\nyes");
    assertThat(lines.get(0)).hasSize(InputLines.LONGEST);
    assertThat(lines.get(1)).isEqualTo("yes");
  }

  @Test
  void bytesThatAreNoTextAreNobodysWords() {
    byte[] bytes = {(byte) 0xff, (byte) 0xc3, 'y', '\n', 'n', 'o'};
    InputLines lines = new InputLines(new ByteArrayInputStream(bytes));
    assertThat(lines.next()).contains("\ufffd\ufffdy");
    assertThat(lines.next()).contains("no");
  }

  @Test
  void nothingInALineMovesTheCursor() {
    assertThat(all("\u001b[2Jyes\u0007")).containsExactly("[2Jyes");
  }

  @Test
  void aBrokenInputHasEnded() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThat(new InputLines(broken).next()).isEmpty();
  }

  private static List<String> all(String text) {
    InputLines lines =
        new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>();
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      all.add(line.get());
    }
    return all;
  }
}
