package backguide.person;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one record, each declared once for both ways: by its name, its form and its getter.
 *
 * <p>A function from these fields to a value is all there is to a record: it asks for one field
 * after the other and makes the value of them. To read a record is to let it ask the record; to
 * write one is to let it ask the getters, and to check and note what they say. So nothing can be
 * written that is not read, nor the other way round, and the fields stand in the order in which
 * they are asked for.
 *
 * @param <T> what the record is made of
 */
public final class Fields<T> {
  /** The name of the version in every record. */
  static final String VERSION = "v";

  private final Optional<T> written;
  private final Stored at;
  private final Map<String, Object> record;
  private final RecordSink to;
  private final Set<String> known;

  private Fields(
      Optional<T> written,
      Stored at,
      Map<String, Object> record,
      RecordSink to,
      Set<String> known) {
    this.written = written;
    this.at = at;
    this.record = record;
    this.to = to;
    this.known = known;
  }

  /**
   * Returns the value of a record.
   *
   * @throws Broken when it lacks a field, or holds one that is unexpected
   */
  public static <T> T read(Stored at, Function<Fields<T>, T> fields) {
    Fields<T> asked =
        new Fields<>(Optional.empty(), at, at.map(), new RecordMap(), new HashSet<>());
    T value = fields.apply(asked);
    if (!asked.known.containsAll(asked.record.keySet())) {
      throw at.broken("has an unknown field");
    }
    return value;
  }

  /**
   * Writes the record of a value, which whoever reads it will accept.
   *
   * @param at where it will stand
   * @throws Broken when something in it must not be written
   */
  public static <T> void write(T value, Stored at, RecordSink to, Function<Fields<T>, T> fields) {
    to.beginRecord();
    fields.apply(new Fields<>(Optional.of(value), at, Map.of(), to, new HashSet<>()));
    to.endRecord();
  }

  /** Returns the record of a value in the same way, as a map. */
  public static <T> Map<String, Object> write(T value, Stored at, Function<Fields<T>, T> fields) {
    RecordMap record = new RecordMap();
    write(value, at, record, fields);
    return at.holding(record.whole()).map();
  }

  /** A field that is always there; once written it is not written again. */
  public <V> V of(String name, Form<V> form, Function<T, V> getter) {
    boolean first = known.add(name);
    if (written.isEmpty()) {
      return form.read(at.inner(name, record.get(name)));
    }
    V value = getter.apply(written.get());
    if (first) {
      to.field(name);
      form.write(value, at.inner(name, null), to);
    }
    return value;
  }

  /** The same, declared by itself. */
  public <V> V of(Field<T, V> field) {
    return of(field.name(), field.form(), field.getter());
  }

  /** A field that is only there while it is not as usual. */
  public <V> V usually(String name, Form<V> form, V usual, Function<T, V> getter) {
    return isThere(name, value -> !getter.apply(value).equals(usual))
        ? of(name, form, getter)
        : usual;
  }

  /** A field that may be missing. */
  public <V> Optional<V> optional(String name, Form<V> form, Function<T, Optional<V>> getter) {
    return isThere(name, value -> getter.apply(value).isPresent())
        ? Optional.of(of(name, form, value -> getter.apply(value).orElseThrow()))
        : Optional.empty();
  }

  /** A field that is not there may be asked for all the same. */
  private boolean isThere(String name, Function<T, Boolean> unusual) {
    boolean there = written.map(unusual).orElseGet(() -> record.get(name) != null);
    if (!there) {
      known.add(name);
    }
    return there;
  }

  /** The version: no record of another one is read. */
  public void version(int version) {
    version(version, version);
  }

  /** The version, which is returned: no older and no newer record is read than these. */
  public int version(int oldest, int newest) {
    int told = of(VERSION, Form.number(1, Integer.MAX_VALUE), value -> newest);
    if (told > newest) {
      throw at.broken("is of version " + told + ", newer than version " + newest);
    }
    if (told < oldest) {
      throw at.broken("is of version " + told + ", older than version " + oldest);
    }
    return told;
  }

  /** The same fields for a part of the value: it has no record of its own, but stands in this. */
  public <S> Fields<S> in(Function<T, S> part) {
    return new Fields<>(written.map(part), at, record, to, known);
  }

  /** Returns what is wrong with the record, to be thrown. */
  public Broken broken(String fault) {
    return at.broken(fault);
  }
}
