package backguide.conversations;

import backguide.catalog.Catalog;
import backguide.person.Memory;
import backguide.session.Machine;
import java.util.HashMap;
import java.util.Map;

/** The core by itself: the machine, the words and the ear, without any platform around them. */
final class Core implements Player.Stage {
  private final Map<String, Catalog.Loaded> loaded = new HashMap<>();
  private final Map<String, Machine> machines = new HashMap<>();
  private final ShippedEar ear = new ShippedEar();

  @Override
  public Player session(String locale, Memory memory) {
    Catalog.Loaded all = loaded.computeIfAbsent(locale, Catalog::bundled);
    Machine machine = machines.computeIfAbsent(locale, l -> new Machine(all.programme()));
    return new CorePlayer(machine, all.phrasebook(), ear, memory);
  }
}
