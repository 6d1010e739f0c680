package backguide.person;

import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.speech.Pace;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The names that values carry in a record. They never change, whatever the values are called.
 *
 * @param <V> the values
 */
public final class Tags<V> implements Form<V> {
  static final Tags<Pace> PACE =
      of(
          Pace.values(),
          pace ->
              switch (pace) {
                case NORMAL -> "normal";
                case SLOW -> "slow";
              });
  static final Tags<Habits.Verbosity> VERBOSITY =
      of(
          Habits.Verbosity.values(),
          verbosity ->
              switch (verbosity) {
                case AUTO -> "auto";
                case FULL -> "full";
                case BRIEF -> "brief";
              });
  static final Tags<Habits.Flow> FLOW =
      of(
          Habits.Flow.values(),
          flow ->
              switch (flow) {
                case AUTO -> "auto";
                case ALWAYS -> "always";
                case NEVER -> "never";
              });
  public static final Tags<Stance> STANCE =
      of(
          Stance.values(),
          stance ->
              switch (stance) {
                case SEATED -> "seated";
                case STANDING -> "standing";
                case KNEELING_FLOOR -> "kneeling-floor";
              });
  static final Tags<Rung> RUNG =
      of(
          Rung.values(),
          rung ->
              switch (rung) {
                case WALL -> "wall";
                case COUNTER -> "counter";
                case COUCH_END -> "couch-end";
                case STURDY_CHAIR -> "sturdy-chair";
                case FLOOR -> "floor";
              });
  public static final Tags<Prop> PROP =
      of(
          Prop.values(),
          prop ->
              switch (prop) {
                case FIRM_CHAIR -> "firm-chair";
                case FLOOR_SPACE -> "floor-space";
                case PILLOW_OR_FOLDED_BLANKET -> "pillow-or-folded-blanket";
                case WALL -> "wall";
                case COUNTER -> "counter";
                case COUCH_END -> "couch-end";
                case STURDY_CHAIR -> "sturdy-chair";
                case EXERCISE_BAND -> "exercise-band";
                case SOLID_OBJECT -> "solid-object";
                case DOOR -> "door";
                case PARTNER -> "partner";
              });

  private final Map<String, V> values = new LinkedHashMap<>();
  private final Function<V, String> tag;

  private Tags(List<V> all, Function<V, String> tag) {
    this.tag = tag;
    all.forEach(value -> values.put(tag.apply(value), value));
  }

  /** The names of some values; by an exhaustive switch, so that no value is forgotten. */
  public static <V> Tags<V> of(V[] all, Function<V, String> tag) {
    return new Tags<>(List.of(all), tag);
  }

  public Collection<V> all() {
    return values.values();
  }

  public String tag(V value) {
    return tag.apply(value);
  }

  @Override
  public void write(V value, Stored at, RecordSink to) {
    to.value(tag(value));
  }

  @Override
  public V read(Stored at) {
    if (at.value() instanceof String name && values.containsKey(name)) {
      return values.get(name);
    }
    throw at.broken("is not one of " + String.join(", ", values.keySet()));
  }
}
