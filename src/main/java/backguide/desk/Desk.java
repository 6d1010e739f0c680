package backguide.desk;

import backguide.talk.Captions;
import java.util.Optional;

/** Where somebody sits with the coach: the clock on it, what is typed and what is shown there. */
interface Desk {
  /** Returns a time in ms that never runs backwards. */
  long nowMs();

  /** Waits until that time; returns at once and true when somebody begins to type or leaves. */
  boolean stirsBefore(long ms);

  /** Returns whether somebody typed something that was not read yet. */
  boolean stirs();

  /** Returns the line somebody types, or empty when they leave. */
  Optional<String> line();

  /** Shows one thing the coach says. */
  void show(Captions.Caption caption);

  /** Shows a line that is not the coach's. */
  void note(String text);
}
