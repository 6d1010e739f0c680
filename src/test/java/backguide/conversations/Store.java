package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import java.util.Map;
import java.util.Optional;

/** A memory that can be out of reach for a while; everything kept survives being written down. */
class Store implements Memory {
  private final InMemory kept = new InMemory();
  private boolean down;

  void down(boolean isDown) {
    down = isDown;
  }

  @Override
  public Optional<Person> recall(Key key) {
    if (down) {
      throw new Unreadable("down", null);
    }
    return kept.recall(key);
  }

  @Override
  public Found find(Key key) {
    if (down) {
      throw new Unreadable("down", null);
    }
    return kept.find(key);
  }

  @Override
  public void keep(Key key, Person person, Optional<String> basis) {
    if (down) {
      throw new Unkept("down", null);
    }
    assertThat(PersonCodec.read(PersonCodec.write(person))).isEqualTo(person);
    kept.keep(key, person, basis);
  }

  @Override
  public void erase(Key key) {
    if (down) {
      throw new Unkept("down", null);
    }
    kept.erase(key);
  }

  @Override
  public void eraseAccount(String account) {
    if (down) {
      throw new Unkept("down", null);
    }
    kept.eraseAccount(account);
  }

  /** Returns the record of whoever comes as it is written down; empty when nothing is kept. */
  Optional<Map<String, Object>> record(Key key) {
    return kept.find(key).person().map(PersonCodec::write);
  }
}
