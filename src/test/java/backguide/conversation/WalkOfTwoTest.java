package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.memory.MemoryCall;
import backguide.memory.Shelf;
import backguide.person.Concern;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Stamp;
import backguide.programme.Programme;
import backguide.session.CheckingLock;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Programmes;
import backguide.session.ScreeningRedFlags;
import backguide.session.Selecting;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.YesNo;
import backguide.speech.Played;
import java.util.ArrayList;
import java.util.Arrays;
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
  private WalkOfTwo walk = walk(false);

  private WalkOfTwo walk(boolean loses) {
    return new WalkOfTwo(new Machine(programme), shipped.phrasebook(), loses);
  }

  @Test
  void everyPromiseIsKeptByTwoWhenNothingFails() {
    List<DeviceState> devices = annas(2, Thorough.or(2, 3));
    List<Household> households = starts(devices, 0);
    households.add(household(Optional.of(hurtTwice()), annas(1, 1), 0));
    walk("two devices, no fault", households);
  }

  @Test
  void everyPromiseIsKeptByTwoWhateverFails() {
    List<DeviceState> devices = annas(1, Thorough.or(1, 2));
    walk("two devices, one fault", starts(devices, 1));
  }

  @Test
  void everyPromiseIsKeptByTwoWhateverFailsTwice() {
    List<DeviceState> devices = annas(0, Thorough.or(1, 2));
    walk("two devices, two faults", starts(devices, 2));
  }

  @Test
  void everyPromiseIsKeptByThree() {
    List<DeviceState> devices = annas(1, 1, Thorough.or(0, 1));
    walk("three devices", starts(devices, 0));
  }

  @Test
  void everyPromiseIsKeptWhereTheRecordWasNotRead() {
    List<DeviceState> devices = annas(1, 1);
    walk("not read", unread(devices, Thorough.or(0, 1)));
  }

  @Test
  void everyPromiseIsKeptToAVoiceThatIsNotKnown() {
    List<Household> households = new ArrayList<>();
    for (int faults = 0; faults <= Thorough.or(0, 1); faults++) {
      List<DeviceState> devices =
          List.of(
              DeviceState.closed(WalkOfTwo.SOMEBODY, 1, 2 - faults),
              DeviceState.closed(WalkOfTwo.ANNA, 1, 1));
      households.addAll(starts(devices, faults));
      households.addAll(unread(devices, faults));
    }
    for (int faults = 0; faults <= 1; faults++) {
      households.addAll(answering(faults));
    }
    walk("a voice not known", households);
  }

  @Test
  void everyPromiseIsKeptWhereASessionIsLost() {
    walk = walk(true);
    List<DeviceState> devices =
        List.of(
            DeviceState.closed(WalkOfTwo.ANNA, 1, 1),
            DeviceState.closed(WalkOfTwo.ANNA, 0, Thorough.or(0, 1)));
    List<Household> households = starts(devices, Thorough.or(0, 1));
    households.addAll(unread(devices, Thorough.or(0, 1)));
    walk("sessions lost", households);
  }

  /** Returns households in which somebody else has said that they are the owner. */
  private List<Household> answering(int faults) {
    DeviceState somebody = DeviceState.closed(WalkOfTwo.SOMEBODY, 1, 2);
    DeviceState anna = DeviceState.closed(WalkOfTwo.ANNA, 1, 1);
    boolean alone = faults > Thorough.or(0, 1);
    List<DeviceState> devices = alone ? List.of(somebody) : List.of(somebody, anna);
    return persons()
        .flatMap(p -> p.filter(WalkOfTwoTest::isClosed).stream())
        .map(p -> household(Optional.of(p), devices, faults))
        .map(
            household -> {
              Household there = said(walk.opened(household, 0, true), 0, true);
              boolean locks = at(there, 0).asked().state() instanceof CheckingLock;
              return locks ? said(there, 0, true) : there;
            })
        .toList();
  }

  private static List<DeviceState> annas(int... words) {
    return Arrays.stream(words)
        .mapToObj(each -> DeviceState.closed(WalkOfTwo.ANNA, 1, each))
        .toList();
  }

  private void walk(String name, List<Household> households) {
    long began = System.nanoTime();
    walk.from(households);
    System.out.printf(
        "%s: %,d states, %,d steps, %,d turns, %.1f s%n",
        name, walk.states(), walk.steps(), walk.turns(), (System.nanoTime() - began) / 1e9);
    assertThat(walk.promises().broken())
        .as(() -> walk.promises().broken().toString().replace("\\n", "\n"))
        .isEmpty();
  }

  /** Returns every situation that a household may be in; some devices are in the middle already. */
  private List<Household> starts(List<DeviceState> devices, int faults) {
    List<Household> households =
        persons()
            .map(p -> household(p, devices, faults))
            .collect(Collectors.toCollection(ArrayList::new));
    Household known = household(Optional.of(known()), devices, faults);
    Household stretching = said(ready(known, 0, true), 0, true);
    Household both = household(Optional.of(known()), fewer(devices), faults);
    Household ready = ready(ready(both, 0, true), 1, true);
    households.addAll(List.of(stretching, walk.opened(stretching, 1, true), ready));
    households.add(screened(stretching));
    Household alone = household(Optional.of(known()), shorter(devices), faults);
    households.add(choosing(ready(alone, 0, true)));
    return households;
  }

  /** Returns devices of which the second is told one thing at most. */
  private static List<DeviceState> fewer(List<DeviceState> devices) {
    List<DeviceState> fewer = new ArrayList<>(devices);
    fewer.replaceAll(d -> d == devices.get(1) && d.words() > 1 ? d.speaking() : d);
    return fewer;
  }

  /** Returns devices of which the second is told one thing less. */
  private static List<DeviceState> shorter(List<DeviceState> devices) {
    List<DeviceState> shorter = new ArrayList<>(devices);
    shorter.replaceAll(d -> d == devices.get(1) ? d.speaking() : d);
    return shorter;
  }

  /** Returns a household where somebody is asked about warning signs, since it hurt too much. */
  private Household screened(Household stretching) {
    Played cut = new Played(0, true, Played.WHOLE);
    Heard pain = new Happening(Urgent.PAIN, Detail.NONE).heard(cut);
    Heard eight = new Happening(Answer.RATING, Detail.NONE.withNumber(8)).heard(Played.ALL);
    return walk.heard(walk.heard(stretching, 0, pain, true), 0, eight, true);
  }

  /** Returns a household where somebody is asked which other exercises they want. */
  private Household choosing(Household ready) {
    Happening change = new Happening(Answer.CHANGE_EXERCISES, Detail.NONE);
    return walk.heard(ready, 0, change.heard(Played.ALL), true);
  }

  /** Returns households in which one device came as far as a bout and could read nothing. */
  private List<Household> unread(List<DeviceState> devices, int faults) {
    return persons()
        .map(p -> ready(household(p, devices, faults), 0, false))
        .flatMap(there -> Stream.of(there, said(there, 0, false)))
        .collect(Collectors.toCollection(ArrayList::new));
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
        .with(Progress.NONE.knowing(STRETCH).knowing(ROLL).reminding());
  }

  /** Returns somebody with two open pain questions: an answer to one is none to the other. */
  private Person hurtTwice() {
    Set<Concern> both = Set.of(Concern.pain("r0", STRETCH), Concern.pain("r1", ROLL));
    return known().with(known().safety().raising(both));
  }

  private static Household household(
      Optional<Person> person, List<DeviceState> devices, int faults) {
    Shelf shelf =
        person
            .map(
                p ->
                    new MemoryCall.KeepRecord(WalkOfTwo.ANNA.key(), p, Stamp.unwritten("r0"), "r0"))
            .map(keep -> Shelf.EMPTY.on(keep).after())
            .orElse(Shelf.EMPTY);
    return Household.of(shelf, devices, faults);
  }

  /** Returns a household where somebody came so far that one more word begins a bout. */
  private Household ready(Household household, int seat, boolean works) {
    Household there = walk.opened(household, seat, works);
    for (Household then = said(there, seat, works);
        !plays(then, seat);
        then = said(there, seat, works)) {
      there = then;
    }
    return there;
  }

  private Household said(Household household, int seat, boolean works) {
    State state = at(household, seat).asked().state();
    boolean alarms = state instanceof ScreeningRedFlags;
    boolean asks = state instanceof YesNo;
    Answer usual = alarms ? Answer.NO : asks ? Answer.YES : Answer.READY;
    Happening said =
        state instanceof Selecting
            ? new Happening(Answer.SELECT, Detail.NONE.withAll())
            : new Happening(usual, Detail.NONE);
    return walk.heard(household, seat, said.heard(Played.ALL), works);
  }

  private static boolean isClosed(Person person) {
    Safety safety = person.safety();
    return safety.clearedOn().isEmpty() || !safety.concerns().isEmpty();
  }

  private static boolean plays(Household household, int seat) {
    return !at(household, seat).playing().isEmpty();
  }

  private static Session at(Household household, int seat) {
    return household.devices().get(seat).at().orElseThrow().session();
  }
}
