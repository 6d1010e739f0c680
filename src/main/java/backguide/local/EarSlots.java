package backguide.local;

import backguide.understanding.Numbers;
import backguide.understanding.Slot;
import backguide.understanding.Wire;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the words in a slot as a value of the slot's type. */
final class EarSlots {
  /** No value takes more words. */
  static final int LONGEST = 10;

  private static final int LONGEST_FREE = 5;
  private static final int HIGHEST_BROKEN = 10;

  /** What lies between two whole numbers counts as the upper one. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(\\S+) (?:and a half|point (?:one|two|three|four|five|six|seven|eight|nine))");

  private static final Set<String> STANDARD = Set.of("NUMBER", "DATE", "TIME", "DURATION");
  private static final Map<String, String> HOMOPHONES =
      Map.of("to", "two", "too", "two", "for", "four", "ate", "eight");

  /** Every word that a number, a day, a time or a duration may be made of. */
  static final Set<String> STANDARD_WORDS =
      Set.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty"
                  + " seventy eighty ninety hundred thousand million billion minus negative and a"
                  + " to too for ate monday tuesday wednesday thursday friday saturday sunday"
                  + " january february march april may june july august september october november"
                  + " december first third fourth fifth sixth seventh eighth ninth tenth eleventh"
                  + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
                  + " nineteenth twentieth thirtieth st nd rd th today tomorrow day after next this"
                  + " on of the at in morning afternoon evening night tonight noon midday midnight"
                  + " am pm m p oclock o oh half quarter past an about just only second seconds"
                  + " minute minutes min mins hour hours days week weeks couple few point")
              .split(" "));

  private final Map<String, Map<String, String>> types;

  EarSlots(Map<String, Map<String, String>> types) {
    this.types = new HashMap<>(types);
  }

  /**
   * Returns the value.
   *
   * @param type the slot's type
   * @param words at least one word
   * @param homophones whether words that only sound like a number count as one
   */
  Optional<Slot> value(String type, List<String> words, LocalDate today, boolean homophones) {
    String said = String.join(" ", words);
    Map<String, String> phrases = types.get(type);
    if (phrases != null) {
      return Optional.ofNullable(phrases.get(said)).map(id -> new Slot(said, Optional.of(id)));
    }
    String standard = type.startsWith(Wire.BUILT_IN) ? type.substring(Wire.BUILT_IN.length()) : "";
    if (!STANDARD.contains(standard)) {
      return Optional.of(Slot.of(said)).filter(free -> words.size() <= LONGEST_FREE);
    }
    if (!words.stream().allMatch(EarSlots::isStandard)) {
      return Optional.empty();
    }
    return switch (standard) {
      case "NUMBER" -> number(words, homophones).map(n -> Slot.of(n.toString()));
      case "DATE" -> EarCalendar.day(words, today).map(day -> Slot.of(day.toString()));
      case "TIME" -> EarClock.time(words).map(Slot::of);
      default -> EarClock.duration(words).map(Slot::of);
    };
  }

  private static boolean isStandard(String word) {
    char first = word.charAt(0);
    return STANDARD_WORDS.contains(word) || first == '-' || Character.isDigit(first);
  }

  private static Optional<Integer> number(List<String> words, boolean homophones) {
    Matcher broken = BROKEN.matcher(String.join(" ", words));
    if (broken.matches()) {
      return Numbers.of(broken.group(1)).filter(n -> n >= 0 && n < HIGHEST_BROKEN).map(n -> n + 1);
    }
    if (!homophones) {
      return Numbers.of(String.join(" ", words));
    }
    return Numbers.of(
        words.stream().map(w -> HOMOPHONES.getOrDefault(w, w)).collect(Collectors.joining(" ")));
  }
}
