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
  private static final Map<String, String> PARTS =
      Map.of(
          "morning",
          "MO",
          "afternoon",
          "AF",
          "evening",
          "EV",
          "night",
          "NI",
          "tonight",
          "NI",
          "noon",
          "12:00",
          "midday",
          "12:00",
          "midnight",
          "00:00");

  private static final Pattern HALF =
      Pattern.compile(
          "(am|a m|in the morning|this morning|morning)|(pm|p m|in the afternoon|in the evening"
              + "|at night|tonight|this afternoon|this evening|afternoon|evening)");
  private static final Pattern PART_FIRST =
      Pattern.compile(
          "(?:(?:in )?(?:the|this) )?(?<part>morning|afternoon|evening|night) (?:at |around )?(?<at>.+)");
  private static final Pattern AGAINST = Pattern.compile("(half|quarter|.+?) (past|to) (.+)");
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final Pattern LENGTH =
      Pattern.compile("(?:(.+?) )?(second|sec|minute|min|hour|day|week)s?( and a half)?");

  private static final Set<String> TIMELY = Set.of("at", "oclock", "am", "pm", "half", "quarter");

  private EarClock() {}

  /** Returns whether one of the words tells that a number is a time of day. */
  static boolean namesATime(List<String> words) {
    return words.stream().anyMatch(word -> TIMELY.contains(word) || PARTS.containsKey(word));
  }

  /** Returns a time; without "am" or "pm" one o'clock to half past six are in the afternoon. */
  static Optional<String> time(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    if (rest.size() > 1 && rest.get(0).equals("at")) {
      rest.remove(0);
    }
    if (PARTS.containsKey(rest.get(rest.size() - 1))
        && spoken(rest).matches("(in |this )?(the )?\\w+")) {
      return Optional.of(PARTS.get(rest.get(rest.size() - 1)));
    }
    Matcher first = PART_FIRST.matcher(spoken(rest));
    if (first.matches()) {
      boolean morning = first.group("part").equals("morning");
      return minutes(List.of(first.group("at").split(" "))).flatMap(m -> inHalf(m, morning));
    }
    for (int cut = 1; cut < rest.size(); cut++) {
      Matcher half = HALF.matcher(spoken(rest.subList(cut, rest.size())));
      if (half.matches()) {
        boolean morning = half.group(1) != null;
        return minutes(rest.subList(0, cut)).flatMap(m -> inHalf(m, morning));
      }
    }
    return minutes(rest).map(EarClock::likelier).map(EarClock::written);
  }

  /** Returns a duration. */
  static Optional<String> duration(List<String> words) {
    String said = spoken(words).replaceFirst("^(?:about|just|only) ", "");
    if (said.matches("(?:a )?half (?:an )?hour")) {
      return Optional.of("PT30M");
    }
    if (said.matches("half a (?:minute|min)")) {
      return Optional.of("PT30S");
    }
    if (said.matches("(?:a )?quarter of an hour")) {
      return Optional.of("PT15M");
    }
    Matcher length = LENGTH.matcher(said);
    if (!length.matches()) {
      return Optional.empty();
    }
    return amount(length.group(1)).map(n -> standard(n, length.group(2), length.group(3) != null));
  }

  private static Optional<Integer> amount(String words) {
    if (words == null) {
      return Optional.empty();
    }
    return switch (words) {
      case "a", "an" -> Optional.of(1);
      case "a couple of", "a couple" -> Optional.of(2);
      case "a few" -> Optional.of(3);
      default -> Numbers.of(words).filter(n -> n >= 0 && n <= 100_000);
    };
  }

  private static String standard(int amount, String unit, boolean andAHalf) {
    return switch (unit) {
      case "second", "sec" -> "PT" + amount + "S";
      case "minute", "min" -> "PT" + amount + "M" + (andAHalf ? "30S" : "");
      case "hour" -> "PT" + amount + "H" + (andAHalf ? "30M" : "");
      case "day" -> "P" + amount + "D";
      default -> "P" + amount + "W";
    };
  }

  /** Returns the minutes since midnight or noon that some words name. */
  private static Optional<Integer> minutes(List<String> words) {
    String said = spoken(words).replaceFirst(" oclock$", "").replaceFirst("^noon$", "12");
    Matcher written = WRITTEN.matcher(said);
    if (written.matches()) {
      return clock(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }
    if (said.startsWith("half ") && number(said.substring("half ".length())) > 0) {
      return clock(number(said.substring("half ".length())), 30);
    }
    Matcher against = AGAINST.matcher(said);
    if (against.matches()) {
      int part =
          switch (against.group(1)) {
            case "half" -> 30;
            case "quarter", "a quarter" -> 15;
            default -> number(against.group(1).replaceFirst(" minutes?$", ""));
          };
      int hour = number(against.group(3));
      if (part < 1 || part > 59 || hour < 0) {
        return Optional.empty();
      }
      return against.group(2).equals("past")
          ? clock(hour, part)
          : clock(hour == 0 ? 23 : hour - 1, 60 - part);
    }
    int hour = number(said);
    if (hour >= 0) {
      return clock(hour, 0);
    }
    int first = number(words.get(0));
    String rest = spoken(words.subList(1, words.size())).replaceFirst("^(?:oh|o) ", "");
    return number(rest) < 0 ? Optional.empty() : clock(first, number(rest));
  }

  private static Optional<Integer> clock(int hour, int minute) {
    boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return real ? Optional.of(hour * 60 + minute) : Optional.empty();
  }

  private static int number(String words) {
    return Numbers.of(words).orElse(-1);
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
