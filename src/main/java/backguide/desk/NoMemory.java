package backguide.desk;

import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;

/** A memory with no place to keep anything in. */
final class NoMemory implements Memory {
  private static final String WHY = "there is no directory to keep it in";

  @Override
  public Found find(Key key) {
    throw new Unreadable(WHY, null);
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    throw new Unkept(WHY, null);
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
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
