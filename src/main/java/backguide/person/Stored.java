package backguide.person;

import backguide.programme.Programme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A value of a record that is being read, or written and then checked, and where it stands.
 *
 * @param value what was stored; null for nothing
 * @param name its name in what is around it; empty for the whole record
 * @param around what it stands in; empty for the whole record
 * @param exercises whether an exercise may be named here
 */
public record Stored(
    Object value, String name, Optional<Stored> around, Predicate<String> exercises) {
  private static final int MOST = 1_000;

  /** A whole record that may name exercises of any programme. */
  public static Stored of(Object record) {
    return new Stored(record, "", Optional.empty(), exercise -> true);
  }

  /** A whole record that may name the exercises of one programme only. */
  public static Stored of(Object record, Programme programme) {
    return new Stored(
        record, "", Optional.empty(), exercise -> programme.find(exercise).isPresent());
  }

  Stored inner(String field, Object inside) {
    return new Stored(inside, field, Optional.of(this), exercises);
  }

  /** Returns another value in the same place. */
  Stored holding(Object other) {
    return new Stored(other, name, around, exercises);
  }

  /** Returns the names that lead to it, with dots; empty for the whole record. */
  private String path() {
    String before = around.map(Stored::path).orElse("");
    return before.isEmpty() ? name : before + "." + name;
  }

  public long whole(long least, long most) {
    if (!(value instanceof Integer || value instanceof Long)) {
      throw broken("is not a whole number");
    }
    long number = ((Number) value).longValue();
    if (number < least || number > most) {
      throw broken("is not from " + least + " to " + most);
    }
    return number;
  }

  String text(Predicate<String> form, Object described) {
    if (value instanceof String text && form.test(text)) {
      return text;
    }
    throw broken("is not of the form " + described);
  }

  List<?> list() {
    if (value instanceof List<?> list && list.size() <= MOST) {
      return list;
    }
    throw broken("is not a list");
  }

  /** Returns its fields by name, if it is a record. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> map() {
    if (!(value instanceof Map<?, ?> map) || map.size() > MOST) {
      throw broken("is not a map");
    }
    for (Object name : map.keySet()) {
      if (!(name instanceof String)) {
        throw broken("is not a map by names");
      }
    }
    return (Map<String, Object>) map;
  }

  /** Returns what is wrong with it, to be thrown. */
  public Broken broken(String fault) {
    String path = path();
    return new Broken((path.isEmpty() ? "it" : path) + " " + fault);
  }
}
