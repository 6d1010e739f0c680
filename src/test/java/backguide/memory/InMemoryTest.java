package backguide.memory;

import backguide.person.Memory;

class InMemoryTest extends HouseholdContract {
  @Override
  Memory memory() {
    return new InMemory();
  }
}
