package backguide.memory;

import backguide.person.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * How long a store waits for its table while somebody waits for an answer, whatever a client does
 * meanwhile: it looks for credentials, for an address, or for nothing.
 *
 * @param call the longest time for one call
 * @param safety the longest time for what must not fail, over all its calls
 * @param clock the time, in ns since whenever
 * @param until when a turn must be over, by the clock; empty outside of one
 */
record Patience(Duration call, Duration safety, LongSupplier clock, Optional<Long> until) {
  /**
   * Of the 7 s that a speaker waits (src: the platform), a turn that locks may take one call that
   * fails and all the time for the lock.
   */
  static final Patience USUAL = new Patience(Duration.ofMillis(1_100), Duration.ofSeconds(4));

  /** How long the calls of one turn may take together; what must not fail has its own time. */
  private static final Duration TURN = Duration.ofMillis(2_200);

  /** How much longer what must not fail may take in a turn. */
  private static final Duration BEYOND = Duration.ofMillis(2_600);

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private static final ExecutorService CALLS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "table");
            thread.setDaemon(true);
            return thread;
          });

  Patience(Duration call, Duration safety) {
    this(call, safety, System::nanoTime, Optional.empty());
  }

  /** Returns the same by another clock. */
  Patience by(LongSupplier other) {
    return new Patience(call, safety, other, until);
  }

  /** Returns the same from now on until the end of one turn. */
  Patience forOneTurn() {
    return new Patience(call, safety, clock, Optional.of(clock.getAsLong() + TURN.toNanos()));
  }

  /** Returns the same for what must not fail. */
  Patience urgent() {
    return new Patience(call, safety, clock, until.map(end -> end + BEYOND.toNanos()));
  }

  /** Returns how long something may take, in ns. */
  private long left(Duration usual) {
    return until
        .map(end -> Math.min(usual.toNanos(), end - clock.getAsLong()))
        .orElse(usual.toNanos());
  }

  /** A call that took longer than it may. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLong() {
      super("too long", null, false, false);
    }
  }

  /**
   * Returns what one call returns, in the time that it may take.
   *
   * @throws TooLong when it took longer
   * @throws UncheckedIOException when it failed as a line does
   */
  <T> T atMost(Callable<T> work) {
    long left = left(call);
    if (left <= 0) {
      throw new TooLong();
    }
    Future<T> answer = CALLS.submit(work);
    try {
      return answer.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new TooLong();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e.getCause() instanceof IOException failed
          ? new UncheckedIOException(failed)
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new TooLong();
    }
  }

  /**
   * Does something, again and again while it fails and there is time for all its calls; whoever is
   * overtaken does not do it again.
   *
   * @param calls how many calls it takes at most
   * @throws Memory.Unkept when it failed all the same
   */
  void longest(int calls, Runnable work) {
    long time = urgent().left(safety) - call.multipliedBy(calls).toNanos();
    long last = clock.getAsLong() + time;
    while (true) {
      try {
        work.run();
        return;
      } catch (Memory.Overtaken e) {
        throw e;
      } catch (Memory.Unkept e) {
        if (clock.getAsLong() + BETWEEN.toNanos() > last || !waited()) {
          throw e;
        }
      }
    }
  }

  private static boolean waited() {
    try {
      new CountDownLatch(1).await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
