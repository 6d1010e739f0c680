package backguide.person;

import backguide.programme.Ids;
import backguide.programme.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything kept about one person: no free text, no pain scores.
 *
 * @param programme the programme it belongs to, as {@code id@version}
 * @param safety clearance and lock
 * @param chosen ids of the exercises picked for them, in the order of the sheet
 * @param today where they are in the programme
 * @param progress what they have done so far
 * @param habits how they like it
 * @param heed what the next session heeds of the last ones
 */
public record Person(
    String programme,
    Safety safety,
    List<String> chosen,
    Today today,
    Progress progress,
    Habits habits,
    Heed heed) {
  public Person {
    chosen = Ids.of(chosen);
  }

  /** Returns the record of somebody about whom nothing is known. */
  public static Person unknown(String programme) {
    return new Person(
        programme,
        Safety.UNKNOWN,
        List.of(),
        Today.NONE,
        Progress.NONE,
        Habits.USUAL,
        Heed.NOTHING);
  }

  public Person with(Safety other) {
    return new Person(programme, other, chosen, today, progress, habits, heed);
  }

  public Person with(Today other) {
    return new Person(programme, safety, chosen, other, progress, habits, heed);
  }

  public Person with(Progress other) {
    return new Person(programme, safety, chosen, today, other, habits, heed);
  }

  public Person with(Habits other) {
    return new Person(programme, safety, chosen, today, progress, other, heed);
  }

  public Person with(Heed other) {
    return new Person(programme, safety, chosen, today, progress, habits, other);
  }

  public Person choosing(List<String> exercises) {
    return new Person(programme, safety, exercises, today, progress, habits, heed);
  }

  /**
   * Returns the exercise whose pain question comes first, if one has no answer: where they are in
   * the programme, or else the first by name.
   */
  public Optional<String> painOpen() {
    return today
        .place()
        .map(Place::exercise)
        .filter(safety::asksAbout)
        .or(() -> safety.painful().stream().min(Comparator.naturalOrder()));
  }
}
