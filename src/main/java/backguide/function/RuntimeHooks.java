package backguide.function;

import backguide.alexa.BackGuideSkill;
import backguide.alexa.Phrasebooks;
import backguide.compiled.Contents;
import backguide.memory.InMemory;
import backguide.memory.KeepsNothing;
import backguide.person.Memory;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Loads what a turn needs before somebody waits for it, and keeps no trace of that: turns are taken
 * by a skill of its own that forgets everything, and a remote store is only asked. Whatever goes
 * wrong here goes wrong again for those who come, and is told then.
 */
final class RuntimeHooks implements Resource {
  /** How the cloud tells whether it takes a snapshot of what has started. */
  private static final String KIND_OF_START = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private static final String FOR_A_SNAPSHOT = "snap-start";

  /** How often a remote store is tried when nobody waits; at a start somebody may, so once. */
  private static final int BEFORE_A_SNAPSHOT = 3;

  /** How often everything is told before a snapshot: by then what every turn needs is compiled. */
  private static final int TOLD = 10;

  private final Optional<Contents> contents;
  private final Phrasebooks words;
  private final Memory memory;

  /**
   * Makes it.
   *
   * @param contents what is done; empty when that cannot be opened
   * @param memory that of the function
   */
  RuntimeHooks(Optional<Contents> contents, Phrasebooks words, Memory memory) {
    this.contents = contents;
    this.words = words;
    this.memory = memory;
  }

  /**
   * Begins: before a snapshot with everything, for nobody waits; else at once with what comes
   * first, for somebody does. Who takes the snapshot holds on to nothing, so the function does.
   */
  void begin(Map<String, String> environment) {
    if (FOR_A_SNAPSHOT.equals(environment.get(KIND_OF_START))) {
      tried(() -> Core.getGlobalContext().register(this));
    } else {
      tried(this::opening);
      // else the first launch after every start would be told that notes are out of reach
      tried(() -> memory.remote().ifPresent(store -> store.prime(1)));
    }
  }

  private void opening() {
    contents.ifPresent(
        c -> {
          for (String locale : c.locales()) {
            apart(c, new KeepsNothing()).primeOpening(c.programme(), locale);
          }
        });
  }

  /** Everything is told to one who remembers, as people are, and to one who forgets. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    for (int i = 0; i < TOLD; i++) {
      tried(() -> contents.ifPresent(c -> everything(c, new InMemory())));
      tried(() -> contents.ifPresent(c -> everything(c, new KeepsNothing())));
    }
    tried(() -> memory.remote().ifPresent(store -> store.prime(BEFORE_A_SNAPSHOT)));
    tried(() -> memory.remote().ifPresent(Memory.Remote::disconnect));
  }

  private void everything(Contents all, Memory own) {
    for (String locale : all.locales()) {
      apart(all, own).primeEverything(all.programme(), locale);
    }
  }

  /** Credentials of a snapshot are of the day on which it was taken, and its line is dead. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    tried(() -> memory.remote().ifPresent(Memory.Remote::disconnect));
    tried(() -> memory.remote().ifPresent(Memory.Remote::connect));
  }

  private BackGuideSkill apart(Contents all, Memory own) {
    return new BackGuideSkill(all.programme(), words, own, ZoneOffset.UTC, Optional.empty());
  }

  private static void tried(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // whoever comes next needs the same, and tells the log why it failed
    }
  }
}
