package backguide.memory;

import backguide.person.Broken;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A memory that lasts as long as the process. */
public final class InMemory implements Memory {
  private final Map<Key, Standing> records = new ConcurrentHashMap<>();

  @Override
  public Found find(Key key) {
    Key found =
        key.among(
            records.entrySet().stream()
                .filter(each -> each.getKey().account().equals(key.account()))
                .filter(each -> each.getValue().kept().isPresent())
                .map(each -> each.getKey().member())
                .collect(Collectors.toSet()));
    return records.getOrDefault(found, Standing.NOTHING).foundFor(found);
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    change(key, was -> was.keeping(person, basis, request));
    return basis.next(request);
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    change(key, was -> was.raising(concern, programme));
  }

  private void change(Key key, UnaryOperator<Standing> change) {
    try {
      records.compute(
          key,
          (k, was) -> {
            Standing is = change.apply(was == null ? Standing.NOTHING : was);
            is.kept().ifPresent(PersonCodec::write);
            return is;
          });
    } catch (Broken e) {
      throw new Unkept("not kept: " + e.getMessage(), e);
    }
  }

  @Override
  public void erase(Key key) {
    records.computeIfPresent(key, (k, was) -> was.erased());
  }

  @Override
  public void eraseAccount(String account) {
    records.keySet().stream().filter(key -> key.account().equals(account)).forEach(this::erase);
  }
}
