package backguide.understanding;

import backguide.heard.Selection;
import backguide.heard.When;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the values of an utterance's slots; one that is missing or senseless is empty.
 *
 * @param slots the slots that have a value, by name
 * @param now when it was said, in the person's own time zone
 */
record SlotValues(Map<String, Slot> slots, Numbers numbers, LocalDateTime now) {
  private static final When NO_TIME = new When(Optional.empty(), Optional.empty());

  private static final List<String> SELECTED =
      List.of("exerciseA", "exerciseB", "exerciseC", "exerciseD", "exerciseE");

  /** Slots with the place of an exercise on the sheet. */
  private static final List<String> COUNTED = List.of("numberA", "numberB", "numberC");

  Optional<Slot> slot(String name) {
    return Optional.ofNullable(slots.get(name)).filter(Slot::filled);
  }

  Optional<Integer> number(String name) {
    return slot(name).flatMap(s -> numbers.of(s.text()));
  }

  /** Returns the value of an enum that a slot has by its id. */
  <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
    return slot(name)
        .map(s -> s.id().orElse(s.text()).strip().replace('-', '_').replace(' ', '_'))
        .flatMap(
            id ->
                Stream.of(type.getEnumConstants())
                    .filter(value -> value.name().equalsIgnoreCase(id))
                    .findFirst());
  }

  /** Returns how long something is to take. */
  Optional<Integer> seconds() {
    return slot("duration").flatMap(s -> Times.seconds(s.text()));
  }

  /** Returns the ids of the exercises that are known among those named. */
  List<String> named() {
    return slots(SELECTED).flatMap(s -> s.id().stream()).distinct().toList();
  }

  /** Returns each exercise named or counted by its id; one that is not known is empty. */
  List<Optional<String>> meant() {
    Stream<Optional<String>> counted =
        slots(COUNTED).map(s -> numbers.of(s.text()).map(n -> Selection.ORDINAL + n));
    return Stream.concat(slots(SELECTED).map(Slot::id), counted).toList();
  }

  private Stream<Slot> slots(List<String> names) {
    return names.stream().flatMap(name -> slot(name).stream());
  }

  /** Returns a day, a time or both, now and then or again and again; empty when there is none. */
  Optional<When> when() {
    When named =
        new When(
            slot("day").flatMap(s -> Times.day(s.text(), now.toLocalDate())),
            slot("time").or(() -> slot("meal")).flatMap(s -> Times.time(s.id().orElse(s.text()))));
    When away = slot("duration").flatMap(s -> Times.after(s.text(), now)).orElse(NO_TIME);
    boolean repeated =
        slot("every").isPresent()
            || slot("day").filter(s -> Times.isRepeated(s.text())).isPresent();
    When once = named.or(away);
    When when = new When(once.day(), once.time(), repeated);
    boolean nothing = when.day().isEmpty() && when.time().isEmpty() && !repeated;
    return Optional.of(when).filter(w -> !nothing);
  }
}
