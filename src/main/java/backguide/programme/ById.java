package backguide.programme;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values by the ids of exercises. One of these never changes: {@link #with} and {@link #without}
 * return another, which shares with it all parts but the one that the id falls in. So a change
 * copies some ten entries, for six exercises as for six hundred.
 *
 * @param <V> what is kept by id
 */
public final class ById<V> extends AbstractMap<String, V> {
  /** A part has so many entries on average, or fewer; beyond that there are more parts. */
  private static final int MOST = 16;

  /** The parts, a power of two of them; the hash of an id tells which one it is in. */
  private final List<Map<String, V>> parts;

  private final int size;

  private ById(List<Map<String, V>> parts, int size) {
    this.parts = parts;
    this.size = size;
  }

  /** Returns a map as one of these; itself if it is one. */
  public static <V> ById<V> of(Map<String, V> map) {
    return map instanceof ById<V> same ? same : parted(map);
  }

  private static <V> ById<V> parted(Map<String, V> map) {
    int count = Integer.highestOneBit(2 * map.size() / MOST | 1);
    if (count == 1) {
      return new ById<>(List.of(Map.copyOf(map)), map.size());
    }
    List<Map<String, V>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new HashMap<>());
    }
    map.forEach((id, value) -> parts.get(part(id, count)).put(id, value));
    parts.replaceAll(Map::copyOf);
    return new ById<>(List.copyOf(parts), map.size());
  }

  /** Returns a part by other bits of the hash than those that maps within the parts go by. */
  private static int part(String id, int count) {
    return id.hashCode() * 0x9E3779B9 >>> 16 & count - 1;
  }

  /** Returns this with a value by an id, in place of what stood there. */
  public ById<V> with(String id, V value) {
    if (value.equals(get(id))) {
      return this;
    }
    Map<String, V> more = new HashMap<>(part(id));
    more.put(id, value);
    ById<V> with = with(id, more);
    return with.size > MOST * parts.size() ? parted(with) : with;
  }

  /** Returns this with nothing by an id. */
  public ById<V> without(String id) {
    if (!containsKey(id)) {
      return this;
    }
    Map<String, V> less = new HashMap<>(part(id));
    less.remove(id);
    return with(id, less);
  }

  private ById<V> with(String id, Map<String, V> part) {
    int changed = size - part(id).size() + part.size();
    if (parts.size() == 1) {
      return new ById<>(List.of(Map.copyOf(part)), changed);
    }
    List<Map<String, V>> other = new ArrayList<>(parts);
    other.set(part(id, parts.size()), Map.copyOf(part));
    return new ById<>(List.copyOf(other), changed);
  }

  private Map<String, V> part(String id) {
    return parts.get(part(id, parts.size()));
  }

  @Override
  public V get(Object id) {
    return id instanceof String text ? part(text).get(text) : null;
  }

  @Override
  public boolean containsKey(Object id) {
    return get(id) != null;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return parts.size() == 1 ? parts.get(0).entrySet() : allEntries();
  }

  private Set<Entry<String, V>> allEntries() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, V>> iterator() {
        return parts.stream().flatMap(part -> part.entrySet().stream()).iterator();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ById<?> same && same.parts.size() == parts.size()
        ? parts.equals(same.parts)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Map<String, V> part : parts) {
      hash += part.hashCode();
    }
    return hash;
  }
}
