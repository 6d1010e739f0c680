package backguide.desk;

import backguide.talk.Captions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A desk at which time passes as soon as somebody waits for it. */
final class QuickDesk implements Desk {
  private record Typed(long atMs, long untilMs, String line) {}

  private final Deque<Typed> typing = new ArrayDeque<>();
  private final StringBuilder shown = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private long nowMs;

  /** Somebody begins to type at a time and is done at another; after the last one they leave. */
  QuickDesk typing(long atMs, long untilMs, String line) {
    typing.add(new Typed(atMs, untilMs, line));
    return this;
  }

  @Override
  public long nowMs() {
    return nowMs;
  }

  @Override
  public boolean stirsBefore(long ms) {
    if (ms > nowMs && !typing.isEmpty() && typing.peek().atMs() <= ms) {
      nowMs = Math.max(nowMs, typing.peek().atMs());
      return true;
    }
    nowMs = Math.max(nowMs, ms);
    return false;
  }

  @Override
  public boolean stirs() {
    return !typing.isEmpty() && typing.peek().atMs() <= nowMs;
  }

  @Override
  public Optional<String> line() {
    Typed typed = typing.poll();
    if (typed == null) {
      return Optional.empty();
    }
    nowMs = Math.max(nowMs, typed.untilMs());
    shown.append("\n> ").append(typed.line()).append('\n');
    return Optional.of(typed.line());
  }

  @Override
  public void show(Captions.Caption caption) {
    shown.append(caption.look() == Captions.Look.BREAK ? "\n" : caption.text() + " ");
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  String shown() {
    return shown.toString();
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
