package backguide.person;

import java.util.Optional;

/**
 * Something that stands before the next bout until somebody has answered for it: a lock, or a
 * question about pain that has no answer yet. It has a name of its own, so that whoever answers
 * takes away what was asked about and nothing else.
 *
 * @param request opaque id of the request that raised it, or made of that: its name, which never
 *     returns, and is in no other record
 * @param exercise the exercise whose pain is asked about; empty for a lock
 */
public record Concern(String request, Optional<String> exercise) {
  public static Concern lock(String request) {
    return new Concern(request, Optional.empty());
  }

  /** Returns the lock that a request raises besides in the record of the voice that made it. */
  public static Concern lockOfVoice(String request) {
    return lock(request + "-voice");
  }

  public static Concern pain(String request, String exercise) {
    return new Concern(request, Optional.of(exercise));
  }

  public boolean isLock() {
    return exercise.isEmpty();
  }
}
