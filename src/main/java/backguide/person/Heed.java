package backguide.person;

import backguide.programme.ById;
import backguide.programme.Prop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the next session heeds of the last ones; never how bad something was.
 *
 * @param hurt the gentler form to begin with, by exercise that hurt the last time: an adjustment's
 *     id, {@link Today#GENTLER} or {@link Today#LOWER}
 * @param lacking things that broke or were not there the last time, so that they are asked for
 */
public record Heed(Map<String, String> hurt, Set<Prop> lacking) {
  public static final Heed NOTHING = new Heed(Map.of(), Set.of());

  public Heed {
    hurt = ById.of(hurt);
    lacking = Set.copyOf(lacking);
  }

  public Heed hurting(String exercise, String gentler) {
    return new Heed(ById.of(hurt).with(exercise, gentler), lacking);
  }

  /** Returns this after an exercise was free of pain. */
  public Heed free(String exercise) {
    return new Heed(ById.of(hurt).without(exercise), lacking);
  }

  public Heed without(Prop prop) {
    Set<Prop> more = new HashSet<>(lacking);
    more.add(prop);
    return new Heed(hurt, more);
  }

  public Heed having(Set<Prop> props) {
    Set<Prop> less = new HashSet<>(lacking);
    less.removeAll(props);
    return new Heed(hurt, less);
  }

  /** Returns whatever either of two heeds. */
  public Heed or(Heed other) {
    Map<String, String> both = new HashMap<>(other.hurt);
    both.putAll(hurt);
    Set<Prop> all = new HashSet<>(other.lacking);
    all.addAll(lacking);
    return new Heed(both, all);
  }
}
