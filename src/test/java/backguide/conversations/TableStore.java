package backguide.conversations;

import backguide.packaged.LoopbackTable;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonFacts;
import backguide.person.Stamp;
import java.util.Map;
import java.util.Optional;

/** What a function in a process of its own keeps, seen in its table. */
final class TableStore extends Store {
  private final LoopbackTable table;
  private final Memory past;
  private final Namesakes people;

  TableStore(LoopbackTable table, Namesakes people) {
    this.table = table;
    this.past = table.memory();
    this.people = people;
  }

  @Override
  void down(boolean isDown) {
    table.down(isDown);
  }

  @Override
  public Found find(Key key) {
    return past.find(people.opaque(key));
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    return past.keep(people.opaque(key), person, basis, request);
  }

  @Override
  Optional<Map<String, Object>> record(Key key) {
    return past.find(people.opaque(key)).person().map(PersonFacts::of);
  }
}
