package backguide.memory;

import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.Set;

/**
 * A memory that there is no way to, so that whoever talks without it says so.
 *
 * @param why the reason, told whenever it is asked
 */
public record OutOfReach(String why) implements Memory {
  @Override
  public Found find(Key key) {
    throw new Unreadable(why, null);
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    throw new Unkept(why, null);
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    throw new Unkept(why, null);
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    throw new Unkept(why, null);
  }

  @Override
  public void eraseAccount(String account) {
    throw new Unkept(why, null);
  }
}
