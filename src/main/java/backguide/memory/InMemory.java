package backguide.memory;

import backguide.session.Memory;
import backguide.session.Person;
import backguide.session.PersonCodec;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A memory that lasts as long as the process. */
public final class InMemory implements Memory {
  private final Map<String, Map<String, Object>> records = new ConcurrentHashMap<>();

  @Override
  public Optional<Person> recall(String key) {
    return Optional.ofNullable(records.get(key)).map(PersonCodec::read);
  }

  @Override
  public void keep(String key, Person person) {
    try {
      records.put(key, PersonCodec.write(person));
    } catch (PersonCodec.Broken e) {
      throw new Unkept("not kept: " + e.getMessage(), e);
    }
  }

  @Override
  public void erase(String key) {
    records.remove(key);
  }
}
