package backguide.ear;

import backguide.understanding.ModelNames;
import backguide.understanding.Numbers;
import backguide.understanding.Slot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the words in a slot as a value of the slot's type. */
final class EarSlots {
  /** No value takes more words. */
  static final int LONGEST = 10;

  private static final int LONGEST_FREE = 5;
  private static final int HIGHEST_BROKEN = 10;

  private static final Set<String> STANDARD = Set.of("NUMBER", "DATE", "TIME", "DURATION");

  private final Map<String, Map<String, String>> types;

  private final Map<String, Set<String>> words = new HashMap<>();

  private final EarClock clock;
  private final EarCalendar calendar;
  private final Numbers numbers;

  /** What may stand before a value of a type of our own. */
  private final Set<String> before;

  private final Map<String, String> sounds;

  /** Every word that a number, a day, a time or a duration may be made of. */
  private final Set<String> standardWords;

  /** What lies between two whole numbers counts as the upper one. */
  private final Pattern broken;

  EarSlots(Map<String, Map<String, String>> types, EarLexicon lexicon, EarClock clock) {
    this.clock = clock;
    calendar = new EarCalendar(lexicon);
    before = lexicon.set("before-values");
    sounds = lexicon.pairs("sounds");
    standardWords = lexicon.standard();
    numbers = lexicon.numbers();
    broken = Pattern.compile("(\\S+) " + lexicon.form("broken"));
    this.types = new HashMap<>(types);
    List<String> nouns = lexicon.list("exercise-nouns");
    this.types.computeIfPresent(EarNames.TYPE, (type, names) -> EarNames.loosely(names, nouns));
    this.types.forEach(
        (type, phrases) ->
            words.put(
                type,
                Stream.concat(phrases.keySet().stream(), before.stream())
                    .flatMap(phrase -> Stream.of(phrase.split(" ")))
                    .collect(Collectors.toSet())));
  }

  /** Returns whether a word may be one of those in a value. */
  boolean mayHold(String type, String word) {
    Set<String> known = words.get(type);
    if (known != null) {
      return known.contains(word);
    }
    return !isStandardType(type) || isStandard(word);
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
      boolean asItIs = phrases.containsKey(said) || !before.contains(words.get(0));
      String bare = asItIs ? said : String.join(" ", words.subList(1, words.size()));
      return Optional.ofNullable(phrases.get(bare)).map(id -> new Slot(said, Optional.of(id)));
    }
    String standard = standard(type);
    if (!STANDARD.contains(standard)) {
      return Optional.of(Slot.of(said)).filter(free -> words.size() <= LONGEST_FREE);
    }
    if (!words.stream().allMatch(this::isStandard)) {
      return Optional.empty();
    }
    return switch (standard) {
      case "NUMBER" -> number(words, homophones).map(n -> Slot.of(n.toString()));
      case "DATE" -> calendar.named(words, today).map(Slot::of);
      case "TIME" -> clock.time(words).map(Slot::of);
      default -> clock.duration(words).map(Slot::of);
    };
  }

  private static String standard(String type) {
    return type.startsWith(ModelNames.BUILT_IN) ? type.substring(ModelNames.BUILT_IN.length()) : "";
  }

  private static boolean isStandardType(String type) {
    return STANDARD.contains(standard(type));
  }

  private boolean isStandard(String word) {
    char first = word.charAt(0);
    return standardWords.contains(word) || first == '-' || Character.isDigit(first);
  }

  private Optional<Integer> number(List<String> words, boolean homophones) {
    Matcher between = broken.matcher(EarForms.spaced(words));
    if (between.matches()) {
      return numbers.of(between.group(1)).filter(n -> n >= 0 && n < HIGHEST_BROKEN).map(n -> n + 1);
    }
    if (!homophones) {
      return numbers.of(String.join(" ", words));
    }
    return numbers.of(
        words.stream().map(w -> sounds.getOrDefault(w, w)).collect(Collectors.joining(" ")));
  }
}
