package backguide.speech;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small English phrasebook for tests, in which every text takes 100 ms a word. */
final class English {
  static final String WAKE = "computer";
  static final Rate HUNDRED_A_WORD = new Rate(0, 0, 100, 0, 0, 0);

  static final List<String> FIRST =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  static final List<String> TENS =
      List.of(
          "ten",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "one hundred");
  static final Numerals NUMERALS = new Numerals(FIRST, TENS, "{tens}-{ones}");
  static final Numerals FEMININE =
      new Numerals(
          List.of(
              "cero", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
          TENS,
          "{tens} y {ones}");
  static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first",
          "twenty-second",
          "twenty-third",
          "twenty-fourth",
          "twenty-fifth",
          "twenty-sixth",
          "twenty-seventh",
          "twenty-eighth",
          "twenty-ninth",
          "thirtieth",
          "thirty-first");
  static final Days DAYS =
      new Days(
          "yesterday",
          "today",
          "tomorrow",
          "this {weekday}",
          "{weekday} the {ordinal} of {month}",
          List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
          List.of(
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"));
  static final TimeOfDay CLOCK =
      new TimeOfDay(
          "midnight",
          "noon",
          List.of(
              new TimeOfDay.Span(0, "{hour} AM", "{hour}:{minute} AM"),
              new TimeOfDay.Span(12, "{hour} PM", "{hour}:{minute} PM"),
              new TimeOfDay.Span(18, "{hour} in the evening", "{hour}:{minute} in the evening")));
  static final List<String> LENGTHS =
      List.of("{minFeet} to {maxFeet} feet", "{minInches} to {maxInches} inches");

  private English() {}

  static Language language() {
    return language(LENGTHS, holdCues(1_000));
  }

  static Language language(List<String> lengths, Map<Cue, Integer> cueMs) {
    return new Language(
        "en-XX",
        Map.of(Language.PLAIN, NUMERALS, "feminine", FEMININE),
        ORDINALS,
        new Language.Listing(
            "{first} and {second}",
            "{first}, {second}",
            "{first}, and {second}",
            "{first} or {second}",
            "{first}, or {second}"),
        DAYS,
        CLOCK,
        lengths,
        new Language.Care("nine one one", "your doctor", "doctor or physical therapist"),
        HUNDRED_A_WORD,
        cueMs);
  }

  /** Returns lengths for the cues inside a hold, all the same. */
  static Map<Cue, Integer> holdCues(int ms) {
    Map<Cue, Integer> cues = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      if (cue.insideHold()) {
        cues.put(cue, ms);
      }
    }
    return cues;
  }

  static Phrasebook phrasebook(Language language, String... keysAndTexts) {
    Map<String, Wording> words = new HashMap<>();
    String[] all = {
      "cue.and-hold", "And hold.",
      "cue.and-relax", "And relax.",
      "cue.five-more", "Five more.",
      "cue.halfway", "Halfway there.",
      "cue.ten-down", "Ten down.",
      "cue.keep-going", "Keep going.",
      "cue.take-your-time", "Take your time.",
      "cue.count-and-move", "{n}, {move}.",
      "cue.count", "{n}.",
      "cue.again", "And again.",
      "cue.last-one", "Last one.",
      "cue.hold", "Hold.",
      "cue.move", "{move}.",
      "cue.and-move", "And {move}.",
      "cue.and-rest", "And rest.",
      "pull", "pull",
      "back", "back",
      "up", "up",
      "elbows", "Elbows at your sides.",
      "hello", "Hello there.",
      "ready", "Ready?",
      "still-here", "Say ready to go on.",
    };
    for (int i = 0; i < all.length; i += 2) {
      words.put(all[i], Wording.of(all[i + 1]));
    }
    for (int i = 0; i < keysAndTexts.length; i += 2) {
      words.put(keysAndTexts[i], Wording.of(keysAndTexts[i + 1]));
    }
    return new Phrasebook(language, words);
  }

  static Phrasebook phrasebook(String... keysAndTexts) {
    return phrasebook(language(), keysAndTexts);
  }

  static Timeline speak(Pace pace, Segment... parts) {
    return phrasebook().speak(Speech.of(parts), pace, WAKE);
  }

  /** Returns words as they are, silences as ms in brackets, and marks in angle brackets. */
  static String script(Timeline timeline) {
    return timeline.sounds().stream().map(English::script).collect(joining(" "));
  }

  private static String script(Sound sound) {
    if (sound instanceof Sound.Words words) {
      return words.text();
    }
    if (sound instanceof Sound.Silence silence) {
      return "[" + silence.ms() + "]";
    }
    Sound.Mark mark = (Sound.Mark) sound;
    return "<" + mark.boundary() + (mark.seconds() > 0 ? " " + mark.seconds() : "") + ">";
  }

  /** Returns how long the stretches between the beginning and the end of each hold last, in ms. */
  static List<Integer> holds(Timeline timeline) {
    List<Integer> holds = new java.util.ArrayList<>();
    int now = 0;
    int begun = 0;
    for (Sound sound : timeline.sounds()) {
      now += sound.ms();
      if (sound instanceof Sound.Mark mark) {
        if (mark.boundary() == Sound.Boundary.HOLD_BEGINS) {
          begun = now;
        } else if (mark.boundary() == Sound.Boundary.HOLD_ENDS) {
          holds.add(now - begun);
        }
      }
    }
    return holds;
  }
}
