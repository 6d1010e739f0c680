package backguide.catalog;

import backguide.speech.Cue;
import backguide.speech.Days;
import backguide.speech.Language;
import backguide.speech.Line;
import backguide.speech.Numerals;
import backguide.speech.Rate;
import backguide.speech.TimeOfDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a locale says in its own way: numbers, days, lengths, whom to call. */
final class LanguageReader {
  private static final int LONGEST_CUE_MS = 2_000;

  private LanguageReader() {}

  static Language read(FileValue file) {
    return new Language(
        file.get("locale").text(),
        numerals(file.get("counting")),
        texts(file.get("ordinals"), 31),
        listing(file.get("listing")),
        days(file.get("days")),
        clock(file.get("clock")),
        texts(file.get("units").get("lengths"), 0),
        care(file.get("emergency"), file.get("professionals").text()),
        rate(file.get("rate")),
        cues(file.get("cues")));
  }

  /** Reads whom to call in one place; the digits for a card are for readers of the file alone. */
  static Language.Care care(FileValue entry, String professionals) {
    entry.get("card").text();
    FileValue spoken = entry.get("spoken");
    spoken.expect(
        spoken.text().chars().noneMatch(Character::isDigit),
        "must be words: digits are read as one large number");
    return new Language.Care(spoken.text(), entry.get("nonEmergency").text(), professionals);
  }

  private static Map<String, Numerals> numerals(FileValue counting) {
    counting.get(Language.PLAIN);
    Map<String, Numerals> forms = new HashMap<>();
    counting
        .entries()
        .forEach(
            (name, form) -> {
              List<String> first = texts(form.get("first"), 0);
              form.get("first").expect(first.size() >= 10, "must go from 0 to 9 at least");
              List<String> tens = texts(form.get("tens"), 10);
              forms.put(name, new Numerals(first, tens, form.get("joined").text()));
            });
    return forms;
  }

  private static Language.Listing listing(FileValue listing) {
    return new Language.Listing(
        listing.get("pair").text(),
        listing.get("between").text(),
        listing.get("last").text(),
        listing.get("orPair").text(),
        listing.get("orLast").text());
  }

  private static Days days(FileValue days) {
    return new Days(
        days.get("yesterday").text(),
        days.get("today").text(),
        days.get("tomorrow").text(),
        days.get("soon").text(),
        days.get("date").text(),
        texts(days.get("weekdays"), 7),
        texts(days.get("months"), 12));
  }

  private static TimeOfDay clock(FileValue clock) {
    List<TimeOfDay.Span> spans = new ArrayList<>();
    int from = 0;
    for (FileValue span : clock.get("spans").someItems()) {
      int hour = span.get("fromHour").number(spans.isEmpty() ? 0 : from + 1, 23);
      span.get("fromHour").expect(!spans.isEmpty() || hour == 0, "must be 0 in the first span");
      from = hour;
      spans.add(new TimeOfDay.Span(hour, span.get("whole").text(), span.get("minutes").text()));
    }
    return new TimeOfDay(clock.get("midnight").text(), clock.get("noon").text(), spans);
  }

  private static Rate rate(FileValue rate) {
    return new Rate(
        ms(rate, "textMs"),
        ms(rate, "letterMs"),
        ms(rate, "wordMs"),
        ms(rate, "digitMs"),
        ms(rate, "commaMs"),
        ms(rate, "stopMs"));
  }

  private static int ms(FileValue rate, String key) {
    return rate.get(key).number(0, 5_000);
  }

  private static Map<Cue, Integer> cues(FileValue cues) {
    Map<Cue, Integer> ms = new EnumMap<>(Cue.class);
    cues.entries()
        .forEach(
            (key, entry) -> {
              int estimate = entry.get("estimateMs").number(1, LONGEST_CUE_MS);
              cues.key(key).word(Cue.class).ifPresent(cue -> ms.put(cue, estimate));
            });
    for (Cue cue : Cue.values()) {
      if (cue.insideHold()) {
        cues.get(Line.name(cue));
      }
    }
    return ms;
  }

  private static List<String> texts(FileValue list, int exactly) {
    List<String> texts = list.someItems().stream().map(FileValue::text).toList();
    list.expect(
        exactly == 0 || texts.size() == exactly,
        "must have " + exactly + " entries, not " + texts.size());
    return texts;
  }
}
