package backguide.local;

import backguide.session.Memory;
import backguide.session.Person;
import java.util.Optional;

/** A memory with no place to keep anything in. */
final class NoMemory implements Memory {
  private static final String WHY = "there is no directory to keep it in";

  @Override
  public Optional<Person> recall(String key) {
    throw new Unreadable(WHY, null);
  }

  @Override
  public void keep(String key, Person person) {
    throw new Unkept(WHY, null);
  }

  @Override
  public void erase(String key) {
    throw new Unkept(WHY, null);
  }
}
