package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning.Answer;
import backguide.memory.MemoryCall;
import backguide.memory.Shelf;
import backguide.person.Concern;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Stamp;
import backguide.programme.Programme;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Programmes;
import backguide.speech.Played;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two devices of one person, and three, in every order of their calls: nothing that keeps the
 * person safe is lost.
 */
@Tag("slow")
class WalkOfTwoTest {
  private static final String STRETCH = "upper-back-stretch";
  private static final String ROLL = "shoulder-roll";

  private final Catalog.Loaded shipped = Catalog.bundled("en-US");
  private final Programme programme = Programmes.only(shipped.programme(), STRETCH, ROLL);
  private final WalkOfTwo walk = new WalkOfTwo(new Machine(programme), shipped.phrasebook());

  @Test
  void everyPromiseIsKeptByTwoWhenNothingFails() {
    walk("two devices, no fault", 0, 2, Thorough.or(2, 3));
  }

  @Test
  void everyPromiseIsKeptByTwoWhateverFails() {
    walk("two devices, one fault", 1, 1, Thorough.or(1, 2));
  }

  @Test
  void everyPromiseIsKeptByTwoWhateverFailsTwice() {
    walk("two devices, two faults", 2, Thorough.or(0, 1), 1);
  }

  @Test
  void everyPromiseIsKeptByThree() {
    walk("three devices", Thorough.or(0, 1), 1, 1, Thorough.or(0, 1));
  }

  /** Walks from every situation; each device opens one session and hears so many words. */
  private void walk(String name, int faults, int... words) {
    long began = System.nanoTime();
    List<Device> shut = new ArrayList<>();
    for (int each : words) {
      shut.add(Device.closed(1, each));
    }
    List<Household> households =
        persons()
            .map(p -> household(p, faults, shut))
            .collect(Collectors.toCollection(ArrayList::new));
    Household known = household(Optional.of(known()), faults, shut);
    Household stretching = said(ready(known, 0), 0);
    Household ready = ready(ready(known, 0), 1);
    households.addAll(List.of(stretching, walk.after(stretching, 1, Optional.empty()), ready));

    walk.from(households);

    System.out.printf(
        "%s: %,d states, %,d steps, %.1f s%n",
        name, walk.states(), walk.steps(), (System.nanoTime() - began) / 1e9);
    assertThat(walk.promises().broken())
        .as(() -> walk.promises().broken().toString().replace("\\n", "\n"))
        .isEmpty();
  }

  /** Returns whose record there may be: nobody's yet, and with every gate closed or open. */
  private Stream<Optional<Person>> persons() {
    Person known = known();
    Safety safety = known.safety();
    return Stream.of(
        Optional.empty(),
        Optional.of(known),
        Optional.of(known.with(safety.raising(Set.of(Concern.lock("r0"))))),
        Optional.of(known.with(safety.raising(Set.of(Concern.pain("r0", STRETCH))))),
        Optional.of(known.with(safety.uncleared())));
  }

  /** Returns somebody who was reminded once: no walk leads there, so that only erasing takes it. */
  private Person known() {
    return Person.unknown(programme.tag())
        .with(Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing())
        .choosing(programme.ids())
        .with(Progress.NONE.hearing(STRETCH).hearing(ROLL).reminding());
  }

  private static Household household(Optional<Person> person, int faults, List<Device> devices) {
    Shelf shelf =
        person
            .map(p -> new MemoryCall.Keep(WalkOfTwo.ANNA, p, Stamp.unwritten("r0"), "r0"))
            .map(keep -> Shelf.EMPTY.on(keep).after())
            .orElse(Shelf.EMPTY);
    return new Household(shelf, devices, List.of(), Set.of(), Set.of(), false, faults);
  }

  /** Returns a household where somebody came so far that one more word begins a bout. */
  private Household ready(Household household, int seat) {
    Household there = walk.after(household, seat, Optional.empty());
    for (Household then = said(there, seat); !plays(then, seat); then = said(there, seat)) {
      there = then;
    }
    return there;
  }

  private Household said(Household household, int seat) {
    Heard ready = new Happening(Answer.READY, Detail.NONE).heard(Played.ALL);
    return walk.after(household, seat, Optional.of(ready));
  }

  private static boolean plays(Household household, int seat) {
    Ongoing ongoing = household.devices().get(seat).at().orElseThrow();
    return !ongoing.session().playing().isEmpty();
  }
}
