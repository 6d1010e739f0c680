package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.person.Memory;
import backguide.person.Memory.Found;
import backguide.person.Memory.Key;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a memory promises besides that can tell who is in an account. */
abstract class HouseholdContract extends MemoryContract {
  private static final Key HOUSE = Key.of("house");
  private static final Key ANNA_THERE = new Key("house", "anna");
  private static final Key BEN_THERE = new Key("house", "ben");

  @Test
  void whoComesWithAnAccountAloneGetsTheOnlyRecordInIt() {
    Memory memory = memory();
    keepFirst(memory, ANNA_THERE, ANNA);
    keepFirst(memory, new Key("next door", "ben"), BEN);
    assertThat(memory.find(HOUSE).key()).isEqualTo(ANNA_THERE);
    assertThat(memory.find(HOUSE).person()).contains(ANNA);
  }

  @Test
  void nobodyGetsARecordWhoMightBeAnother() {
    Memory memory = memory();
    keepFirst(memory, ANNA_THERE, ANNA);
    keepFirst(memory, BEN_THERE, BEN);
    assertThat(memory.find(HOUSE)).isEqualTo(new Found(HOUSE, Optional.empty(), Set.of()));
    WatchedMemory.erase(memory, BEN_THERE);
    assertThat(memory.find(HOUSE).key()).isEqualTo(ANNA_THERE);
    WatchedMemory.erase(memory, ANNA_THERE);
    assertThat(memory.find(HOUSE).key()).isEqualTo(HOUSE);
    assertThat(memory.find(HOUSE).kept()).isEmpty();
  }
}
