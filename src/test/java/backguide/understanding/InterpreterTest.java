package backguide.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Detail;
import backguide.heard.Detail.Alarm;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Detail.Topic;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.programme.Prop;
import backguide.programme.Stance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {
  private static final Interpreter INTERPRETER = Interpreter.of("en-US");
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "YesIntent", "amazon.yesintent", "NoSuchIntent"})
  void anIntentNobodyKnowsIsUnknown(String name) {
    assertThat(INTERPRETER.said(name, Map.of(), NOW)).isEqualTo(Said.UNKNOWN);
  }

  @Test
  void everyNameStandsForOneIntent() {
    for (Intent intent : Intent.values()) {
      assertThat(Intent.named(intent.modelName())).contains(intent);
    }
  }

  @Test
  void everythingSomebodyCanMeanHasAnIntent() {
    Set<Meaning> meant = new HashSet<>();
    for (Intent intent : Intent.values()) {
      meant.add(intent.said().meaning());
    }
    assertThat(meant)
        .containsAll(EnumSet.allOf(Urgent.class))
        .containsAll(EnumSet.allOf(Aside.class))
        .containsAll(EnumSet.allOf(Answer.class));
  }

  @Test
  void startingOverChangesNothingUnasked() {
    assertThat(INTERPRETER.said("AMAZON.StartOverIntent", Map.of(), NOW).meaning())
        .isEqualTo(Aside.HELP);
  }

  @Test
  void everyTopicCanBeAskedAbout() {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (Intent intent : Intent.values()) {
      Map<String, Slot> named = Map.of("exerciseA", new Slot("row", Optional.of("band-row")));
      said(intent, named).detail().topic().ifPresent(topics::add);
    }
    assertThat(topics).isEqualTo(EnumSet.allOf(Topic.class));
  }

  @ParameterizedTest
  @EnumSource(
      value = Intent.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RATING", "SELECT", "SELECT_ALL_BUT", "ANCHOR", "MINUTES", "WHEN"})
  void anIntentKeepsItsMeaningWithoutSlots(Intent intent) {
    assertThat(said(intent, Map.of()).meaning()).isEqualTo(intent.said().meaning());
  }

  @ParameterizedTest
  @EnumSource(names = {"RATING", "SELECT", "SELECT_ALL_BUT", "ANCHOR", "MINUTES", "WHEN"})
  void whatIsNothingWithoutItsValueIsUnknown(Intent intent) {
    assertThat(said(intent, Map.of())).isEqualTo(Said.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "3,3",
    "3.5,4",
    "-1,-1",
    "11,11",
    "1000000,1000000",
    "99999999999999,2147483647",
    "minus one,-1",
    "eleven,11",
    "a million,1000000",
    "two hundred and five,205",
    "twenty-five,25",
    "three thousand two hundred,3200",
    "a hundred,100"
  })
  void aNumberIsKeptWhateverItIs(String text, int number) {
    assertThat(said(Intent.RATING, Map.of("level", Slot.of(text))))
        .isEqualTo(new Said(Answer.RATING, Detail.NONE.withNumber(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?", "", " ", "lots", "five six", "minus", "and", "a", "five and", "1e9", "--3"})
  void aRatingWithoutANumberIsUnknown(String text) {
    assertThat(said(Intent.RATING, Map.of("level", Slot.of(text)))).isEqualTo(Said.UNKNOWN);
  }

  @Test
  void aRatingInWordsIsASeverity() {
    assertThat(said(Intent.RATING, Map.of("severity", known("a bit", "mild"))))
        .isEqualTo(new Said(Answer.RATING, Detail.NONE.withSeverity(Severity.MILD)));
  }

  @Test
  void feelingFineIsNotYetNoPain() {
    assertThat(said(Intent.FEELS_FINE, Map.of())).isEqualTo(new Said(Answer.FINE, Detail.NONE));
  }

  @Test
  void painTellsHowBadAndWhere() {
    Map<String, Slot> slots =
        Map.of("severity", known("sharp", "severe"), "bodyPart", known("knee", "knees"));
    assertThat(said(Intent.PAIN, slots))
        .isEqualTo(
            new Said(
                Urgent.PAIN, Detail.NONE.withSeverity(Severity.SEVERE).withWhere(BodyPart.KNEES)));
  }

  @Test
  void painThatGetsWorseSaysSo() {
    assertThat(said(Intent.PAIN_WORSE, Map.of("bodyPart", known("neck", "neck"))).detail())
        .isEqualTo(Detail.NONE.gettingWorse().withWhere(BodyPart.NECK));
  }

  @Test
  void painInAPlaceNobodyListedIsElsewhere() {
    assertThat(said(Intent.PAIN, Map.of("bodyPart", Slot.of("left ear"))).detail().where())
        .contains(BodyPart.ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chest", "my Chest", "left arm", "jaw", "heart"})
  void painHeardInAnAlarmingPlaceIsAnEmergency(String place) {
    for (Intent intent : List.of(Intent.PAIN, Intent.PAIN_WORSE)) {
      assertThat(said(intent, Map.of("bodyPart", Slot.of(place))))
          .isEqualTo(new Said(Urgent.RED_FLAG, Detail.NONE.withAlarm(Alarm.EMERGENCY)));
    }
  }

  @Test
  void warningSignsTellHowUrgentTheyAre() {
    assertThat(said(Intent.EMERGENCY, Map.of()).detail().alarm()).contains(Alarm.EMERGENCY);
    assertThat(said(Intent.URGENT, Map.of()).detail().alarm()).contains(Alarm.URGENT);
  }

  @ParameterizedTest
  @CsvSource({"9,9", "17,17", "nine,9"})
  void whoeverIsTooYoungIsAChildOfThatAge(String age, int years) {
    assertThat(said(Intent.CHILD, Map.of("age", Slot.of(age))))
        .isEqualTo(new Said(Urgent.CHILD, Detail.NONE.withNumber(years)));
  }

  @Test
  void aChildMayTellNoAge() {
    assertThat(said(Intent.CHILD, Map.of("age", Slot.of("?"))))
        .isEqualTo(new Said(Urgent.CHILD, Detail.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"18", "64", "seventy two"})
  void whoeverIsOldEnoughIsNoChild(String age) {
    assertThat(said(Intent.CHILD, Map.of("age", Slot.of(age)))).isEqualTo(Said.UNKNOWN);
  }

  @Test
  void exercisesKeepTheirOrderAndComeOnce() {
    Map<String, Slot> slots =
        Map.of(
            "exerciseA", known("the row", "band-row"),
            "exerciseB", Slot.of("handstand"),
            "exerciseC", known("child's pose", "childs-pose"),
            "exerciseE", known("row", "band-row"));
    assertThat(said(Intent.SELECT, slots).detail())
        .isEqualTo(Detail.NONE.withExercises(List.of("band-row", "childs-pose")));
  }

  @Test
  void allMeansAll() {
    assertThat(said(Intent.SELECT_ALL, Map.of()))
        .isEqualTo(new Said(Answer.SELECT, Detail.NONE.withAll()));
  }

  @Test
  void allButSomeNamesTheExceptions() {
    assertThat(said(Intent.SELECT_ALL_BUT, Map.of("exerciseA", known("row", "band-row"))).detail())
        .isEqualTo(Detail.NONE.withExercises(List.of("band-row")).withAll());
  }

  @Test
  void allButSomethingNotUnderstoodSelectsNothing() {
    Map<String, Slot> slots =
        Map.of("exerciseA", known("row", "band-row"), "exerciseB", Slot.of("pushing ups"));
    assertThat(said(Intent.SELECT_ALL_BUT, slots)).isEqualTo(Said.UNKNOWN);
  }

  @Test
  void thingsAreKnownByTheirIds() {
    assertThat(said(Intent.ANCHOR, Map.of("anchor", known("a post", "solid-object"))).detail())
        .isEqualTo(Detail.NONE.withProp(Prop.SOLID_OBJECT));
    assertThat(said(Intent.NO_EQUIPMENT, Map.of("item", known("band", "exercise-band"))).detail())
        .isEqualTo(Detail.NONE.withProp(Prop.EXERCISE_BAND));
    assertThat(said(Intent.POSTURE, Map.of("posture", known("sitting", "seated"))).detail())
        .isEqualTo(Detail.NONE.withStance(Stance.SEATED));
  }

  @Test
  void somethingMissingNeedsNoName() {
    assertThat(said(Intent.NO_EQUIPMENT, Map.of("item", Slot.of("a yacht"))))
        .isEqualTo(new Said(Answer.NO_EQUIPMENT, Detail.NONE));
  }

  @ParameterizedTest
  @CsvSource({"PT5M,5", "PT1M,1", "PT1H30M,90", "P1W,10080", "P1Y,525600", "PT90.5S,2"})
  void durationsAreMinutes(String text, int minutes) {
    assertThat(said(Intent.MINUTES, Map.of("duration", Slot.of(text))))
        .isEqualTo(new Said(Answer.MINUTES_ONLY, Detail.NONE.withNumber(minutes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT", "P", "?", "five", "PT5", "P-1D", "PT99999999999M"})
  void durationsThatAreNoneAreUnknown(String text) {
    assertThat(said(Intent.MINUTES, Map.of("duration", Slot.of(text)))).isEqualTo(Said.UNKNOWN);
  }

  @Test
  void minutesMayComeAsANumber() {
    assertThat(said(Intent.MINUTES, Map.of("minutes", Slot.of("10"))).detail().number())
        .contains(10);
  }

  @ParameterizedTest
  @CsvSource({
    "09:00,09:00",
    "9:00,09:00",
    "14:30:00,14:30",
    "MO,09:00",
    "AF,15:00",
    "EV,19:00",
    "NI,21:00"
  })
  void timesAreRead(String text, LocalTime time) {
    assertThat(when(Map.of("time", Slot.of(text)))).isEqualTo(at(null, time));
  }

  @Test
  void daysAreRead() {
    LocalDate day = LocalDate.of(2026, 11, 26);
    assertThat(when(Map.of("day", Slot.of("2026-11-26"), "time", Slot.of("09:00"))))
        .isEqualTo(at(day, LocalTime.of(9, 0)));
    assertThat(when(Map.of("day", Slot.of("PRESENT_REF")))).isEqualTo(at(NOW.toLocalDate(), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-W47",
        "2026-W46-WE",
        "2026-W60",
        "2026-11",
        "2026",
        "202X",
        "2026-WI",
        "2026-02-30",
        "?"
      })
  void whatNamesNoSingleDayIsNone(String day) {
    assertThat(said(Intent.WHEN, Map.of("day", Slot.of(day)))).isEqualTo(Said.UNKNOWN);
    assertThat(when(Map.of("day", Slot.of(day), "time", Slot.of("EV"))))
        .isEqualTo(at(null, LocalTime.of(19, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W48-WE,2026-11-28",
    "2026-W47-WE,2026-11-22",
    "2026-W48,2026-11-23",
    "2026-W48-3,2026-11-25"
  })
  void aWeekendIsItsFirstDayThatIsNotOver(String text, LocalDate day) {
    assertThat(when(Map.of("day", Slot.of(text)))).isEqualTo(at(day, null));
  }

  @Test
  void anEveningIsAnHour() {
    assertThat(when(Map.of("meal", new Slot("supper", Optional.of("after-dinner")))))
        .isEqualTo(at(null, LocalTime.of(19, 0)));
  }

  @ParameterizedTest
  @CsvSource({"P2D,2026-11-24,", "P1W,2026-11-29,", "PT1H,2026-11-22,10:10"})
  void aWhileFromNowIsADay(String text, LocalDate day, LocalTime time) {
    assertThat(when(Map.of("duration", Slot.of(text)))).isEqualTo(at(day, time));
  }

  @Test
  void aFewMinutesFromNowIsAWait() {
    assertThat(said(Intent.WHEN, Map.of("duration", Slot.of("PT5M"))))
        .isEqualTo(new Said(Aside.WAIT, Detail.NONE));
  }

  @Test
  void whatIsWishedForAgainAndAgainIsToldSo() {
    LocalTime nine = LocalTime.of(9, 0);
    assertThat(when(Map.of("every", Slot.of("every day"), "time", Slot.of("09:00"))))
        .isEqualTo(new When(Optional.empty(), Optional.of(nine), true));
    assertThat(when(Map.of("day", Slot.of("XXXX-WXX-1"))))
        .isEqualTo(new When(Optional.of(LocalDate.of(2026, 11, 23)), Optional.empty(), true));
    assertThat(when(Map.of("day", Slot.of("XXXX-WXX-7"))))
        .isEqualTo(new When(Optional.of(LocalDate.of(2026, 11, 29)), Optional.empty(), true));
  }

  @Test
  void noValueBreaksAnything() {
    Random random = new Random(7);
    List<String> names =
        List.of("level", "age", "severity", "bodyPart", "exerciseA", "anchor", "item", "duration");
    String characters = "P0T9-:?WMDYS. aé\u0000\u2019\uD83D";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      Intent intent = Intent.values()[random.nextInt(Intent.values().length)];
      String name = names.get(random.nextInt(names.size()));
      assertThat(said(intent, Map.of(name, Slot.of(text.toString())))).isNotNull();
      assertThat(said(Intent.WHEN, Map.of("day", Slot.of(text.toString())))).isNotNull();
      assertThat(said(Intent.WHEN, Map.of("time", Slot.of(text.toString())))).isNotNull();
    }
  }

  private static Slot known(String text, String id) {
    return new Slot(text, Optional.of(id));
  }

  private static Said said(Intent intent, Map<String, Slot> slots) {
    return INTERPRETER.said(intent.modelName(), slots, NOW);
  }

  private static When when(Map<String, Slot> slots) {
    return said(Intent.WHEN, slots).detail().when().orElseThrow();
  }

  private static When at(LocalDate day, LocalTime time) {
    return new When(Optional.ofNullable(day), Optional.ofNullable(time));
  }
}
