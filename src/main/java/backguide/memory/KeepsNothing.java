package backguide.memory;

import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.util.Optional;
import java.util.Set;

/** A store that finds no record, and drops every write. */
public record KeepsNothing() implements Memory {
  @Override
  public Optional<Remote> remote() {
    return Optional.empty();
  }

  @Override
  public Found find(Key key) {
    return new Found(key, Optional.empty(), Set.of());
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    return basis.next(request);
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    // is gone at once
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    // there is nothing
  }

  @Override
  public void eraseAccount(String account) {
    // there is nothing
  }
}
