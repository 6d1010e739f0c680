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
import java.util.Optional;

/** Reads what a locale says in its own way: numbers, days, lengths, whom to call. */
final class LanguageReader {
  private static final int LONGEST_CUE_MS = 2_000;

  private LanguageReader() {}

  /** Returns the language, or empty when something in it is wrong. */
  static Optional<Language> read(FileValue file, Care care) {
    int before = file.faults().count();
    String locale = file.get("locale").text();
    Map<String, Numerals> numerals = numerals(file.get("counting"));
    List<String> ordinals = texts(file.get("ordinals"), 31);
    Language.Listing listing = listing(file.get("listing"));
    Optional<Days> days = days(file.get("days"));
    Optional<TimeOfDay> clock = clock(file.get("clock"));
    List<String> lengths = texts(file.get("units").only("lengths").get("lengths"), 0);
    Rate rate = rate(file.get("rate"));
    Map<Cue, Integer> cues = cues(file.get("cues"));
    String professionals = file.get("professionals").text();
    if (!file.present() || file.faults().count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Language(
            locale,
            numerals,
            ordinals,
            listing,
            days.orElseThrow(),
            clock.orElseThrow(),
            lengths,
            care.in(professionals),
            rate,
            cues));
  }

  /** Returns the same language as it is spoken in a place with other numbers to call. */
  static Language elsewhere(Language language, Care care) {
    return new Language(
        language.locale(),
        language.numerals(),
        language.ordinals(),
        language.listing(),
        language.days(),
        language.clock(),
        language.lengths(),
        care.in(language.care().professionals()),
        language.rate(),
        language.cueMs());
  }

  private static Map<String, Numerals> numerals(FileValue counting) {
    counting.get(Language.PLAIN);
    Map<String, Numerals> forms = new HashMap<>();
    counting
        .entries()
        .forEach(
            (name, form) -> {
              form.only("first", "tens", "joined");
              List<String> first = texts(form.get("first"), 0);
              List<String> tens = texts(form.get("tens"), 10);
              String joined = form.get("joined").text();
              if (form.get("first").expect(first.size() >= 10, "must go from 0 to 9 at least")
                  && tens.size() == 10) {
                forms.put(name, new Numerals(first, tens, joined));
              }
            });
    return forms;
  }

  private static Language.Listing listing(FileValue listing) {
    listing.only("pair", "between", "last", "orPair", "orLast");
    return new Language.Listing(
        listing.get("pair").text(),
        listing.get("between").text(),
        listing.get("last").text(),
        listing.get("orPair").text(),
        listing.get("orLast").text());
  }

  private static Optional<Days> days(FileValue days) {
    days.only("yesterday", "today", "tomorrow", "soon", "date", "weekdays", "months");
    List<String> weekdays = texts(days.get("weekdays"), 7);
    List<String> months = texts(days.get("months"), 12);
    String yesterday = days.get("yesterday").text();
    String today = days.get("today").text();
    String tomorrow = days.get("tomorrow").text();
    String soon = days.get("soon").text();
    String date = days.get("date").text();
    return weekdays.size() != 7 || months.size() != 12
        ? Optional.empty()
        : Optional.of(new Days(yesterday, today, tomorrow, soon, date, weekdays, months));
  }

  private static Optional<TimeOfDay> clock(FileValue clock) {
    clock.only("midnight", "noon", "spans");
    List<TimeOfDay.Span> spans = new ArrayList<>();
    int from = 0;
    for (FileValue span : clock.get("spans").someItems()) {
      span.only("fromHour", "whole", "minutes");
      int hour = span.get("fromHour").number(spans.isEmpty() ? 0 : from + 1, 23);
      span.get("fromHour").expect(!spans.isEmpty() || hour == 0, "must be 0 in the first span");
      from = hour;
      spans.add(new TimeOfDay.Span(hour, span.get("whole").text(), span.get("minutes").text()));
    }
    String midnight = clock.get("midnight").text();
    String noon = clock.get("noon").text();
    return spans.isEmpty() || spans.get(0).fromHour() != 0
        ? Optional.empty()
        : Optional.of(new TimeOfDay(midnight, noon, spans));
  }

  private static Rate rate(FileValue rate) {
    rate.only("textMs", "letterMs", "wordMs", "digitMs", "commaMs", "stopMs");
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
              int estimate = entry.only("estimateMs").get("estimateMs").number(1, LONGEST_CUE_MS);
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
