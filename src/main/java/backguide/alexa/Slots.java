package backguide.alexa;

import backguide.understanding.Slot;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.ListSlotValue;
import com.amazon.ask.model.SimpleSlotValue;
import com.amazon.ask.model.SlotValue;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import com.amazon.ask.model.slu.entityresolution.StatusCode;
import com.amazon.ask.model.slu.entityresolution.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the slots of an intent; of a list of values, the first counts. */
final class Slots {
  private static final int LONGEST = 200;

  private Slots() {}

  /** Returns the slots that have a value, by name; none of no intent. */
  static Map<String, Slot> of(Intent intent) {
    Map<String, Slot> slots = new HashMap<>();
    if (intent != null && intent.getSlots() != null) {
      intent
          .getSlots()
          .forEach(
              (name, slot) -> {
                if (name != null && slot != null) {
                  read(slot).ifPresent(value -> slots.put(name, value));
                }
              });
    }
    return slots;
  }

  private static Optional<Slot> read(com.amazon.ask.model.Slot slot) {
    return read(slot.getValue(), slot.getResolutions()).or(() -> read(slot.getSlotValue()));
  }

  private static Optional<Slot> read(SlotValue value) {
    if (value instanceof SimpleSlotValue simple) {
      return read(simple.getValue(), simple.getResolutions());
    }
    return value instanceof ListSlotValue list
        ? stream(list.getValues()).flatMap(each -> read(each).stream()).findFirst()
        : Optional.empty();
  }

  private static Optional<Slot> read(String text, Resolutions resolutions) {
    return Optional.ofNullable(text)
        .map(t -> new Slot(t.substring(0, Math.min(t.length(), LONGEST)), id(resolutions)));
  }

  private static Optional<String> id(Resolutions resolutions) {
    return Stream.ofNullable(resolutions)
        .flatMap(r -> stream(r.getResolutionsPerAuthority()))
        .filter(r -> r.getStatus() != null)
        .filter(r -> r.getStatus().getCode() == StatusCode.ER_SUCCESS_MATCH)
        .flatMap(r -> stream(r.getValues()))
        .map(wrapper -> wrapper.getValue())
        .filter(Objects::nonNull)
        .map(Value::getId)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static <T> Stream<T> stream(List<T> list) {
    return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
  }
}
