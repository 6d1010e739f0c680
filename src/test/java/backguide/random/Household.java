package backguide.random;

import backguide.memory.InMemory;
import backguide.person.Memory;
import backguide.person.Person;
import java.util.Optional;

/** The memory of one household, which can be out of reach when it is to be read. */
final class Household implements Memory {
  static final Key ANNA = new Key("house", "anna");

  private final InMemory kept = new InMemory();
  private boolean reads = true;

  void reads(boolean can) {
    reads = can;
  }

  @Override
  public Optional<Person> recall(Key key) {
    if (!reads) {
      throw new Unreadable("out of reach", null);
    }
    return kept.recall(key);
  }

  @Override
  public void keep(Key key, Person person, Optional<String> basis) {
    kept.keep(key, person, basis);
  }

  @Override
  public void erase(Key key) {
    kept.erase(key);
  }

  @Override
  public void eraseAccount(String account) {
    kept.eraseAccount(account);
  }
}
