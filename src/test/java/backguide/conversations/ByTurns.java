package backguide.conversations;

import backguide.simulator.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Lets two people talk to one function strictly by turns, until one of them has left. */
final class ByTurns {
  private final List<Semaphore> turns = List.of(new Semaphore(1), new Semaphore(0));
  private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());
  private final Endpoint function;

  ByTurns(Endpoint function) {
    this.function = function;
  }

  /**
   * Returns the function as one of the two reaches it.
   *
   * @param who 0 or 1
   */
  Endpoint seat(int who) {
    return request -> {
      turns.get(who).acquireUninterruptibly();
      try {
        order.add(who);
        return function.call(request);
      } finally {
        turns.get(1 - who).release();
      }
    };
  }

  /** One of the two has left, and the other need not wait any more. */
  void left(int who) {
    turns.get(1 - who).release(Short.MAX_VALUE);
  }

  /** Returns how often the function was asked by another one than before. */
  int changes() {
    int changes = 0;
    for (int i = 1; i < order.size(); i++) {
      changes += order.get(i).equals(order.get(i - 1)) ? 0 : 1;
    }
    return changes;
  }
}
