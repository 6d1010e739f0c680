package backguide.conversations;

import backguide.catalog.Catalog;
import backguide.packaged.LoopbackTable;
import backguide.person.Memory;
import backguide.simulator.Endpoint;
import java.util.List;

/** One conversation with the packaged function, with people of its own. */
final class PackagedStage implements Player.Stage, AlexaPlayer.Witness, AutoCloseable {
  private final Endpoint entry;
  private final Namesakes people;
  private final LoopbackTable table;
  private final RemindersApi reminders = new RemindersApi();
  private static final Catalog.Loaded SHIPPED = Catalog.bundled("en-US");
  private final ShippedEar ear = new ShippedEar();
  private int sessions;

  PackagedStage(Endpoint function, LoopbackTable table, Namesakes people) {
    this.entry = people.reaching(function);
    this.people = people;
    this.table = table;
  }

  @Override
  public Player session(String locale, Memory memory) {
    sessions++;
    return new AlexaPlayer(
        entry, ear, SHIPPED, locale, reminders, this, people.number() + " " + sessions);
  }

  @Override
  public Store store() {
    return new TableStore(table, people);
  }

  @Override
  public void know(String name) {
    // everybody is found in the table
  }

  @Override
  public List<String> taken() {
    return table.deleted() ? List.of("erase") : List.of();
  }

  @Override
  public void close() {
    table.down(false);
    reminders.close();
  }
}
