package backguide.programme;

/**
 * A place in the programme, exact to what was done.
 *
 * @param exercise the exercise's id
 * @param part the side, direction or set it is in, from 0
 * @param done repeats of that part that are behind the person
 * @param extra repeats of that part asked for beyond the dose
 */
public record Place(String exercise, int part, int done, int extra) {
  /** Returns the beginning of an exercise. */
  public static Place start(String exercise) {
    return new Place(exercise, 0, 0, 0);
  }

  /** Returns this place with a further block of repeats asked for. */
  public Place more(int repeats) {
    return new Place(exercise, part, done, extra + repeats);
  }
}
