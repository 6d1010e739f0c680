package backguide.heard;

import backguide.person.Tags;
import backguide.programme.Exercise;
import backguide.programme.Programme;
import backguide.programme.Prop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Exercises that are named by where they stand on the sheet or by what they are done with. What
 * that is only the programme knows: {@code at-2}, {@code at-last}, {@code first-3}, {@code last-2},
 * {@code with-exercise-band}, {@code without-exercise-band}.
 */
public final class Selection {
  /** Begins the name of the exercise that stands so far down the sheet, from 1. */
  public static final String ORDINAL = "at-";

  private static final String LAST = ORDINAL + "last";
  private static final String FIRST_FEW = "first-";
  private static final String LAST_FEW = "last-";
  private static final String WITH = "with-";
  private static final String WITHOUT = "without-";

  private final Programme programme;

  private Selection(Programme programme) {
    this.programme = programme;
  }

  /** Returns whether a name tells an ordinal or a thing, and not an exercise. */
  public static boolean isGroup(String named) {
    return isOrdinal(named) || Stream.of(WITH, WITHOUT).anyMatch(named::startsWith);
  }

  /** Returns whether a name tells an ordinal, or several in a row. */
  public static boolean isOrdinal(String named) {
    return Stream.of(ORDINAL, FIRST_FEW, LAST_FEW).anyMatch(named::startsWith);
  }

  /** Returns the ordinal that is named, counted from 1. */
  public static Optional<Integer> ordinal(String named) {
    return number(named, ORDINAL);
  }

  /**
   * Returns the values with the ids of the exercises that are meant. What the programme does not
   * have is left out; all but such a thing would be too many, and is nothing.
   */
  public static Detail resolved(Detail said, Programme programme) {
    List<String> ids = new ArrayList<>();
    for (String named : said.exercises()) {
      List<String> meant = new Selection(programme).meant(named);
      if (meant.isEmpty() && said.all()) {
        return said.withExercises(List.of()).withoutAll();
      }
      ids.addAll(meant);
    }
    return ids.equals(said.exercises()) ? said : said.withExercises(programme.inOrder(ids));
  }

  private List<String> meant(String named) {
    List<String> ids = programme.ids();
    if (ids.contains(named)) {
      return List.of(named);
    }
    int size = ids.size();
    if (named.equals(LAST)) {
      return ids.subList(size - 1, size);
    }
    if (named.startsWith(WITH)) {
      return with(named.substring(WITH.length()));
    }
    if (named.startsWith(WITHOUT)) {
      List<String> with = with(named.substring(WITHOUT.length()));
      return ids.stream().filter(id -> !with.contains(id)).toList();
    }
    return ordinal(named)
        .filter(n -> n <= size)
        .map(n -> ids.subList(n - 1, n))
        .or(() -> number(named, FIRST_FEW).filter(n -> n <= size).map(n -> ids.subList(0, n)))
        .or(
            () ->
                number(named, LAST_FEW)
                    .filter(n -> n <= size)
                    .map(n -> ids.subList(size - n, size)))
        .orElse(List.of());
  }

  /** Returns the exercises that need a thing; if none does, those that may be done with it. */
  private List<String> with(String thing) {
    List<Prop> things =
        Stream.of(Prop.values())
            .filter(p -> ("-" + Tags.PROP.tag(p)).endsWith("-" + thing))
            .toList();
    List<String> needing = that(e -> things.stream().anyMatch(e::requires));
    return things.stream()
        .map(p -> needing.isEmpty() ? that(e -> e.equipment().optional().contains(p)) : needing)
        .filter(ids -> !ids.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> that(Predicate<Exercise> need) {
    return programme.exercises().stream().filter(need).map(Exercise::id).toList();
  }

  private static Optional<Integer> number(String named, String prefix) {
    if (!named.startsWith(prefix)) {
      return Optional.empty();
    }
    String text = named.substring(prefix.length());
    return Optional.of(text).filter(t -> t.matches("[1-9]\\d?")).map(Integer::parseInt);
  }
}
