package backguide.memory;

import backguide.person.Broken;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A memory that lasts as long as the process. */
public final class InMemory implements Memory {
  private final Map<Key, Kept> records = new HashMap<>();
  private final Map<String, Set<String>> ended = new HashMap<>();

  @Override
  public Optional<Remote> remote() {
    return Optional.empty();
  }

  @Override
  public synchronized Found find(Key key) {
    Key found =
        key.among(keys(key.account()).stream().map(Key::member).collect(Collectors.toSet()));
    return entry(found).foundFor(found);
  }

  private Set<Key> keys(String account) {
    return records.keySet().stream()
        .filter(key -> key.account().equals(account))
        .collect(Collectors.toSet());
  }

  private PersonEntry entry(Key key) {
    Optional<Kept> kept = Optional.ofNullable(records.get(key));
    return new PersonEntry(kept, ended.getOrDefault(key.account(), Set.of()));
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

  private synchronized void change(Key key, UnaryOperator<PersonEntry> change) {
    PersonEntry is = change.apply(entry(key));
    try {
      is.kept().ifPresent(PersonCodec::write);
    } catch (Broken e) {
      throw new Unkept("not kept: " + e.getMessage(), e);
    }
    is.kept().ifPresentOrElse(kept -> records.put(key, kept), () -> records.remove(key));
    ended.put(key.account(), is.ended());
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    change(key, was -> was.erased(known, request));
  }

  @Override
  public synchronized void eraseAccount(String account) {
    keys(account).forEach(key -> erase(key, Set.of(), ""));
  }
}
