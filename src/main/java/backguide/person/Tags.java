package backguide.person;

import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.speech.Pace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that values carry in a kept record. They never change, whatever the values are called.
 */
public final class Tags<V> {
  static final Tags<Pace> PACE = new Tags<Pace>().and(Pace.NORMAL, "normal").and(Pace.SLOW, "slow");
  static final Tags<Habits.Verbosity> WORDING =
      new Tags<Habits.Verbosity>()
          .and(Habits.Verbosity.AUTO, "auto")
          .and(Habits.Verbosity.FULL, "full")
          .and(Habits.Verbosity.BRIEF, "brief");
  static final Tags<Habits.Flow> FLOW =
      new Tags<Habits.Flow>()
          .and(Habits.Flow.AUTO, "auto")
          .and(Habits.Flow.ALWAYS, "always")
          .and(Habits.Flow.NEVER, "never");
  public static final Tags<Stance> STANCE =
      new Tags<Stance>()
          .and(Stance.SEATED, "seated")
          .and(Stance.STANDING, "standing")
          .and(Stance.KNEELING_FLOOR, "kneeling-floor");
  static final Tags<Rung> RUNG =
      new Tags<Rung>()
          .and(Rung.WALL, "wall")
          .and(Rung.COUNTER, "counter")
          .and(Rung.COUCH_END, "couch-end")
          .and(Rung.STURDY_CHAIR, "sturdy-chair")
          .and(Rung.FLOOR, "floor");
  public static final Tags<Prop> PROP =
      new Tags<Prop>()
          .and(Prop.FIRM_CHAIR, "firm-chair")
          .and(Prop.FLOOR_SPACE, "floor-space")
          .and(Prop.PILLOW_OR_FOLDED_BLANKET, "pillow-or-folded-blanket")
          .and(Prop.WALL, "wall")
          .and(Prop.COUNTER, "counter")
          .and(Prop.COUCH_END, "couch-end")
          .and(Prop.STURDY_CHAIR, "sturdy-chair")
          .and(Prop.EXERCISE_BAND, "exercise-band")
          .and(Prop.SOLID_OBJECT, "solid-object")
          .and(Prop.DOOR, "door")
          .and(Prop.PARTNER, "partner");

  private final Map<String, V> values;

  private Tags() {
    this(Map.of());
  }

  private Tags(Map<String, V> values) {
    this.values = values;
  }

  private Tags<V> and(V value, String tag) {
    Map<String, V> more = new LinkedHashMap<>(values);
    more.put(tag, value);
    return new Tags<>(more);
  }

  public String tag(V value) {
    return values.entrySet().stream()
        .filter(e -> e.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  public Optional<V> value(String tag) {
    return Optional.ofNullable(values.get(tag));
  }
}
