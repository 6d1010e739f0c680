package backguide.person;

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
 * @param lastRequest opaque id of the last request that changed this record
 */
public record Person(
    String programme,
    Safety safety,
    List<String> chosen,
    Today today,
    Progress progress,
    Habits habits,
    Heed heed,
    String lastRequest) {
  public Person {
    chosen = List.copyOf(chosen);
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
        Heed.NOTHING,
        "");
  }

  public Person with(Safety other) {
    return new Person(programme, other, chosen, today, progress, habits, heed, lastRequest);
  }

  public Person with(Today other) {
    return new Person(programme, safety, chosen, other, progress, habits, heed, lastRequest);
  }

  public Person with(Progress other) {
    return new Person(programme, safety, chosen, today, other, habits, heed, lastRequest);
  }

  public Person with(Habits other) {
    return new Person(programme, safety, chosen, today, progress, other, heed, lastRequest);
  }

  public Person with(Heed other) {
    return new Person(programme, safety, chosen, today, progress, habits, other, lastRequest);
  }

  public Person choosing(List<String> exercises) {
    return new Person(programme, safety, exercises, today, progress, habits, heed, lastRequest);
  }

  public Person writtenBy(String request) {
    return new Person(programme, safety, chosen, today, progress, habits, heed, request);
  }

  /** Returns whether this holds anything that makes another record stricter. */
  public boolean restricts() {
    return safety.locked()
        || safety.painOpen().isPresent()
        || !today.leftForPain().isEmpty()
        || !today.retried().isEmpty()
        || !heed.equals(Heed.NOTHING);
  }

  /** Returns the exercise whose pain question is open, if one is. */
  public Optional<String> painOpen() {
    return safety.painOpen();
  }
}
