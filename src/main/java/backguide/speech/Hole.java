package backguide.speech;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** What may fill a named hole in a line: never free text. */
public sealed interface Hole {
  /** What any line may name by itself: whom to call, whom to ask, how to interrupt. */
  Map<String, Hole> ANYWHERE =
      Map.of(
          "emergency", new Emergency(),
          "nonEmergency", new NonEmergency(),
          "professionals", new Professionals(),
          "wake", new WakeWord());

  /** Returns what fills the hole, in words. */
  String in(HoleFiller saying);

  /** A number that is spoken as a word, from 0 to 100; it also chooses between one and many. */
  record Count(int number) implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.number(number);
    }
  }

  /** The place of something in a row, such as second. */
  record Ordinal(int number) implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.ordinal(number);
    }
  }

  /** Other words of the same phrasebook. */
  record Single(Line line) implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.words(line);
    }
  }

  /** Several words, joined as a list is spoken; at least one. */
  record Several(List<Line> lines) implements Hole {
    public Several {
      lines = List.copyOf(lines);
    }

    @Override
    public String in(HoleFiller saying) {
      return saying.several(lines);
    }
  }

  /** Several words of which one is to be chosen; at least one. */
  record AnyOf(List<Line> lines) implements Hole {
    public AnyOf {
      lines = List.copyOf(lines);
    }

    @Override
    public String in(HoleFiller saying) {
      return saying.anyOf(lines);
    }
  }

  /** A length, from a smaller to a larger number of inches, in the locale's own unit. */
  record Length(int minInches, int maxInches) implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.length(minInches, maxInches);
    }
  }

  /**
   * A day, spoken as seen from today.
   *
   * @param day the day meant
   * @param today the day on which it is said
   */
  record Day(LocalDate day, LocalDate today) implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.language().days().name(day, today, saying.language());
    }
  }

  /** A time of day. */
  record Clock(LocalTime time) implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.language().clock().say(time);
    }
  }

  /** The emergency number of the locale, in words. */
  record Emergency() implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.language().care().emergency();
    }
  }

  /** Whom to call when it is no emergency. */
  record NonEmergency() implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.language().care().nonEmergency();
    }
  }

  /** The professionals of the locale, such as a doctor or a physical therapist. */
  record Professionals() implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.language().care().professionals();
    }
  }

  /** The word that wakes the device while it speaks; the voice fills it. */
  record WakeWord() implements Hole {
    @Override
    public String in(HoleFiller saying) {
      return saying.wakeWord();
    }
  }
}
