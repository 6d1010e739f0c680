package backguide.memory;

import backguide.person.Memory;
import backguide.person.Person;
import java.util.Optional;

/** Whether a record may follow the one that is kept. */
final class Succession {
  private Succession() {}

  /**
   * Returns whether a record is still to be written; not when the same request has written it.
   *
   * @param stored the request that wrote what is kept now; empty when nothing is
   * @param basis the request that wrote what the record follows; empty when it follows nothing
   * @throws Memory.Overtaken when these are not the same
   */
  static boolean isDue(Optional<String> stored, Person person, Optional<String> basis) {
    String request = person.lastRequest();
    if (!request.isEmpty() && stored.equals(Optional.of(request))) {
      return false;
    }
    if (stored.equals(basis)) {
      return true;
    }
    throw new Memory.Overtaken();
  }
}
