package backguide.memory;

import backguide.person.Broken;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A memory that lasts as long as the process. */
public final class InMemory implements Memory {
  private final Map<Key, Map<String, Object>> records = new ConcurrentHashMap<>();

  @Override
  public Optional<Person> recall(Key key) {
    return Optional.ofNullable(records.get(key)).map(PersonCodec::read);
  }

  @Override
  public Found find(Key key) {
    Key found =
        key.among(
            records.keySet().stream()
                .filter(each -> each.account().equals(key.account()))
                .map(Key::member)
                .collect(Collectors.toSet()));
    return new Found(found, recall(found));
  }

  @Override
  public void keep(Key key, Person person, Optional<String> basis) {
    try {
      Map<String, Object> record = PersonCodec.write(person);
      records.compute(
          key,
          (k, stored) -> {
            Optional<String> last = Optional.ofNullable(stored).map(InMemory::lastRequest);
            return Succession.isDue(last, person, basis) ? record : stored;
          });
    } catch (Broken e) {
      throw new Unkept("not kept: " + e.getMessage(), e);
    }
  }

  @Override
  public void erase(Key key) {
    records.remove(key);
  }

  @Override
  public void eraseAccount(String account) {
    records.keySet().removeIf(key -> key.account().equals(account));
  }

  private static String lastRequest(Map<String, Object> record) {
    return PersonCodec.read(record).lastRequest();
  }
}
