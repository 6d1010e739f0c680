package backguide.memory;

import backguide.session.Memory;

class InMemoryTest extends HouseholdContract {
  @Override
  Memory memory() {
    return new InMemory();
  }
}
