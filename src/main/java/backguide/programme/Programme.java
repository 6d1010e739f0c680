package backguide.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A sheet of exercises, checked and ready to be guided through.
 *
 * @param id its id
 * @param version its version, such as {@code 1.0.0}
 * @param title the words of its title
 * @param clearance who says when and which
 * @param always the rules spoken at fixed moments
 * @param pain what pain leads to
 * @param exercises the exercises in the order of the sheet
 * @param closings what is said at the end
 * @param about what is said when asked what this is
 */
public record Programme(
    String id,
    String version,
    Text title,
    Clearance clearance,
    List<Always> always,
    PainPolicy pain,
    List<Exercise> exercises,
    List<Closing> closings,
    List<Text> about) {
  /** No programme at all. */
  public static final Programme NONE =
      new Programme(
          "none",
          "0",
          new Text("", Map.of(), Origin.NONE),
          new Clearance(1, Origin.NONE, Origin.NONE),
          List.of(),
          PainPolicy.BUILT_IN,
          List.of(),
          List.of(),
          List.of());

  public Programme {
    always = List.copyOf(always);
    exercises = Exercises.of(exercises);
    closings = List.copyOf(closings);
    about = List.copyOf(about);
  }

  /** Returns an exercise by its id; throws {@link NoSuchElementException} when there is none. */
  public Exercise exercise(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no exercise " + id));
  }

  /** Returns an exercise by its id, or empty when this programme has none such. */
  public Optional<Exercise> find(String id) {
    return Exercises.of(exercises).find(id);
  }

  /**
   * Returns the ids of some exercises in the order of the sheet, each once, unknown ones dropped.
   */
  public List<String> inOrder(Collection<String> ids) {
    return exercises.stream().map(Exercise::id).filter(ids::contains).toList();
  }

  /** Returns how the record of a person names this programme. */
  public String tag() {
    return id + "@" + version;
  }

  /** Returns the rule for a moment; throws when the programme lacks it. */
  public Always rule(Always.Occasion when) {
    return always.stream().filter(a -> a.when() == when).findFirst().orElseThrow();
  }

  /** Returns the ids of all exercises, in order. */
  public List<String> ids() {
    return exercises.stream().map(Exercise::id).toList();
  }
}
