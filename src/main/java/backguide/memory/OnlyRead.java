package backguide.memory;

import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.Optional;
import java.util.Set;

/**
 * What another memory keeps, of which nothing is ever changed, so that whoever talks with it says
 * so.
 *
 * @param kept the other one; empty where there is no way to any
 * @param why the reason, told whenever something was to be changed, or read where nothing is kept
 */
public record OnlyRead(Optional<Memory> kept, String why) implements Memory {
  public static OnlyRead of(Memory kept, String why) {
    return new OnlyRead(Optional.of(kept), why);
  }

  public static OnlyRead outOfReach(String why) {
    return new OnlyRead(Optional.empty(), why);
  }

  @Override
  public Optional<Remote> remote() {
    return Optional.empty();
  }

  @Override
  public Found find(Key key) {
    return kept.orElseThrow(() -> new Unreadable(why, null)).find(key);
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
