package backguide.memory;

import backguide.session.Memory;

class InMemoryTest extends MemoryContract {
  @Override
  Memory memory() {
    return new InMemory();
  }
}
