package backguide.programme;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.RandomAccess;

/**
 * Ids of exercises in an order of their own, none of them twice. To ask where one stands, or
 * whether it does, costs the same however many there are.
 */
public final class Ids extends AbstractList<String> implements RandomAccess {
  private final String[] ids;

  /** Where each stands, from 0. */
  private final ById<Integer> places;

  private Ids(String[] ids, ById<Integer> places) {
    this.ids = ids;
    this.places = places;
  }

  /** Returns a list as one of these; itself if it is one. */
  public static Ids of(Collection<String> list) {
    if (list instanceof Ids same) {
      return same;
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    for (String id : list) {
      places.putIfAbsent(id, places.size());
    }
    return new Ids(places.keySet().toArray(String[]::new), ById.of(places));
  }

  /** Returns this with an id at the end, and nowhere else. */
  public Ids with(String id) {
    Ids others = without(id);
    String[] more = Arrays.copyOf(others.ids, others.ids.length + 1);
    more[others.ids.length] = id;
    return new Ids(more, others.places.with(id, others.ids.length));
  }

  /** Returns this without an id. */
  public Ids without(String id) {
    return contains(id) ? of(stream().filter(other -> !other.equals(id)).toList()) : this;
  }

  @Override
  public String get(int index) {
    return ids[index];
  }

  @Override
  public int size() {
    return ids.length;
  }

  @Override
  public boolean contains(Object id) {
    return places.containsKey(id);
  }

  @Override
  public int indexOf(Object id) {
    return places.getOrDefault(id, -1);
  }
}
