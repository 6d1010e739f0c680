package backguide.speech;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * How a locale says a time of day, on a dial of twelve hours.
 *
 * @param midnight the words for 0:00
 * @param noon the words for 12:00
 * @param spans the day in spans from hour 0 on, each running until the next one begins
 */
public record TimeOfDay(String midnight, String noon, List<Span> spans) {
  public TimeOfDay {
    spans = List.copyOf(spans);
  }

  /**
   * Hours that are said alike.
   *
   * @param fromHour the first hour, 0 to 23
   * @param whole a full hour, from the hole {@code hour}, such as {@code {hour} AM}
   * @param minutes any other time, from the holes {@code hour} and {@code minute}
   */
  public record Span(int fromHour, String whole, String minutes) {}

  /** Returns how a time is said; hours and minutes stay digits, which every voice reads well. */
  String say(LocalTime time) {
    if (time.getMinute() == 0 && time.getHour() == 0) {
      return midnight;
    }
    if (time.getMinute() == 0 && time.getHour() == 12) {
      return noon;
    }
    Span span = spans.get(0);
    for (Span later : spans) {
      span = later.fromHour() <= time.getHour() ? later : span;
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minute = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    return new Template(time.getMinute() == 0 ? span.whole() : span.minutes())
        .fill(Map.of("hour", Integer.toString(hour), "minute", minute)::get);
  }
}
