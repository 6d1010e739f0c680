package backguide.person;

import backguide.programme.Programme;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The fields of a kept record, each checked as it is read; none is left over unread. */
public final class Fields {
  public static final Pattern PROGRAMME = Pattern.compile("[a-z0-9-]{1,40}@[0-9a-z.-]{1,20}");
  static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9._:-]{0,200}");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final String AN_EXERCISE = "of this programme's exercises";
  private static final int MOST = 1_000;

  private final Map<String, Object> fields;
  private final String path;
  private final Predicate<String> exercises;
  private final Set<String> read = new HashSet<>();

  /** Fields that may name exercises of any programme. */
  public Fields(Map<?, ?> fields) {
    this(fields, "", exercise -> true);
  }

  /** Fields that may name the exercises of one programme only. */
  public Fields(Map<?, ?> fields, Programme programme) {
    this(fields, "", exercise -> !programme.inOrder(List.of(exercise)).isEmpty());
  }

  private Fields(Map<?, ?> fields, String path, Predicate<String> exercises) {
    this.fields = new HashMap<>();
    this.path = path;
    this.exercises = exercises;
    fields.forEach((name, value) -> this.fields.put(String.valueOf(name), value));
  }

  public int number(String name, int least, int most) {
    Object value = value(name);
    if (!(value instanceof Integer || value instanceof Long)) {
      throw broken(name, "a whole number");
    }
    long number = ((Number) value).longValue();
    if (number < least || number > most) {
      throw broken(name, "from " + least + " to " + most);
    }
    return (int) number;
  }

  public boolean truth(String name) {
    if (value(name) instanceof Boolean truth) {
      return truth;
    }
    throw broken(name, "true or false");
  }

  public boolean has(String name) {
    return isThere(name);
  }

  /** Returns whether something is there and true. */
  public boolean isTrue(String name) {
    return isThere(name) && truth(name);
  }

  public String text(String name, Pattern form) {
    if (value(name) instanceof String text && form.matcher(text).matches()) {
      return text;
    }
    throw broken(name, "of the form " + form);
  }

  public String idOf(String name) {
    return text(name, ID);
  }

  public Optional<String> id(String name) {
    return isThere(name) ? Optional.of(idOf(name)) : Optional.empty();
  }

  public String exercise(String name) {
    String exercise = idOf(name);
    if (exercises.test(exercise)) {
      return exercise;
    }
    throw broken(name, AN_EXERCISE);
  }

  public Optional<String> anExercise(String name) {
    return isThere(name) ? Optional.of(exercise(name)) : Optional.empty();
  }

  public List<String> exercises(String name) {
    List<String> all = ids(name);
    if (all.stream().allMatch(exercises)) {
      return all;
    }
    throw broken(name, AN_EXERCISE);
  }

  public List<String> ids(String name) {
    if (!(value(name) instanceof List<?> list) || list.size() > MOST) {
      throw broken(name, "a list");
    }
    boolean each = list.stream().allMatch(i -> i instanceof String s && ID.matcher(s).matches());
    if (!each || Set.copyOf(list).size() < list.size()) {
      throw broken(name, "a list of different ids");
    }
    return list.stream().map(String.class::cast).toList();
  }

  public <V> V the(String name, Tags<V> tags) {
    if (value(name) instanceof String tag && tags.value(tag).isPresent()) {
      return tags.value(tag).get();
    }
    throw broken(name, "one of its known values");
  }

  public <V> Optional<V> one(String name, Tags<V> tags) {
    return isThere(name) ? Optional.of(the(name, tags)) : Optional.empty();
  }

  public <T> Optional<T> date(String name, Function<String, T> parse, ToIntFunction<T> year) {
    if (!isThere(name)) {
      return Optional.empty();
    }
    try {
      T date = parse.apply(value(name) instanceof String text ? text : "");
      if (year.applyAsInt(date) >= 2000 && year.applyAsInt(date) < 2200) {
        return Optional.of(date);
      }
    } catch (DateTimeException e) {
      throw broken(name, "a date");
    }
    throw broken(name, "a date of this age");
  }

  public Fields inner(String name) {
    if (value(name) instanceof Map<?, ?> map && map.size() <= MOST) {
      return new Fields(map, path + name + ".", exercises);
    }
    throw broken(name, "a map");
  }

  public <V> Map<String, V> byId(String name, BiFunction<Fields, String, V> value) {
    Fields inside = inner(name);
    Map<String, V> map = new HashMap<>();
    for (String id : inside.fields.keySet()) {
      if (!ID.matcher(id).matches()) {
        throw broken(name, "a map by ids");
      }
      map.put(id, value.apply(inside, id));
    }
    return map;
  }

  public void nothingElse() {
    if (!read.containsAll(fields.keySet())) {
      throw new PersonCodec.Broken(
          (path.isEmpty() ? "it" : path.substring(0, path.length() - 1)) + " has an unknown field");
    }
  }

  public boolean isThere(String name) {
    return value(name) != null;
  }

  private Object value(String name) {
    read.add(name);
    return fields.get(name);
  }

  private PersonCodec.Broken broken(String name, String expected) {
    return new PersonCodec.Broken(path + name + " is not " + expected);
  }
}
