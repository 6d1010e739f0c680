package backguide.person;

import java.util.Map;
import java.util.function.Function;

/**
 * One field of a record that can also be read alone, when the rest of the record is broken.
 *
 * @param name what it is called, for good
 * @param form how it is written and read
 * @param getter what it holds of a value
 * @param <T> what the record is made of
 * @param <V> what the field holds
 */
public record Field<T, V>(String name, Form<V> form, Function<T, V> getter) {
  /** Returns what stands there in a record; nothing where that is none. */
  public Stored in(Stored record) {
    return record.inner(name, record.value() instanceof Map<?, ?> map ? map.get(name) : null);
  }

  /**
   * Returns the value in a record, whatever else is in it.
   *
   * @throws Broken when that is not of this form
   */
  public V alone(Stored record) {
    return form.read(in(record));
  }
}
