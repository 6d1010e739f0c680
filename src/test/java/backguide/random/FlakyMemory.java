package backguide.random;

import backguide.memory.WatchedMemory;

/** The memory of one household, which can be out of reach when it is to be read. */
final class FlakyMemory extends WatchedMemory {
  static final Key ANNA = new Key("house", "anna");

  private boolean reads = true;

  void reads(boolean can) {
    reads = can;
  }

  @Override
  protected void before(Operation call) {
    if (call == Operation.FIND && !reads) {
      throw refusal(call, "out of reach");
    }
  }
}
