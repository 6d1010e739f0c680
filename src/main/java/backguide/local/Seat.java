package backguide.local;

import java.io.IOException;
import java.util.List;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Finds out whether somebody sits here. */
final class Seat {
  private Seat() {}

  /** Returns whether both input and output are a terminal. */
  static boolean isAtTerminal() {
    for (String name : List.of("jni", "exec")) {
      try {
        TerminalProvider provider = TerminalProvider.load(name);
        return provider.isSystemStream(SystemStream.Input)
            && provider.isSystemStream(SystemStream.Output);
      } catch (IOException | LinkageError e) {
        continue;
      }
    }
    return System.console() != null;
  }
}
