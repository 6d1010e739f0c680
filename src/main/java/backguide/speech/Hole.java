package backguide.speech;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What may fill a named hole in a line: never free text. */
public sealed interface Hole {
  /** A number that is spoken as a word; it also chooses between singular and plural. */
  record Count(int number) implements Hole {}

  /** The place of something in a row, such as second. */
  record Ordinal(int number) implements Hole {}

  /** Other words of the same phrasebook. */
  record Words(Line line) implements Hole {}

  /** Several words, joined as a list is spoken. */
  record Several(List<Line> lines) implements Hole {
    public Several {
      lines = List.copyOf(lines);
    }
  }

  /** A length, from a smaller to a larger number of inches, in the locale's own unit. */
  record Length(int minInches, int maxInches) implements Hole {}

  /**
   * A day, spoken as seen from today.
   *
   * @param day the day meant
   * @param today the day on which it is said
   */
  record Day(LocalDate day, LocalDate today) implements Hole {}

  /** A time of day. */
  record Clock(LocalTime time) implements Hole {}

  /** The emergency number of the locale, in words. */
  record Emergency() implements Hole {}

  /** Whom to call when it is no emergency. */
  record NonEmergency() implements Hole {}

  /** The professionals of the locale, such as a doctor or a physical therapist. */
  record Professionals() implements Hole {}

  /** The word that wakes the device while it speaks; the voice fills it. */
  record WakeWord() implements Hole {}
}
