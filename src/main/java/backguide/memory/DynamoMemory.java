package backguide.memory;

import backguide.person.Broken;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A memory in one table of the cloud: an item an account, so that one call reads a household and
 * one writes a record. The table itself deletes what nobody has written for long.
 */
public final class DynamoMemory implements Memory, Memory.Remote {
  /** Whom no account is called; nothing is ever kept of them. */
  private static final Key NOBODY = Key.of("nobody");

  private final DynamoTable table;
  private final Clock clock;

  private DynamoMemory(DynamoTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  DynamoMemory(DynamoApi api, String table, Patience patience, Clock clock) {
    this(new DynamoTable(api, table, patience), clock);
  }

  /**
   * Connects to a table as a function in the cloud does: by what stands in its environment, and by
   * nothing else.
   *
   * @param table its name
   * @param environment the variables of the environment
   */
  public static DynamoMemory of(String table, Map<String, String> environment) {
    return new DynamoMemory(DynamoHttp.in(environment), table, Patience.USUAL, Clock.systemUTC());
  }

  /**
   * Reads nobody and tries to write over what is not there: the very first call takes longer than a
   * call may. A table that does not answer a read is asked nothing else.
   */
  @Override
  public void prime(int times) {
    for (int tried = 0; tried < times; tried++) {
      try {
        find(NOBODY);
        keep(NOBODY, Person.unknown("none@0"), new Stamp("never", 1, "never"), "never");
      } catch (Overtaken e) {
        return;
      } catch (Unreadable | Unkept e) {
        continue;
      }
    }
  }

  @Override
  public void disconnect() {
    table.api().disconnect();
  }

  @Override
  public void connect() {
    try {
      find(NOBODY);
    } catch (Unreadable e) {
      return;
    }
  }

  @Override
  public Optional<Remote> remote() {
    return Optional.of(this);
  }

  @Override
  public Memory forOneTurn() {
    return with(table.patience().forOneTurn());
  }

  private DynamoMemory urgent() {
    return with(table.patience().urgent());
  }

  private DynamoMemory with(Patience other) {
    return new DynamoMemory(table.with(other), clock);
  }

  @Override
  public Found find(Key key) {
    DynamoItem item = table.item(key.account(), why -> new Unreadable(why, null));
    Key found = key.among(item.members());
    try {
      boolean outdated = item.isOutdated(clock.instant());
      Found there = item.foundFor(found);
      if (outdated) {
        forgetEnded(key.account(), item);
      }
      return outdated ? new Found(found, there.kept(), Set.of()) : there;
    } catch (Broken e) {
      throw new Unreadable("the record is not usable, " + e.getMessage(), e, found);
    }
  }

  /** Forgets which lives are over, a day after; whoever comes next does it if this fails. */
  private void forgetEnded(String account, DynamoItem item) {
    try {
      table.change(account, () -> DynamoChange.forgetting(item));
    } catch (Unkept e) {
      return;
    }
  }

  @Override
  public Stamp keep(Key key, Person person, Stamp basis, String request) {
    Instant now = clock.instant();
    if (!table.change(
        key.account(), () -> DynamoChange.keeping(key.member(), person, basis, request, now))) {
      throw new Overtaken();
    }
    return basis.next(request);
  }

  @Override
  public void raise(Key key, Concern concern, String programme) {
    Instant now = clock.instant();
    table
        .patience()
        .longest(
            1,
            () ->
                urgent()
                    .table
                    .change(
                        key.account(),
                        () -> DynamoChange.raising(key.member(), concern, programme, now)));
  }

  @Override
  public void erase(Key key, Set<Stamp> known, String request) {
    erase(
        key.account(),
        item -> item.isEnded(request) ? Set.of() : Set.of(key.member()),
        known,
        request);
  }

  @Override
  public void eraseAccount(String account) {
    erase(account, DynamoItem::everybody, Set.of(), "");
  }

  private void erase(
      String account, Function<DynamoItem, Set<String>> whose, Set<Stamp> known, String request) {
    table.patience().longest(2, () -> urgent().erased(account, whose, known, request));
  }

  /** Erases what was read, if that is what stands there still. */
  private void erased(
      String account, Function<DynamoItem, Set<String>> whose, Set<Stamp> known, String request) {
    DynamoItem item = table.item(account, why -> new Unkept(why, null));
    Set<String> members = whose.apply(item);
    Instant now = clock.instant();
    boolean last = item.members().isEmpty() && !item.isGoneBy(now.plus(DynamoChange.ENDED));
    if ((!members.isEmpty() || last)
        && !table.change(account, () -> DynamoChange.erasing(members, item, known, request, now))) {
      throw new Unkept("changed meanwhile", null);
    }
  }
}
