package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Broken;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.PersonFacts;
import backguide.person.Safety;
import backguide.person.Stored;
import backguide.person.Tags;
import backguide.person.Today;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Prop;
import backguide.session.CheckingPain.Then;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionCodecTest {
  private static final int WALKED = 20_000;
  private static final Programme SMALL =
      Programmes.only(Catalog.bundled("en-US").programme(), "childs-pose", "shoulder-roll");
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);
  private static final When TOMORROW =
      new When(Optional.of(LocalDate.of(2026, 11, 23)), Optional.of(LocalTime.of(9, 0)));
  private static final Session NOTHING = Session.unopened(SMALL.tag());
  private static final Memo MEMO =
      new Memo(
          Optional.of("childs-pose"),
          Optional.of("shoulder-roll"),
          5,
          Optional.of(
              new Said(
                  Meaning.Aside.INFO,
                  Detail.NONE
                      .withTopic(Detail.Topic.EXERCISE)
                      .withExercises(List.of("shoulder-roll")))),
          Set.of(Prop.EXERCISE_BAND));
  private static final Session EVERYTHING =
      new Session(
          Person.unknown(SMALL.tag())
              .choosing(List.of("childs-pose", "shoulder-roll"))
              .with(Today.NONE.at(new Place("childs-pose", 0, 1, 0))),
          new Now(
              Who.OWNER,
              Launch.Reminders.NEED_PERMISSION,
              Set.of(Once.EASE_OFF_SAID, Once.MOVED, Once.REMINDER_WANTED),
              Set.of(Until.OPENING, Until.DOWN),
              List.of("shoulder-roll"),
              List.of("shoulder-roll"),
              Set.of("childs-pose"),
              Set.of(Prop.FLOOR_SPACE, Prop.EXERCISE_BAND),
              List.of("childs-pose"),
              MEMO),
          new Asked(new Pausing(new ConfirmingLeave(new BetweenBouts("childs-pose"))), 1, 2),
          List.of(new Place("childs-pose", 0, 1, 0), new Place("childs-pose", 0, 2, 3)),
          true);

  /** One example of every state, and more where what it holds matters. */
  static Stream<State> states() {
    return Stream.of(
        new Over(),
        new AwaitingPermission(TOMORROW),
        new AskingOwner(),
        new AskingOwner(true),
        new CheckingLock(),
        new AskingClearance(),
        new Selecting(),
        new OfferingDescriptions(1),
        new Briefing(),
        new Resuming(),
        new Offering("childs-pose"),
        new Introducing("childs-pose", Introducing.Asks.NEED, Optional.of("shoulder-roll")),
        new Introducing("childs-pose", Introducing.Asks.PART, Optional.empty()),
        new Introducing("childs-pose", Introducing.Asks.START, Optional.empty()),
        new ChoosingAnchor("shoulder-roll", true, Optional.empty()),
        new CheckingAnchor("shoulder-roll", Prop.DOOR, false, Optional.of("shoulder-roll")),
        new Instructing("childs-pose", 2),
        new Readying("childs-pose"),
        new BetweenBouts("childs-pose"),
        new ChangingPart("shoulder-roll"),
        new ConfirmingLeave(new BetweenBouts("childs-pose")),
        new ConfirmingLeave(
            new CheckingAnchor("shoulder-roll", Prop.PARTNER, true, Optional.empty())),
        new CheckingPain("childs-pose", Then.FINISHED),
        new CheckingPain("childs-pose", Then.CUT).afterFine(),
        RatingPain.of("childs-pose", Then.CUT).with(Detail.NONE.withWhere(BodyPart.KNEES)),
        RatingPain.of("childs-pose", Then.COMING).with(Detail.NONE.gettingWorse()),
        new Adjusting("childs-pose", "pillow", Optional.empty()),
        new CheckingHurt(Optional.empty(), Optional.empty()),
        new CheckingHurt(Optional.of(new Selecting()), Optional.of(Prop.EXERCISE_BAND)),
        new CheckingAlarm(Optional.empty()),
        new CheckingAlarm(Optional.of(new Selecting())),
        new ConfirmingErase(Optional.empty()),
        new ConfirmingErase(Optional.of(new Pausing(new Briefing()))),
        new ConfirmingErase(Optional.of(new ScreeningRedFlags())),
        new ScreeningRedFlags(),
        new MovingOn("childs-pose"),
        new TakingBack("childs-pose"),
        new ConfirmingMinutes(List.of("childs-pose"), new MovingOn("shoulder-roll")),
        new Pausing(new Briefing()),
        new Pausing(new CheckingPain("childs-pose", Then.CARRIED)),
        new Pausing(new ConfirmingLeave(new Instructing("childs-pose", 1))),
        new AskingEasy(),
        new OfferingReminder(),
        new AskingReminderTime(new When(Optional.empty(), Optional.of(LocalTime.of(9, 5, 7)))),
        new AskingReminderTime(AskingReminderTime.NOTHING),
        new ConfirmingReminder(TOMORROW));
  }

  @ParameterizedTest
  @MethodSource
  void states(State state) {
    assertSame(NOTHING.with(new Asked(state, 2, 3)));
  }

  @Test
  void noStateIsForgotten() {
    Set<Class<?>> shown = new HashSet<>();
    states().forEach(state -> shown.add(state.getClass()));
    assertThat(shown).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(kinds());
  }

  private static Set<Class<?>> kinds() {
    Set<Class<?>> kinds = new HashSet<>();
    List<Class<?>> open = new ArrayList<>(List.of(State.class));
    while (!open.isEmpty()) {
      Class<?> kind = open.remove(0);
      if (kind.isSealed()) {
        open.addAll(List.of(kind.getPermittedSubclasses()));
      } else {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonToAskAboutPainHasAName(Then then) {
    assertSame(NOTHING.with(new Asked(new CheckingPain("childs-pose", then), 0, 0)));
  }

  @ParameterizedTest
  @EnumSource
  void everyTopicThatWaitsHasAName(Detail.Topic topic) {
    Said asked = new Said(Meaning.Aside.INFO, Detail.NONE.withTopic(topic));
    assertSame(NOTHING.with(NOTHING.now().with(Memo.NONE.wishing(Optional.of(asked)))));
  }

  @Test
  void aWishForAReminderThatWaitsIsCarried() {
    Said wish = new Said(Meaning.Aside.WANT_REMINDER, Detail.NONE);
    assertSame(NOTHING.with(NOTHING.now().with(Memo.NONE.wishing(Optional.of(wish)))));
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToRemindHasAName(Launch.Reminders reminders) {
    assertSame(NOTHING.with(Now.beginning(Who.OWNER, reminders)));
  }

  @ParameterizedTest
  @EnumSource
  void whoeverItIsHasAName(Who who) {
    assertSame(NOTHING.with(Now.beginning(who, Launch.Reminders.READY)));
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatHappensOnceHasAName(Once once) {
    assertSame(NOTHING.with(NOTHING.now().with(once)));
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatIsSoForAWhileHasAName(Until until) {
    assertSame(NOTHING.with(NOTHING.now().with(until, true)));
  }

  @ParameterizedTest
  @EnumSource
  void everythingThereCanBeHasAName(Prop prop) {
    assertSame(NOTHING.with(NOTHING.now().having(Set.of(prop))));
  }

  @Test
  void everythingComesBack() {
    assertSame(EVERYTHING);
  }

  @Test
  void nothingComesBackAsNothing() {
    assertSame(NOTHING);
  }

  @Tag("slow")
  @Test
  void everySessionOfAWalkComesBack() {
    Set<Session> seen = new HashSet<>();
    try {
      new Walk(SMALL).from(List.of(), step -> add(step.turn().next(), seen));
    } catch (Enough e) {
      // The rest of the walk would show more of the same.
    }
    assertThat(seen).hasSize(WALKED);
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static void add(Session session, Set<Session> seen) {
    if (seen.add(session)) {
      assertSame(session);
    }
    if (seen.size() == WALKED) {
      throw new Enough();
    }
  }

  private static void assertSame(Session session) {
    Map<String, Object> record = SessionCodec.write(session, SMALL);
    if (!isPlain(record) || !SessionCodec.read(record, SMALL).equals(session)) {
      throw new AssertionError(session + " does not come back from " + record);
    }
  }

  private static boolean isPlain(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.keySet().stream().allMatch(String.class::isInstance)
          && map.values().stream().allMatch(SessionCodecTest::isPlain);
    }
    return value instanceof List<?> list
        ? list.stream().allMatch(SessionCodecTest::isPlain)
        : value instanceof String || value instanceof Integer || value instanceof Boolean;
  }

  @Test
  void theWordsOfARecordNeverChange() {
    assertThat(SessionCodec.write(EVERYTHING, SMALL).toString())
        .isEqualTo(
            "{v=3, prog=upper-back@1.0.0, person="
                + PersonCodec.write(EVERYTHING.person())
                + ", now={who=owner, reminders=need-permission,"
                + " once=[eased, moved, reminder-wanted], until=[down, opening],"
                + " finished=[shoulder-roll], risen=[shoulder-roll], unrated=[childs-pose],"
                + " ready=[exercise-band, floor-space], fits=[childs-pose],"
                + " memo={leftOut=childs-pose, first=shoulder-roll, minutes=5,"
                + " wish={topic=exercise, exercises=[shoulder-roll]}, missing=[exercise-band]}},"
                + " asked={state={is=pausing, before={is=confirming-leave,"
                + " back={is=between-bouts, ex=childs-pose}}}, misses=1, waits=2},"
                + " playing=[{ex=childs-pose, part=0, repeats=1, extra=0}, {ex=childs-pose,"
                + " part=0, repeats=2, extra=3}], opened=true}");
  }

  @Test
  void theNamesOfStatesNeverChange() {
    Set<String> named = new TreeSet<>();
    states()
        .forEach(s -> named.add(s.getClass().getSimpleName() + " " + StateCodec.STATE.write(s)));
    assertThat(named)
        .containsExactly(
            "Adjusting {is=adjusting, ex=childs-pose, adj=pillow}",
            "AskingClearance {is=asking-clearance}",
            "AskingEasy {is=asking-easy}",
            "AskingOwner {is=asking-owner, erasing=true}",
            "AskingOwner {is=asking-owner}",
            "AskingReminderTime {is=asking-reminder-time, time=09:05:07}",
            "AskingReminderTime {is=asking-reminder-time}",
            "AwaitingPermission {is=awaiting-permission, day=2026-11-23, time=09:00}",
            "BetweenBouts {is=between-bouts, ex=childs-pose}",
            "Briefing {is=briefing}",
            "ChangingPart {is=changing-part, ex=shoulder-roll}",
            "CheckingAlarm {is=checking-alarm, back={is=selecting}}",
            "CheckingAlarm {is=checking-alarm}",
            "CheckingAnchor {is=checking-anchor, ex=shoulder-roll, anchor=door, again=false, finished=shoulder-roll}",
            "CheckingHurt {is=checking-hurt, back={is=selecting}, thing=exercise-band}",
            "CheckingHurt {is=checking-hurt}",
            "CheckingLock {is=checking-lock}",
            "CheckingPain {is=checking-pain, ex=childs-pose, then=cut, fine=true}",
            "CheckingPain {is=checking-pain, ex=childs-pose, then=finished}",
            "ChoosingAnchor {is=choosing-anchor, ex=shoulder-roll, again=true}",
            "ConfirmingErase {is=confirming-erase, back={is=pausing, before={is=briefing}}}",
            "ConfirmingErase {is=confirming-erase, back={is=screening-red-flags}}",
            "ConfirmingErase {is=confirming-erase}",
            "ConfirmingLeave {is=confirming-leave, back={is=between-bouts, ex=childs-pose}}",
            "ConfirmingLeave {is=confirming-leave, back={is=checking-anchor, ex=shoulder-roll, anchor=partner, again=true}}",
            "ConfirmingMinutes {is=confirming-minutes, fits=[childs-pose], back={is=moving-on, ex=shoulder-roll}}",
            "ConfirmingReminder {is=confirming-reminder, day=2026-11-23, time=09:00}",
            "Instructing {is=instructing, ex=childs-pose, chunk=2}",
            "Introducing {is=introducing, ex=childs-pose, asks=need, finished=shoulder-roll}",
            "Introducing {is=introducing, ex=childs-pose, asks=part}",
            "Introducing {is=introducing, ex=childs-pose, asks=start}",
            "MovingOn {is=moving-on, ex=childs-pose}",
            "Offering {is=offering, ex=childs-pose}",
            "OfferingDescriptions {is=offering-descriptions, told=1}",
            "OfferingReminder {is=offering-reminder}",
            "Over {is=finished}",
            "Pausing {is=pausing, before={is=briefing}}",
            "Pausing {is=pausing, before={is=checking-pain, ex=childs-pose, then=carried}}",
            "Pausing {is=pausing, before={is=confirming-leave, back={is=instructing, ex=childs-pose, chunk=1}}}",
            "RatingPain {is=rating-pain, ex=childs-pose, then=coming, knees=false, worse=true}",
            "RatingPain {is=rating-pain, ex=childs-pose, then=cut, knees=true, worse=false}",
            "Readying {is=readying, ex=childs-pose}",
            "Resuming {is=resuming}",
            "ScreeningRedFlags {is=screening-red-flags}",
            "Selecting {is=selecting}",
            "TakingBack {is=taking-back, ex=childs-pose}");
  }

  static Stream<Arguments> theNamesOfValuesNeverChange() {
    return Stream.of(
        Arguments.of(StateCodec.THEN, "finished left left-to-change cut more coming carried"),
        Arguments.of(StateCodec.ASKS, "need part start"),
        Arguments.of(SessionCodec.WHO, "unknown owner guest"),
        Arguments.of(
            SessionCodec.ONCE, "eased resumed moved stepwise offered counted reminder-wanted"),
        Arguments.of(SessionCodec.UNTIL, "opening changing unlocking down unheard"),
        Arguments.of(SessionCodec.REMINDERS, "ready need-permission impossible"),
        Arguments.of(
            SessionCodec.TOPICS,
            "how-many how-long what-next which equipment position why where progress closing"
                + " about coverage feeling breathing exercise order pain see-doctor"));
  }

  @ParameterizedTest
  @MethodSource
  void theNamesOfValuesNeverChange(Tags<?> tags, String names) {
    assertThat(names(tags)).containsExactlyInAnyOrder(names.split(" "));
  }

  private static <V> List<String> names(Tags<V> tags) {
    return tags.all().stream().map(tags::tag).toList();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        of("v", 4, "it is of version 4, newer than version 3"),
        of("v", 2, "it is of version 2, older than version 3"),
        of("v", 0, "v is not from 1"),
        of("v", null, "v is not a whole number"),
        of("prog", "upper-back@1.0.1", "it is about another programme"),
        of("prog", 1, "prog is not of the form"),
        of("person", null, "person is not a map"),
        of("person", Map.of("v", 9), "person is of version 9, newer than version 2"),
        of("now", "x", "now is not a map"),
        of("now.who", "me", "now.who is not one of unknown, owner, guest"),
        of("now.once", List.of("danced"), "now.once.0 is not one of eased,"),
        of("now.finished", List.of("it hurts"), "now.finished.0 is not of the form"),
        of("now.ready", List.of("crane"), "now.ready.0 is not one of firm-chair,"),
        of(
            "now.reminders",
            "perhaps",
            "now.reminders is not one of ready, need-permission, impossible"),
        of("now.notes", "x", "now has an unknown field"),
        of("asked", List.of(), "asked is not a map"),
        of("asked.misses", -1, "asked.misses is not from 0"),
        of("asked.misses", 100, "asked.misses is not from 0"),
        of("asked.waits", 1.5, "asked.waits is not a whole number"),
        of("asked.more", 1, "asked has an unknown field"),
        of("asked.state", null, "asked.state is not a map"),
        of("asked.state", Map.of(), "asked.state.is is not one of finished, asking-owner,"),
        of("asked.state", Map.of("is", "dancing"), "asked.state.is is not one of finished,"),
        of("asked.state", Map.of("is", "readying"), "asked.state.ex is not of the form"),
        of(
            "asked.state",
            Map.of("is", "selecting", "ex", "shoulder-roll"),
            "asked.state has an unknown"),
        of("asked.state", Map.of("is", "readying", "ex", "neck-tilt"), "asked.state.ex is not of"),
        of(
            "asked.state",
            Map.of("is", "pausing", "before", Map.of("is", "moving-on", "ex", "neck-tilt")),
            "asked.state.before.ex is not of this programme's exercises"),
        of("now.finished", List.of("neck-tilt"), "now.finished.0 is not of this programme's"),
        of("now.unrated", List.of("neck-tilt"), "now.unrated.0 is not of this programme's"),
        of("now.fits", List.of("neck-tilt"), "now.fits.0 is not of this programme's"),
        of("now.memo", Map.of("first", "neck-tilt"), "now.memo.first is not of this programme's"),
        of("now.memo", Map.of("leftOut", "neck-tilt"), "now.memo.leftOut is not of this"),
        of(
            "asked.state",
            Map.of("is", "checking-pain", "ex", "shoulder-roll", "then", "never"),
            "asked.state.then is not one of finished, left,"),
        of(
            "asked.state",
            Map.of("is", "pausing", "before", Map.of("is", "finished")),
            "asked.state.before is not a question to go back to"),
        of(
            "asked.state",
            Map.of("is", "pausing", "before", Map.of("is", "pausing")),
            "asked.state.before is not a question to go back to"),
        of(
            "asked.state",
            Map.of("is", "confirming-leave", "back", Map.of("is", "confirming-leave")),
            "asked.state.back is not a question to go back to"),
        of(
            "asked.state",
            Map.of("is", "confirming-leave", "back", Map.of("is", "briefing")),
            "asked.state leads back to what is not about an exercise"),
        of(
            "asked.state",
            Map.of("is", "confirming-reminder", "day", "2026-11-23"),
            "asked.state is a reminder with no day or no time"),
        of(
            "asked.state",
            Map.of("is", "asking-reminder-time", "time", "25:00"),
            "asked.state.time is not a date"),
        of("playing", "x", "playing is not a list"),
        of("playing", List.of("x"), "playing.0 is not a map"),
        of("playing", Arrays.asList((Object) null), "playing.0 is not a map"),
        of(
            "playing",
            List.of(Map.of("ex", "shoulder-roll")),
            "playing.0.part is not a whole number"),
        of(
            "playing",
            List.of(Map.of("ex", "neck-tilt", "part", 0, "repeats", 0, "extra", 0)),
            "playing.0.ex is not of this programme's"),
        of("notes", "x", "it has an unknown field"));
  }

  private static Arguments of(String path, Object value, String reason) {
    return Arguments.of(path, value, reason);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsUnexpectedIsRefused(String path, Object value, String reason) {
    Map<String, Object> record = changed(path, value);
    assertThatThrownBy(() -> SessionCodec.read(record, SMALL))
        .isInstanceOf(Broken.class)
        .hasMessageStartingWith(reason);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsUnexpectedCostsTheSessionAndNotThePerson(String path, Object value, String reason) {
    Map<String, Object> record = changed(path, value);
    boolean stranger = path.startsWith("person") || path.equals("now") || path.equals("now.who");

    assertThat(SessionCodec.rescued(Stored.of(record), SMALL))
        .isEqualTo(stranger ? Optional.empty() : owners(EVERYTHING.person()));
  }

  private static Optional<SessionCodec.Rescued> owners(Person person) {
    return Optional.of(new SessionCodec.Rescued(Who.OWNER, person));
  }

  @Test
  void whatIsRescuedOfAGuestIsNotTheOwners() {
    Map<String, Object> guests =
        SessionCodec.write(EVERYTHING.with(EVERYTHING.now().with(Who.GUEST)), SMALL);
    guests.put("v", 7);
    assertThat(SessionCodec.rescued(Stored.of(guests), SMALL))
        .contains(new SessionCodec.Rescued(Who.GUEST, EVERYTHING.person()));
  }

  @Test
  void nothingIsRescuedOfWhoDidNotTell() {
    Map<String, Object> nobodys =
        SessionCodec.write(
            EVERYTHING.with(Now.beginning(Who.UNKNOWN, Launch.Reminders.IMPOSSIBLE)), SMALL);
    nobodys.put("v", 7);
    assertThat(SessionCodec.rescued(Stored.of(nobodys), SMALL)).isEmpty();
  }

  @Test
  void aGuestStaysAGuestWhateverTheyTell() {
    Now guest = NOTHING.now().with(Who.GUEST);
    for (Who told : Who.values()) {
      assertThat(guest.with(told)).isEqualTo(guest);
    }
  }

  /** Of whoever speaks while a new version is put in place. */
  @Test
  void ofVersionOneTheSessionIsLostAndTheOwnersLockAndPainAreNot() {
    Safety strict = Safety.UNKNOWN.locking("before").open("childs-pose", "before");
    Person hurt = EVERYTHING.person().with(strict);
    for (boolean guest : List.of(true, false)) {
      for (boolean mine : List.of(true, false)) {
        Map<String, Object> record = versionOne(hurt, guest, mine);
        assertThatThrownBy(() -> SessionCodec.read(record, SMALL))
            .hasMessage("it is of version 1, older than version 3");
        assertThat(SessionCodec.rescued(Stored.of(record), SMALL))
            .isEqualTo(
                mine
                    ? Optional.of(new SessionCodec.Rescued(guest ? Who.GUEST : Who.OWNER, hurt))
                    : Optional.empty());
      }
    }
  }

  /** A session as it was carried before, at its first question. */
  private static Map<String, Object> versionOne(Person person, boolean guest, boolean mine) {
    return Map.of(
        "v",
        1,
        "prog",
        SMALL.tag(),
        "person",
        PersonFacts.versionOne(person),
        "now",
        Map.ofEntries(
            Map.entry("guest", guest),
            Map.entry("mine", mine),
            Map.entry("unlocking", false),
            Map.entry("eased", false),
            Map.entry("resumed", false),
            Map.entry("flowing", true),
            Map.entry("moved", false),
            Map.entry("finished", List.of()),
            Map.entry("ready", List.of()),
            Map.entry("unrated", List.of()),
            Map.entry("fits", List.of()),
            Map.entry("wantsReminder", false),
            Map.entry("counted", false),
            Map.entry("reminders", "ready")),
        "asked",
        Map.of("state", Map.of("is", "finished"), "misses", 0, "waits", 0),
        "playing",
        List.of(),
        "opened",
        false);
  }

  @Test
  void exercisesThatAreGoneAreDropped() {
    Programme less = Programmes.only(SMALL, "shoulder-roll");
    Programme other =
        new Programme(
            less.id(),
            "2.0.0",
            less.title(),
            less.clearance(),
            less.always(),
            less.pain(),
            less.exercises(),
            less.closings(),
            less.about());

    Person kept =
        SessionCodec.rescued(Stored.of(SessionCodec.write(EVERYTHING, SMALL)), other)
            .orElseThrow()
            .person();

    assertThat(kept.chosen()).containsExactly("shoulder-roll");
    assertThat(kept.today().place()).isEmpty();
  }

  @Test
  void freeTextIsNotWritten() {
    Session chatty = EVERYTHING.with(EVERYTHING.person().choosing(List.of("my knee hurts")));
    assertThatThrownBy(() -> SessionCodec.write(chatty, SMALL))
        .isInstanceOf(Broken.class)
        .hasMessageNotContaining("knee");
  }

  @Test
  void aQuestionThatLeadsBackToItselfIsNotWritten() {
    ConfirmingErase endless =
        new ConfirmingErase(Optional.of(new ConfirmingErase(Optional.empty())));
    assertThatThrownBy(() -> StateCodec.STATE.write(endless))
        .isInstanceOf(Broken.class)
        .hasMessage("back is not a question to go back to");
  }

  private static Map<String, Object> changed(String path, Object value) {
    Map<String, Object> record = SessionCodec.write(EVERYTHING, SMALL);
    Map<String, Object> holder = record;
    String name = path;
    if (path.contains(".")) {
      String outer = path.substring(0, path.indexOf('.'));
      name = path.substring(path.indexOf('.') + 1);
      holder = new HashMap<>();
      for (Map.Entry<?, ?> e : ((Map<?, ?>) record.get(outer)).entrySet()) {
        holder.put((String) e.getKey(), e.getValue());
      }
      record.put(outer, holder);
    }
    holder.put(name, value);
    return record;
  }
}
