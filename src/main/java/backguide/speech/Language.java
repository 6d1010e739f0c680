package backguide.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one locale says in its own way: numbers, days, lengths, whom to call, and how fast it
 * speaks. Texts in it are lower-case inside a sentence and name their holes in braces.
 *
 * @param locale language tag, such as en-US
 * @param numerals the numbers by the name of their form; the form {@value #PLAIN} is always there,
 *     and a hole written {@code {n:feminine}} asks for the form named feminine
 * @param ordinals first, second and so on, up to the thirty-first
 * @param listing how several things are joined
 * @param days how a day is named
 * @param clock how a time of day is said
 * @param lengths patterns with the holes {@code minInches}, {@code maxInches}, {@code minFeet},
 *     {@code maxFeet}, {@code minCentimetres} and {@code maxCentimetres}; the first one whose
 *     numbers all come out whole is spoken
 * @param care whom to call, and whom to ask
 * @param rate how long words take
 * @param cueMs how long a cue without holes takes, in ms; every cue heard inside a hold must be
 *     here and take at most 2 s, for any other the rate tells
 */
public record Language(
    String locale,
    Map<String, Numerals> numerals,
    List<String> ordinals,
    Listing listing,
    Days days,
    TimeOfDay clock,
    List<String> lengths,
    Care care,
    Rate rate,
    Map<Cue, Integer> cueMs) {
  /** The tag of whoever names none; its words are the first. */
  public static final String USUAL = "en-US";

  /** The form of numbers that a hole without a named form takes. */
  public static final String PLAIN = "plain";

  /** The locale that stands for all that are not known. */
  public static final String OTHER = "other";

  public Language {
    numerals = Map.copyOf(numerals);
    ordinals = List.copyOf(ordinals);
    lengths = List.copyOf(lengths);
    cueMs = Map.copyOf(cueMs);
  }

  /**
   * Returns which locale's words are said on a device: its own, else the first of its language;
   * empty when there are none.
   */
  public static Optional<String> spokenIn(String device, List<String> locales) {
    if (locales.contains(device)) {
      return Optional.of(device);
    }
    for (String locale : locales) {
      if (tongue(locale).equals(tongue(device))) {
        return Optional.of(locale);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a tag is a language and a country, as in en-US. */
  public static boolean isOfCountry(String locale) {
    return locale.length() == 5
        && isBetween('a', 'z', locale.charAt(0))
        && isBetween('a', 'z', locale.charAt(1))
        && locale.charAt(2) == '-'
        && isBetween('A', 'Z', locale.charAt(3))
        && isBetween('A', 'Z', locale.charAt(4));
  }

  private static boolean isBetween(char first, char last, char c) {
    return first <= c && c <= last;
  }

  /** Returns what a language tag begins with: the language without a place. */
  public static String tongue(String locale) {
    int end = 0;
    while (end < locale.length() && "-_".indexOf(locale.charAt(end)) < 0) {
      end++;
    }
    return locale.substring(0, end);
  }

  /**
   * Returns the language of a device's locale: with its own number to call, or with no country's.
   *
   * @param elsewhere whom to call in other places; {@link #OTHER} is any that is not known
   */
  public Language in(String device, Map<String, Care> elsewhere) {
    return device.equals(locale)
        ? this
        : with(elsewhere.getOrDefault(device, elsewhere.get(OTHER)));
  }

  private Language with(Care others) {
    return new Language(
        locale, numerals, ordinals, listing, days, clock, lengths, others, rate, cueMs);
  }

  /**
   * How several things are joined, with the holes {@code first} and {@code second}.
   *
   * @param pair two things, such as {@code {first} and {second}}
   * @param between two neighbours of more than two, such as {@code {first}, {second}}
   * @param last the last joined to all before it, such as {@code {first}, and {second}}
   * @param orPair two things of which one is chosen
   * @param orLast the last of more than two of which one is chosen
   */
  public record Listing(String pair, String between, String last, String orPair, String orLast) {}

  /**
   * Whom to call and whom to ask, in the words of the locale.
   *
   * @param emergency the emergency number as words, such as nine one one
   * @param nonEmergency whom to call when it is no emergency
   * @param professionals who decides about exercises, such as doctor or physical therapist
   */
  public record Care(String emergency, String nonEmergency, String professionals) {}
}
