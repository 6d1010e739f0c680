package backguide.ear;

import backguide.understanding.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day and durations as people name them, in their standard form. */
final class EarClock {
  private static final int MOST = 100_000;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}):(\\d{2})");

  private final Numbers numbers;
  private final Map<String, String> parts;
  private final Map<String, String> durations;
  private final Map<String, String> amounts;
  private final Map<String, String> units;
  private final Map<String, String> fractions;
  private final Set<String> timely;
  private final Set<String> atTime;
  private final Set<String> roughly;
  private final Set<String> halfBefore;
  private final Set<String> zeroMinute;
  private final Pattern part;
  private final Pattern partFirst;
  private final Pattern half;
  private final Pattern full;
  private final Pattern noon;
  private final Pattern against;
  private final Pattern minute;
  private final Pattern length;

  EarClock(EarLexicon lexicon) {
    numbers = lexicon.numbers();
    parts = lexicon.pairs("parts-of-day");
    durations = lexicon.pairs("durations");
    amounts = lexicon.pairs("amounts");
    units = lexicon.pairs("units");
    fractions = lexicon.pairs("minutes-of-an-hour");
    timely = lexicon.set("timely");
    atTime = lexicon.set("at-time");
    roughly = lexicon.set("roughly");
    halfBefore = lexicon.set("half-past");
    zeroMinute = lexicon.set("zero-minute");
    part = Pattern.compile(lexicon.form("part-lead") + "?\\w+ ");
    partFirst =
        Pattern.compile(
            "(?:%s)?(?:(?<early>%s)|%s)(?:%s)?(?<at>.+) "
                .formatted(
                    lexicon.form("part-first"),
                    lexicon.form("early-part"),
                    lexicon.form("late-part"),
                    lexicon.form("at-part")));
    half = Pattern.compile("(" + lexicon.form("before-noon") + ")|" + lexicon.form("after-noon"));
    full = Pattern.compile(" " + lexicon.oneOf("full-hour") + "$");
    noon = Pattern.compile("^" + lexicon.oneOf("noon") + "$");
    against =
        Pattern.compile(
            "(.+?) (?:(" + lexicon.oneOf("past") + ")|" + lexicon.oneOf("to-hour") + ") (.+)");
    minute = Pattern.compile(" " + lexicon.oneOf("minutes") + "$");
    String unit = "(" + String.join("|", units.keySet()) + ")";
    String more = "( " + lexicon.oneOf("and-a-half") + ")?";
    length = Pattern.compile("(?:(.+?) )?" + unit + more);
  }

  /** Returns whether one of the words tells that a number is a time of day. */
  boolean namesATime(List<String> words) {
    return words.stream().anyMatch(word -> timely.contains(word) || parts.containsKey(word));
  }

  /** Returns a time; without "am" or "pm" one o'clock to half past six are in the afternoon. */
  Optional<String> time(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    if (rest.size() > 1 && atTime.contains(rest.get(0))) {
      rest.remove(0);
    }
    String last = rest.get(rest.size() - 1);
    if (parts.containsKey(last) && part.matcher(EarForms.spaced(rest)).matches()) {
      return Optional.of(parts.get(last));
    }
    Matcher first = partFirst.matcher(EarForms.spaced(rest));
    if (first.matches()) {
      boolean morning = first.group("early") != null;
      return minutes(List.of(first.group("at").split(" "))).flatMap(m -> inHalf(m, morning));
    }
    for (int cut = 1; cut < rest.size(); cut++) {
      Matcher ofDay = half.matcher(EarForms.spaced(rest.subList(cut, rest.size())));
      if (ofDay.matches()) {
        boolean morning = ofDay.group(1) != null;
        return minutes(rest.subList(0, cut)).flatMap(m -> inHalf(m, morning));
      }
    }
    return minutes(rest).map(EarClock::likelier).map(EarClock::written);
  }

  /** Returns a duration. */
  Optional<String> duration(List<String> words) {
    boolean around = words.size() > 1 && roughly.contains(words.get(0));
    String said = spoken(around ? words.subList(1, words.size()) : words);
    if (durations.containsKey(said)) {
      return Optional.of(durations.get(said));
    }
    Matcher named = length.matcher(said);
    if (!named.matches()) {
      return Optional.empty();
    }
    String unit = units.get(named.group(2));
    return amount(named.group(1)).map(n -> standard(n, unit, named.group(3) != null));
  }

  private Optional<Integer> amount(String words) {
    return Optional.ofNullable(words)
        .flatMap(said -> numbers.of(amounts.getOrDefault(said, said)))
        .filter(n -> n >= 0 && n <= MOST);
  }

  private static String standard(int amount, String unit, boolean andAHalf) {
    return switch (unit) {
      case "S" -> "PT" + amount + "S";
      case "M" -> "PT" + amount + "M" + (andAHalf ? "30S" : "");
      case "H" -> "PT" + amount + "H" + (andAHalf ? "30M" : "");
      default -> "P" + amount + unit;
    };
  }

  /** Returns the minutes since midnight or noon that some words name. */
  private Optional<Integer> minutes(List<String> words) {
    String bare = full.matcher(spoken(words)).replaceFirst("");
    String said = noon.matcher(bare).replaceFirst("12");
    Matcher written = WRITTEN.matcher(said);
    if (written.matches()) {
      return clock(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }
    int halved = halfBefore.contains(words.get(0)) ? number(said.replaceFirst("^\\S+ ", "")) : 0;
    if (halved > 0) {
      return clock(halved, 30);
    }
    Matcher told = against.matcher(said);
    if (told.matches()) {
      String fraction = minute.matcher(told.group(1)).replaceFirst("");
      int past = number(fractions.getOrDefault(told.group(1), fraction));
      int hour = number(told.group(3));
      if (past < 1 || past > 59 || hour < 0) {
        return Optional.empty();
      }
      return told.group(2) == null
          ? clock(hour == 0 ? 23 : hour - 1, 60 - past)
          : clock(hour, past);
    }
    int hour = number(said);
    if (hour >= 0) {
      return clock(hour, 0);
    }
    List<String> rest = words.subList(1, words.size());
    boolean zero = rest.size() > 1 && zeroMinute.contains(rest.get(0));
    int after = number(spoken(zero ? rest.subList(1, rest.size()) : rest));
    return after < 0 ? Optional.empty() : clock(number(words.get(0)), after);
  }

  private static Optional<Integer> clock(int hour, int minute) {
    boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return real ? Optional.of(hour * 60 + minute) : Optional.empty();
  }

  private int number(String words) {
    return numbers.of(words).orElse(-1);
  }

  private static Optional<String> inHalf(int minutes, boolean morning) {
    int hour = minutes / 60;
    if (hour > 12) {
      return morning ? Optional.empty() : Optional.of(written(minutes));
    }
    return Optional.of(written(minutes % 720 + (morning ? 0 : 720)));
  }

  private static int likelier(int minutes) {
    return minutes >= 60 && minutes < 7 * 60 ? minutes + 720 : minutes;
  }

  private static String written(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
  }

  private static String spoken(List<String> words) {
    return String.join(" ", words);
  }
}
