package backguide.desk;

import backguide.person.Memory;
import backguide.person.Person;
import java.util.Optional;

/** A memory with no place to keep anything in. */
final class NoMemory implements Memory {
  private static final String WHY = "there is no directory to keep it in";

  @Override
  public Optional<Person> recall(Key key) {
    throw new Unreadable(WHY, null);
  }

  @Override
  public void keep(Key key, Person person, Optional<String> basis) {
    throw new Unkept(WHY, null);
  }

  @Override
  public void erase(Key key) {
    throw new Unkept(WHY, null);
  }

  @Override
  public void eraseAccount(String account) {
    throw new Unkept(WHY, null);
  }
}
