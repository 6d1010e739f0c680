package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.WatchedMemory;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.PersonFacts;
import backguide.person.Stamp;
import java.util.Map;
import java.util.Optional;

/** A memory that can be out of reach for a while; everything kept survives being written down. */
class Store extends WatchedMemory {
  private boolean down;

  Store() {}

  Store(Memory works) {
    super(works);
  }

  void down(boolean isDown) {
    down = isDown;
  }

  @Override
  protected void before(Operation call) {
    if (down) {
      throw refusal(call, "down");
    }
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    assertThat(PersonCodec.read(PersonCodec.write(person))).isEqualTo(person);
    return super.keep(key, person, basis, request);
  }

  /** Returns the record of whoever comes as it is written down; empty when nothing is kept. */
  Optional<Map<String, Object>> record(Key key) {
    return holds(key).map(Kept::person).map(PersonFacts::of);
  }
}
