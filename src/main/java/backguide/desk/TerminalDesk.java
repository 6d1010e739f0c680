package backguide.desk;

import backguide.talk.Captions;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;

/** A terminal as a desk. It only ever appends, so that a screen reader can follow. */
final class TerminalDesk implements Desk, AutoCloseable {
  private static final int SLICE_MS = 100;
  private static final int WIDEST = 88;
  private static final int CTRL_D = 4;

  private final Terminal terminal;
  private final LineReader editor;
  private final Attributes before;
  private final Screen screen;
  private volatile boolean left;

  /**
   * Takes over a terminal until closed.
   *
   * @param colours whether it may be coloured
   */
  TerminalDesk(Terminal terminal, boolean colours) {
    this.terminal = terminal;
    this.before = terminal.enterRawMode();
    terminal.handle(Terminal.Signal.INT, signal -> left = true);
    Signals.register("HUP", this::leave);
    this.editor =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.DISABLE_HISTORY, true)
            .build();
    int width = terminal.getColumns() > 0 ? Math.min(terminal.getColumns(), WIDEST) : WIDEST;
    this.screen = new Screen(terminal.writer(), width, colours);
  }

  private void leave() {
    left = true;
    terminal.raise(Terminal.Signal.INT);
  }

  @Override
  public long nowMs() {
    return System.nanoTime() / 1_000_000;
  }

  @Override
  public boolean stirsBefore(long ms) {
    for (long wait = ms - nowMs(); wait > 0 && !left; wait = ms - nowMs()) {
      if (stirsWithin(Math.min(wait, SLICE_MS))) {
        return true;
      }
    }
    return left;
  }

  @Override
  public boolean stirs() {
    return left || stirsWithin(1);
  }

  /** What was typed for the coach is for nobody else, such as the shell. */
  private void forgetKeys() {
    try {
      while (!left && stirsWithin(1)) {
        terminal.reader().read(1L);
      }
    } catch (IOException | IOError e) {
      left = true;
    }
  }

  private boolean stirsWithin(long ms) {
    try {
      int key = terminal.reader().peek(ms);
      left |= key == NonBlockingReader.EOF || key == CTRL_D;
      return key != NonBlockingReader.READ_EXPIRED;
    } catch (IOException | IOError e) {
      left = true;
      return true;
    }
  }

  @Override
  public Optional<String> line() {
    screen.endLine();
    if (left) {
      return Optional.empty();
    }
    try {
      String line = InputLines.tidy(editor.readLine("> "));
      return Optional.of(line.substring(0, Math.min(line.length(), InputLines.LONGEST)));
    } catch (UserInterruptException | EndOfFileException | IOError | IllegalStateException e) {
      left = true;
      return Optional.empty();
    }
  }

  @Override
  public void show(Captions.Caption caption) {
    screen.show(caption);
  }

  @Override
  public void note(String text) {
    screen.note(text);
  }

  @Override
  public void close() {
    screen.endLine();
    forgetKeys();
    try {
      terminal.setAttributes(before);
    } catch (IOError e) {
      left = true;
    }
    PrintWriter writer = terminal.writer();
    writer.flush();
  }
}
