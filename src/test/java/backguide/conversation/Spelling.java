package backguide.conversation;

import backguide.memory.MemoryCall;
import backguide.memory.MemoryCall.Returned;
import backguide.memory.Shelf;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.person.Stamp;
import backguide.session.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Spells a household so that two are spelt the same when they differ in nothing but the names of
 * their requests and in how often their record was written. Names are numbered as they are met.
 * Revisions are only ever compared with the next one: so of two that are further apart, only that
 * is spelt.
 */
final class Spelling {
  private final Values values;
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Integer> spelt = new ArrayList<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<Integer> stamped = new ArrayList<>();
  private final List<Set<String>> ended = new ArrayList<>();

  /** Numbers of all that is no name, for all households of a walk. */
  static final class Values {
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<Object, Integer> known = new IdentityHashMap<>();

    int of(Object value) {
      return numbers.computeIfAbsent(value, v -> numbers.size());
    }

    /** Returns the number of what is made of something long and often met, hashed once. */
    <T> int of(T value, UnaryOperator<T> without) {
      Integer number = known.get(value);
      if (number == null) {
        number = of(without.apply(value));
        known.put(value, number);
      }
      return number;
    }
  }

  Spelling(Values values) {
    this.values = values;
    name(Promises.CLEARANCE);
    name(Memory.Found.LOST);
    for (Visitor who : WalkOfTwo.COMING) {
      name(Promises.REFUSED + who.key().member());
    }
    spelt.clear();
  }

  /** Returns all names in a household. */
  Set<String> names(Household household) {
    live(household);
    Set<String> all = new HashSet<>(names.keySet());
    all.addAll(household.shelf().ended());
    all.addAll(household.erased());
    all.addAll(household.damaged());
    all.addAll(household.counted());
    return all;
  }

  /** Returns a household without the names that nobody could use any more, and spells it. */
  Household lean(Household whole) {
    Household sorted = whole.with(alike(whole.devices()));
    live(sorted);
    Household household = sorted.knowing(names.keySet());
    number(household.faults());
    number(household.forgotten() ? 1 : 0);
    names(household.erased());
    names(household.damaged());
    names(household.counted());
    names(household.shelf().ended());
    for (DeviceState device : household.devices()) {
      names(device.settled());
      device.flight().ifPresent(f -> names(f.settled()));
      device.twin().ifPresent(f -> names(f.settled()));
      device.unanswered().ifPresent(f -> names(f.settled()));
    }
    household.late().forEach(l -> names(l.flight().settled()));
    ended.forEach(this::names);
    revisions();
    return household;
  }

  /** Returns how the household is spelt. */
  String text() {
    StringBuilder text = new StringBuilder(spelt.size());
    for (int each : spelt) {
      if (each < 255) {
        text.append((char) each);
      } else {
        text.append((char) 255).append((char) (each & 255)).append((char) (each >> 8 & 255));
        text.append((char) (each >> 16));
      }
    }
    return text.toString();
  }

  /** It makes no difference which device of a household is which. */
  private List<DeviceState> alike(List<DeviceState> devices) {
    List<DeviceState> sorted = new ArrayList<>(devices);
    if (devices.size() > 1) {
      Map<DeviceState, String> texts = new IdentityHashMap<>();
      devices.forEach(d -> texts.put(d, new Spelling(values).text(d)));
      sorted.sort(Comparator.comparing(texts::get));
    }
    return sorted;
  }

  private String text(DeviceState device) {
    device(device);
    revisions();
    return text();
  }

  private void device(DeviceState device) {
    value(device.visitor());
    number(device.launches());
    number(device.words());
    number(device.first() ? 1 : 0);
    ongoing(device.at());
    flight(device.flight());
    flight(device.twin());
    flight(device.unanswered());
  }

  private void live(Household household) {
    Shelf shelf = household.shelf();
    number(shelf.keys().size());
    for (Memory.Key key : shelf.keys()) {
      value(key);
      kept(shelf.kept(key));
    }
    value(shelf.damaged());
    value(shelf.aside());
    household.devices().forEach(this::device);
    for (Household.Late late : household.late()) {
      call(late.call());
      flight(Optional.of(late.flight()));
    }
  }

  private void revisions() {
    Map<String, TreeSet<Long>> lives = new HashMap<>();
    for (Stamp stamp : stamps) {
      lives.computeIfAbsent(stamp.life(), l -> new TreeSet<>(Set.of(0L))).add(stamp.revision());
    }
    Map<String, Map<Long, Integer>> short_ = new HashMap<>();
    lives.forEach(
        (life, revisions) -> {
          Map<Long, Integer> numbers = new HashMap<>();
          long last = 0;
          int number = 0;
          for (long revision : revisions) {
            number += (int) Math.min(2, revision - last);
            numbers.put(revision, number);
            last = revision;
          }
          short_.put(life, numbers);
        });
    for (int i = 0; i < stamps.size(); i++) {
      Stamp stamp = stamps.get(i);
      spelt.set(stamped.get(i), short_.get(stamp.life()).get(stamp.revision()));
    }
  }

  private void number(int number) {
    spelt.add(number);
  }

  private void value(Object value) {
    number(values.of(value));
  }

  private void name(String name) {
    number(name.isEmpty() ? 0 : names.computeIfAbsent(name, n -> names.size() + 1));
  }

  private void names(Set<String> some) {
    Set<Integer> sorted = new TreeSet<>();
    Set<String> unknown = new HashSet<>();
    for (String name : some) {
      if (names.containsKey(name)) {
        sorted.add(names.get(name));
      } else {
        unknown.add(name);
      }
    }
    number(sorted.size());
    sorted.forEach(this::number);
  }

  private void stamp(Stamp stamp) {
    name(stamp.life());
    name(stamp.request());
    stamped.add(spelt.size());
    stamps.add(stamp);
    number(0);
  }

  private void kept(Optional<Kept> kept) {
    number(kept.isPresent() ? 1 : 0);
    kept.ifPresent(
        k -> {
          stamp(k.stamp());
          person(k.person());
        });
  }

  private void person(Person person) {
    number(values.of(person, Spelling::nameless));
    concerns(person.safety().concerns());
  }

  private static Person nameless(Person person) {
    Safety safety = person.safety();
    return person.with(new Safety(safety.clearedOn(), safety.briefed(), Set.of()));
  }

  private void concerns(Set<Concern> concerns) {
    number(concerns.size());
    if (concerns.size() == 1) {
      concern(concerns.iterator().next());
      return;
    }
    concerns.stream()
        .sorted(
            Comparator.comparing((Concern c) -> c.exercise().orElse(""))
                .thenComparing(c -> names.getOrDefault(c.request(), Integer.MAX_VALUE))
                .thenComparing(Concern::request))
        .forEach(this::concern);
  }

  private void concern(Concern concern) {
    value(concern.exercise());
    name(concern.request());
  }

  private void ongoing(Optional<Ongoing> ongoing) {
    number(ongoing.isPresent() ? 1 : 0);
    ongoing.ifPresent(
        o -> {
          Session session = o.session();
          number(values.of(session, x -> x.with(nameless(x.person()))));
          concerns(session.person().safety().concerns());
          record(o.record());
        });
  }

  private void record(KnownRecord record) {
    value(record.key());
    number(record.basis().isPresent() ? 1 : 0);
    record.basis().ifPresent(this::stamp);
    number(record.told() ? 1 : 0);
    number(record.inDoubt().size());
    record.inDoubt().forEach(this::name);
    concerns(record.owed());
    number(record.others().size());
    for (KnownRecord.Owed owed : record.others()) {
      value(owed.key());
      concern(owed.concern());
    }
    number(record.original().isPresent() ? 1 : 0);
    record.original().ifPresent(this::person);
  }

  private void flight(Optional<Flight> flight) {
    number(flight.isPresent() ? 1 : 0);
    flight.ifPresent(
        f -> {
          value(f.who());
          ongoing(f.was());
          number(f.heard().isPresent() ? 1 : 0);
          f.heard().ifPresent(h -> number(values.of(h, x -> x)));
          name(f.request());
          number(f.answers().size());
          f.answers().forEach(this::answer);
        });
  }

  private void answer(Returned answer) {
    if (answer instanceof Returned.FoundRecord found) {
      number(1);
      value(found.found().key());
      kept(found.found().kept());
      ended.add(found.found().ended());
    } else if (answer instanceof Returned.Stamped stamped) {
      number(2);
      stamp(stamped.stamp());
    } else {
      number(3);
      value(answer);
    }
  }

  private void call(MemoryCall call) {
    value(call.getClass());
    if (call instanceof MemoryCall.KeepRecord keep) {
      value(keep.key());
      person(keep.person());
      stamp(keep.basis());
      name(keep.request());
    } else if (call instanceof MemoryCall.Raise raise) {
      value(raise.key());
      concern(raise.concern());
    } else if (call instanceof MemoryCall.EraseRecord erase) {
      value(erase.key());
      number(erase.known().size());
      erase.known().stream().sorted(Comparator.comparing(Stamp::revision)).forEach(this::stamp);
      name(erase.request());
    }
  }
}
