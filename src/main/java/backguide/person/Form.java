package backguide.person;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * One kind of value in a record, both ways: how it is written, and how it is read and checked. Long
 * because every form there is stands here, a few lines each.
 */
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
  Form<String> ID = text(Letters.ID);

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

  /**
   * Writes a value.
   *
   * @param at where it will stand
   * @throws Broken when whoever reads it would not accept it
   */
  void write(V value, Stored at, RecordSink to);

  /**
   * Returns the value that was stored.
   *
   * @throws Broken when that is not of this form
   */
  V read(Stored at);

  /** Returns a value as it is written there: as maps and lists, or by itself. */
  default Object write(V value, Stored at) {
    RecordMap written = new RecordMap();
    write(value, at, written);
    return written.whole();
  }

  /** Returns a value as it is written by itself. */
  default Object write(V value) {
    return write(value, Stored.of(null));
  }

  /**
   * A value that holds no others.
   *
   * @param write to a text, a whole number or a truth
   */
  static <V> Form<V> of(Function<V, Object> write, Function<Stored, V> read) {
    return holding(
        (value, at, to) -> {
          Object written = write.apply(value);
          read.apply(at.holding(written));
          to.value(written);
        },
        read);
  }

  /** What writes a value. */
  interface Write<V> {
    void write(V value, Stored at, RecordSink to);
  }

  /** A value that holds others, which are checked while they are written. */
  static <V> Form<V> holding(Write<V> write, Function<Stored, V> read) {
    return new Form<>() {
      @Override
      public void write(V value, Stored at, RecordSink to) {
        write.write(value, at, to);
      }

      @Override
      public V read(Stored at) {
        return read.apply(at);
      }
    };
  }

  /** A record in the record, by its fields. */
  static <V> Form<V> of(Function<Fields<V>, V> fields) {
    return holding(
        (value, at, to) -> Fields.write(value, at, to, fields), at -> Fields.read(at, fields));
  }

  static Form<Integer> number(int least, int most) {
    return of(number -> number, at -> (int) at.whole(least, most));
  }

  static Form<String> text(Letters letters) {
    return text(letters::spell, letters);
  }

  /**
   * A text.
   *
   * @param form whether it is one of these
   * @param described tells that form to whoever looks for what is wrong
   */
  static Form<String> text(Predicate<String> form, Object described) {
    return of(text -> text, at -> at.text(form, described));
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
    return holding(
        (list, at, to) -> {
          at.holding(list).list();
          to.beginList();
          for (int i = 0; i < list.size(); i++) {
            each.write(list.get(i), at.inner("" + i, null), to);
          }
          to.endList();
        },
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
    return holding(
        (values, at, to) -> list.write(differing(values, at), at, to),
        at -> differing(list.read(at), at));
  }

  private static <V> List<V> differing(List<V> values, Stored at) {
    if (values.size() > 1 && new HashSet<>(values).size() < values.size()) {
      throw at.broken("is not a list of different values");
    }
    return values;
  }

  /** A set of values that hold no others, written in the order of what stands for them. */
  static <V> Form<Set<V>> set(Form<V> each) {
    Form<List<V>> list = different(each);
    return holding(
        (set, at, to) -> {
          Object[] written = new Object[set.size()];
          int count = 0;
          for (V value : set) {
            written[count++] = each.write(value, at);
          }
          Arrays.sort(written);
          at.holding(differing(Arrays.asList(written), at)).list();
          to.beginList();
          for (Object value : written) {
            to.value(value);
          }
          to.endList();
        },
        at -> Set.copyOf(list.read(at)));
  }

  /** Values by the ids of exercises, written in their order. */
  static <V> Form<Map<String, V>> byId(Form<V> each) {
    return holding(
        (map, at, to) -> {
          at.holding(map).map();
          to.beginRecord();
          new TreeMap<>(map)
              .forEach(
                  (id, value) -> {
                    to.field(id(id, at));
                    each.write(value, at.inner(id, null), to);
                  });
          to.endRecord();
        },
        at -> {
          Map<String, V> values = new HashMap<>();
          at.map().forEach((id, value) -> values.put(id(id, at), each.read(at.inner(id, value))));
          return values;
        });
  }

  private static String id(String id, Stored at) {
    if (!Letters.ID.spell(id)) {
      throw at.broken("is not a map by ids");
    }
    return id;
  }

  /** The same where whatever is not of this form counts as missing. */
  default Form<Optional<V>> orNothing() {
    return holding(
        (value, at, to) -> write(value.orElseThrow(), at, to),
        at -> {
          try {
            return Optional.of(read(at));
          } catch (Broken e) {
            return Optional.empty();
          }
        });
  }
}
