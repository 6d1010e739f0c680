package backguide.person;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** One kind of value in a record, both ways: how it is written, and how it is read and checked. */
public interface Form<V> {
  Form<Boolean> BOOLEAN =
      of(
          truth -> truth,
          at -> {
            if (at.value() instanceof Boolean truth) {
              return truth;
            }
            throw at.broken("is not true or false");
          });

  /** An exercise of any programme, or anything else that has such an id. */
  Form<String> ID = of(id -> id, at -> at.text(Stored.ID));

  /** An exercise of the programme that the record is about. */
  Form<String> EXERCISE =
      of(
          id -> id,
          at -> {
            String id = ID.read(at);
            if (at.exercises().test(id)) {
              return id;
            }
            throw at.broken("is not of this programme's exercises");
          });

  Object write(V value);

  /**
   * Returns the value that was stored.
   *
   * @throws Broken when that is not of this form
   */
  V read(Stored at);

  static <V> Form<V> of(Function<V, Object> write, Function<Stored, V> read) {
    return new Form<>() {
      @Override
      public Object write(V value) {
        return write.apply(value);
      }

      @Override
      public V read(Stored at) {
        return read.apply(at);
      }
    };
  }

  /** A record in the record, by its fields. */
  static <V> Form<V> of(Function<Fields<V>, V> fields) {
    return of(value -> Fields.unchecked(value, fields), at -> Fields.read(at, fields));
  }

  static Form<Integer> number(int least, int most) {
    return of(number -> number, at -> (int) at.whole(least, most));
  }

  static Form<String> text(String form) {
    Pattern pattern = Pattern.compile(form);
    return of(text -> text, at -> at.text(pattern));
  }

  /** A date or a time as its class writes it, of this age. */
  static <V> Form<V> date(Function<String, V> parse, ToIntFunction<V> year) {
    return of(
        Object::toString,
        at -> {
          try {
            V date = parse.apply(at.value() instanceof String text ? text : "");
            if (year.applyAsInt(date) >= 2000 && year.applyAsInt(date) < 2200) {
              return date;
            }
          } catch (DateTimeException e) {
            throw at.broken("is not a date");
          }
          throw at.broken("is not a date of this age");
        });
  }

  static <V> Form<List<V>> list(Form<V> each) {
    return of(
        list -> list.stream().map(each::write).toList(),
        at -> {
          List<V> values = new ArrayList<>();
          for (Object value : at.list()) {
            values.add(each.read(at.inner("" + values.size(), value)));
          }
          return values;
        });
  }

  /** A list in which nothing stands twice. */
  static <V> Form<List<V>> different(Form<V> each) {
    Form<List<V>> list = list(each);
    return of(
        list::write,
        at -> {
          List<V> values = list.read(at);
          if (new HashSet<>(values).size() < values.size()) {
            throw at.broken("is not a list of different values");
          }
          return values;
        });
  }

  /** A set, written in the order of what stands for its values. */
  static <V> Form<Set<V>> set(Form<V> each) {
    Form<List<V>> list = different(each);
    return of(
        set -> set.stream().map(each::write).sorted().toList(), at -> Set.copyOf(list.read(at)));
  }

  /** Values by the ids of exercises, written in their order. */
  static <V> Form<Map<String, V>> byId(Form<V> each) {
    return of(
        map -> {
          Map<String, Object> written = new TreeMap<>();
          map.forEach((id, value) -> written.put(id, each.write(value)));
          return written;
        },
        at -> {
          Map<String, V> values = new HashMap<>();
          at.map()
              .forEach(
                  (id, value) -> {
                    if (!Stored.ID.matcher(id).matches()) {
                      throw at.broken("is not a map by ids");
                    }
                    values.put(id, each.read(at.inner(id, value)));
                  });
          return values;
        });
  }

  /** The same where it may be missing. */
  default Form<Optional<V>> there() {
    return of(value -> write(value.orElseThrow()), at -> Optional.of(read(at)));
  }

  /** The same where whatever is not of this form counts as missing. */
  default Form<Optional<V>> orNothing() {
    return of(
        value -> write(value.orElseThrow()),
        at -> {
          try {
            return Optional.of(read(at));
          } catch (Broken e) {
            return Optional.empty();
          }
        });
  }
}
