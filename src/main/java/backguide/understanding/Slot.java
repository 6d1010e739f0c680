package backguide.understanding;

import java.util.Optional;

/**
 * The value of one slot.
 *
 * @param text what was said, or its standard form for numbers, days, times and durations
 * @param id the id of the value of a custom type; empty when no value of the type matched
 */
public record Slot(String text, Optional<String> id) {
  /** Returns a slot whose type has no ids. */
  public static Slot of(String text) {
    return new Slot(text, Optional.empty());
  }

  /** Returns whether something was said that could be understood. */
  boolean filled() {
    return !text.isBlank() && !text.equals("?");
  }
}
