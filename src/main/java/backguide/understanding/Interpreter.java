package backguide.understanding;

import backguide.heard.Detail;
import backguide.heard.Detail.Alarm;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Detail.Topic;
import backguide.heard.Meaning;
import backguide.heard.Said;
import backguide.heard.Selection;
import backguide.heard.When;
import backguide.programme.Prop;
import backguide.programme.Stance;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Understands an intent and its slots. A value that is missing or senseless is left out; a meaning
 * that is nothing without its value becomes unknown.
 */
public final class Interpreter {
  /** The age from which a person may use the coach. */
  static final int ADULT = 18;

  /**
   * Parts of the body whose pain is a warning sign. A platform hears them in the place of a body
   * part although its type does not list them.
   */
  private static final Set<String> ALARMING =
      Set.of("chest", "breastbone", "sternum", "heart", "jaw", "arm", "arms");

  /** Whoever wants something in fewer seconds than these waits for it. */
  private static final int SOON = 15 * Times.MINUTE;

  private static final When NO_TIME = new When(Optional.empty(), Optional.empty());

  private static final List<String> SELECTED =
      List.of("exerciseA", "exerciseB", "exerciseC", "exerciseD", "exerciseE");

  /** Slots with the place of an exercise on the sheet. */
  private static final List<String> COUNTED = List.of("numberA", "numberB", "numberC");

  private final Map<String, Slot> slots;
  private final LocalDateTime now;

  private Interpreter(Map<String, Slot> slots, LocalDateTime now) {
    this.slots = slots;
    this.now = now;
  }

  /**
   * Returns what was said.
   *
   * @param intentName its name in the interaction model
   * @param slots the slots that have a value, by name
   * @param now when it was said, in the person's own time zone
   */
  public static Said of(String intentName, Map<String, Slot> slots, LocalDateTime now) {
    return Intent.named(intentName)
        .map(intent -> new Interpreter(slots, now).said(intent))
        .orElse(Said.UNKNOWN);
  }

  private Said said(Intent intent) {
    Said plain = Said.of(intent.meaning());
    return switch (intent) {
      case YES, NO, HELP, STOP, CANCEL, NAVIGATE_HOME, FALLBACK, REPEAT, BUILT_IN_NEXT, PREVIOUS ->
          plain;
      case PAUSE, RESUME, START_OVER, DELETE, MORE_DETAIL, SHORTER, SLOWER, FASTER, ONE_AT_A_TIME ->
          plain;
      case KEEP_MOVING, COUNT_ALOUD, COUNT_SILENTLY, HEALTH_QUESTION, THANKS, GREETING, WAIT ->
          plain;
      case WANT_REMINDER, UNSURE, NEXT_STEP, READY, DONE, SKIP, BACK, EASIER, HARDER, MORE -> plain;
      case HOLDING, HAVE_IT, WOULD_LIKE, NOT_HOLDING, NOT_TOLD, IT_DID, PRESCRIBED, NOT_MINE ->
          plain;
      case NO_REMINDER, NO_WARNING_SIGN, FEELS_FINE -> plain;
      case CANNOT_KNEEL, CHANGE_EXERCISES -> plain;
      case EMERGENCY -> emergency();
      case URGENT -> with(intent, Detail.NONE.withAlarm(Alarm.URGENT));
      case PAIN -> pain(Detail.NONE);
      case PAIN_WORSE -> pain(Detail.NONE.gettingWorse());
      case CHILD ->
          number("age")
              .map(n -> n >= ADULT ? Said.UNKNOWN : with(intent, Detail.NONE.withNumber(n)))
              .orElse(plain);
      case POSTURE ->
          one("posture", Stance.class)
              .map(s -> with(intent, Detail.NONE.withStance(s)))
              .orElse(plain);
      case HOW_MANY_LEFT -> about(Topic.HOW_MANY);
      case HOW_LONG -> about(Topic.HOW_LONG);
      case WHAT_NEXT -> about(Topic.WHAT_NEXT);
      case WHICH -> about(Topic.WHICH);
      case EQUIPMENT -> about(Topic.EQUIPMENT);
      case POSITION -> about(Topic.POSITION);
      case WHY -> about(Topic.WHY);
      case WHERE_WAS_I -> about(Topic.WHERE);
      case PROGRESS -> about(Topic.PROGRESS);
      case CLOSING -> about(Topic.CLOSING);
      case ASK_PAIN -> about(Topic.PAIN);
      case SEE_DOCTOR -> about(Topic.SEE_DOCTOR);
      case ABOUT -> about(Topic.ABOUT);
      case COVERAGE -> about(Topic.COVERAGE);
      case FEELING -> about(Topic.FEELING);
      case BREATHING -> about(Topic.BREATHING);
      case WHAT_IS -> whatIs();
      case ORDER -> about(Topic.ORDER, named());
      case NONE, NO_PAIN -> with(intent, Detail.NONE.withSeverity(Severity.NONE));
      case RATING -> rating();
      case SELECT -> selected(false);
      case SELECT_ALL -> with(intent, Detail.NONE.withAll());
      case SELECT_ALL_BUT -> selected(true);
      case ANCHOR ->
          prop("anchor").map(p -> with(intent, Detail.NONE.withProp(p))).orElse(Said.UNKNOWN);
      case NO_EQUIPMENT, EQUIPMENT_BROKE ->
          prop("item").map(p -> with(intent, Detail.NONE.withProp(p))).orElse(plain);
      case MINUTES -> minutes();
      case MORE_TIME -> seconds().map(n -> with(intent, Detail.NONE.withNumber(n))).orElse(plain);
      case WHEN -> when();
    };
  }

  private Said emergency() {
    return with(Intent.EMERGENCY, Detail.NONE.withAlarm(Alarm.EMERGENCY));
  }

  private static Said about(Topic topic) {
    return new Said(Meaning.Aside.INFO, Detail.NONE.withTopic(topic));
  }

  private static Said about(Topic topic, List<String> exercises) {
    return new Said(Meaning.Aside.INFO, Detail.NONE.withTopic(topic).withExercises(exercises));
  }

  /** Returns a question about an exercise; about one that is not known, which one this is. */
  private Said whatIs() {
    List<String> named = named();
    return named.isEmpty() ? about(Topic.WHICH) : about(Topic.EXERCISE, named);
  }

  /** Returns the ids of the exercises named. */
  private List<String> named() {
    return SELECTED.stream()
        .flatMap(name -> slot(name).stream())
        .flatMap(s -> s.id().stream())
        .distinct()
        .toList();
  }

  private static Said with(Intent intent, Detail detail) {
    return new Said(intent.meaning(), detail);
  }

  private Said pain(Detail bare) {
    Detail rated = number("level").map(bare::withNumber).orElse(bare);
    Detail detail = one("severity", Severity.class).map(rated::withSeverity).orElse(rated);
    Optional<Slot> place = slot("bodyPart");
    if (place.isEmpty()) {
      return with(Intent.PAIN, detail);
    }
    Optional<BodyPart> known = one("bodyPart", BodyPart.class);
    if (known.isEmpty() && words(place.get()).anyMatch(ALARMING::contains)) {
      return emergency();
    }
    return with(Intent.PAIN, detail.withPlace(known.orElse(BodyPart.ELSEWHERE)));
  }

  private Said rating() {
    Optional<Severity> severity = one("severity", Severity.class);
    Optional<Integer> level = number("level");
    if (severity.isEmpty() && level.isEmpty()) {
      return Said.UNKNOWN;
    }
    Detail detail = severity.map(Detail.NONE::withSeverity).orElse(Detail.NONE);
    return with(Intent.RATING, level.map(detail::withNumber).orElse(detail));
  }

  /** All but something that was not understood would be too many, and is unknown. */
  private Said selected(boolean allBut) {
    List<Slot> named = SELECTED.stream().flatMap(name -> slot(name).stream()).toList();
    Stream<Optional<String>> counted =
        COUNTED.stream().flatMap(name -> slot(name).stream()).map(Interpreter::place);
    List<Optional<String>> meant = Stream.concat(named.stream().map(Slot::id), counted).toList();
    List<String> ids = meant.stream().flatMap(Optional::stream).distinct().toList();
    boolean complete = meant.stream().allMatch(Optional::isPresent);
    if (ids.isEmpty() || allBut && !complete) {
      return Said.UNKNOWN;
    }
    Detail detail = Detail.NONE.withExercises(ids);
    Detail placed =
        Optional.of(ids)
            .filter(one -> one.size() == 1)
            .flatMap(one -> Selection.place(one.get(0)))
            .map(detail::withNumber)
            .orElse(detail);
    return with(Intent.SELECT, allBut ? placed.withAll() : placed);
  }

  /** Returns how the exercise at a place on the sheet is named. */
  private static Optional<String> place(Slot slot) {
    return Numbers.of(slot.text()).map(n -> Selection.PLACE + n);
  }

  /** Returns how long there is; less than a minute is no budget but a wish for more time. */
  private Said minutes() {
    Optional<Integer> seconds = seconds();
    if (seconds.filter(n -> n < Times.MINUTE).isPresent()) {
      return with(Intent.MORE_TIME, Detail.NONE.withNumber(seconds.get()));
    }
    return seconds
        .map(n -> (int) ((n + Times.MINUTE - 1L) / Times.MINUTE))
        .or(() -> number("minutes"))
        .map(n -> with(Intent.MINUTES, Detail.NONE.withNumber(n)))
        .orElse(Said.UNKNOWN);
  }

  private Optional<Integer> seconds() {
    return slot("duration").flatMap(s -> Times.seconds(s.text()));
  }

  /** "In a minute" is no time for a reminder, but a wish to wait. */
  private Said when() {
    Optional<Slot> later = slot("duration");
    if (later.flatMap(s -> Times.seconds(s.text())).filter(n -> n < SOON).isPresent()) {
      return with(Intent.WAIT, Detail.NONE);
    }
    When away = later.flatMap(s -> Times.after(s.text(), now)).orElse(NO_TIME);
    When named =
        new When(
            slot("day").flatMap(s -> Times.day(s.text(), now.toLocalDate())),
            slot("time").or(() -> slot("meal")).flatMap(this::time));
    boolean repeated =
        slot("every").isPresent()
            || slot("day").filter(s -> Times.isRepeated(s.text())).isPresent();
    When once = named.or(away);
    When when = new When(once.day(), once.time(), repeated);
    boolean nothing = when.day().isEmpty() && when.time().isEmpty() && !repeated;
    return nothing ? Said.UNKNOWN : with(Intent.WHEN, Detail.NONE.withWhen(when));
  }

  private Optional<LocalTime> time(Slot slot) {
    return Times.time(slot.id().orElse(slot.text()));
  }

  private Optional<Prop> prop(String name) {
    return one(name, Prop.class);
  }

  private <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
    return slot(name)
        .map(s -> s.id().orElse(s.text()).strip().replace('-', '_').replace(' ', '_'))
        .flatMap(
            id ->
                Stream.of(type.getEnumConstants())
                    .filter(value -> value.name().equalsIgnoreCase(id))
                    .findFirst());
  }

  private Optional<Integer> number(String name) {
    return slot(name).flatMap(s -> Numbers.of(s.text()));
  }

  private Optional<Slot> slot(String name) {
    return Optional.ofNullable(slots.get(name)).filter(Slot::filled);
  }

  private static Stream<String> words(Slot slot) {
    return Stream.of(slot.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
  }
}
