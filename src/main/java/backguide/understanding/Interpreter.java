package backguide.understanding;

import backguide.heard.Detail;
import backguide.heard.Detail.BodyPart;
import backguide.heard.Detail.Severity;
import backguide.heard.Said;
import backguide.heard.Selection;
import backguide.programme.Prop;
import backguide.programme.Stance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Understands an intent and its slots in one language. A value that is missing or senseless is left
 * out; a meaning that is nothing without its value becomes unknown.
 */
public final class Interpreter {
  /** The age from which a person may use the coach. */
  static final int ADULT = 18;

  /** Whoever wants something in fewer seconds than these waits for it. */
  private static final int SOON = 15 * Times.MINUTE;

  private static final Map<String, Interpreter> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Numbers numbers;

  /** Parts of the body whose pain is a warning sign, as a platform hears them. */
  private final Set<String> alarming;

  private Interpreter(Lexicon lexicon) {
    numbers = new Numbers(lexicon);
    alarming = lexicon.set("alarming");
    lexicon.everyNameIsRead();
  }

  /**
   * Returns that of a locale's language.
   *
   * @throws WordEntry.Malformed when there are no words of that language
   */
  public static Interpreter of(String locale) {
    return BY_LANGUAGE.computeIfAbsent(
        language(locale),
        language -> new Interpreter(Lexicon.of("understanding/" + language + ".txt")));
  }

  private static String language(String locale) {
    int end = locale.replace('_', '-').indexOf('-');
    return end < 0 ? locale : locale.substring(0, end);
  }

  /** Returns the numbers of the language. */
  public Numbers numbers() {
    return numbers;
  }

  /**
   * Returns what was said.
   *
   * @param intentName its name in the interaction model
   * @param slots the slots that have a value, by name
   * @param now when it was said, in the person's own time zone
   */
  public Said said(String intentName, Map<String, Slot> slots, LocalDateTime now) {
    return Intent.named(intentName)
        .map(intent -> said(intent, new SlotValues(slots, numbers, now)))
        .orElse(Said.UNKNOWN);
  }

  /** Whatever comes along with a plain one is not listened to; its row means nothing. */
  private Said said(Intent intent, SlotValues values) {
    Said plain = intent.said();
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
      case NO_REMINDER, NO_WARNING_SIGN, NO_PAIN, NONE, FEELS_FINE, SELECT_ALL -> plain;
      case CANNOT_KNEEL, CHANGE_EXERCISES, EMERGENCY, URGENT -> plain;
      case HOW_MANY_LEFT, HOW_LONG, WHAT_NEXT, WHICH, EQUIPMENT, POSITION, WHY, WHERE_WAS_I ->
          plain;
      case PROGRESS, CLOSING, ASK_PAIN, SEE_DOCTOR, ABOUT, COVERAGE, FEELING, BREATHING -> plain;
      case PAIN, PAIN_WORSE -> pain(plain.detail(), values);
      case CHILD ->
          values
              .number("age")
              .map(n -> n >= ADULT ? Said.UNKNOWN : with(intent, Detail.NONE.withNumber(n)))
              .orElse(plain);
      case POSTURE ->
          values
              .one("posture", Stance.class)
              .map(s -> with(intent, Detail.NONE.withStance(s)))
              .orElse(plain);
      case WHAT_IS -> whatIs(values.named());
      case ORDER -> with(intent, plain.detail().withExercises(values.named()));
      case RATING -> rating(values);
      case SELECT -> selected(values, false);
      case SELECT_ALL_BUT -> selected(values, true);
      case ANCHOR -> prop(intent, values, "anchor").orElse(Said.UNKNOWN);
      case NO_EQUIPMENT, EQUIPMENT_BROKE -> prop(intent, values, "item").orElse(plain);
      case MINUTES -> minutes(values);
      case MORE_TIME ->
          values.seconds().map(n -> with(intent, Detail.NONE.withNumber(n))).orElse(plain);
      case WHEN -> when(values);
    };
  }

  private static Said with(Intent intent, Detail detail) {
    return new Said(intent.said().meaning(), detail);
  }

  private static Optional<Said> prop(Intent intent, SlotValues values, String slot) {
    return values.one(slot, Prop.class).map(p -> with(intent, Detail.NONE.withProp(p)));
  }

  /** Returns a question about an exercise; about one that is not known, which one this is. */
  private static Said whatIs(List<String> named) {
    return named.isEmpty()
        ? Intent.WHAT_IS.said()
        : with(Intent.WHAT_IS, Detail.NONE.withTopic(Detail.Topic.EXERCISE).withExercises(named));
  }

  private Said pain(Detail told, SlotValues values) {
    Optional<Slot> bodyPart = values.slot("bodyPart");
    Optional<BodyPart> known = values.one("bodyPart", BodyPart.class);
    if (known.isEmpty()
        && bodyPart.stream().flatMap(Interpreter::words).anyMatch(alarming::contains)) {
      return Intent.EMERGENCY.said();
    }
    Detail rated = rated(told, values);
    return with(
        Intent.PAIN,
        bodyPart.map(p -> rated.withWhere(known.orElse(BodyPart.ELSEWHERE))).orElse(rated));
  }

  private static Detail rated(Detail told, SlotValues values) {
    Detail number = values.number("level").map(told::withNumber).orElse(told);
    return values.one("severity", Severity.class).map(number::withSeverity).orElse(number);
  }

  private static Said rating(SlotValues values) {
    Detail rated = rated(Detail.NONE, values);
    return rated.equals(Detail.NONE) ? Said.UNKNOWN : with(Intent.RATING, rated);
  }

  /** All but something that was not understood would be too many, and is unknown. */
  private static Said selected(SlotValues values, boolean allBut) {
    List<Optional<String>> meant = values.meant();
    List<String> ids = meant.stream().flatMap(Optional::stream).distinct().toList();
    boolean complete = meant.stream().allMatch(Optional::isPresent);
    if (ids.isEmpty() || allBut && !complete) {
      return Said.UNKNOWN;
    }
    Detail detail = Detail.NONE.withExercises(ids);
    Optional<Integer> ordinal = ids.size() == 1 ? Selection.ordinal(ids.get(0)) : Optional.empty();
    Detail placed = ordinal.map(detail::withNumber).orElse(detail);
    return with(Intent.SELECT, allBut ? placed.withAll() : placed);
  }

  /** Returns how long there is; less than a minute is no budget but a wish for more time. */
  private static Said minutes(SlotValues values) {
    Optional<Integer> seconds = values.seconds();
    if (seconds.filter(n -> n < Times.MINUTE).isPresent()) {
      return with(Intent.MORE_TIME, Detail.NONE.withNumber(seconds.get()));
    }
    return seconds
        .map(n -> (int) ((n + Times.MINUTE - 1L) / Times.MINUTE))
        .or(() -> values.number("minutes"))
        .map(n -> with(Intent.MINUTES, Detail.NONE.withNumber(n)))
        .orElse(Said.UNKNOWN);
  }

  /** "In a minute" is no time for a reminder, but a wish to wait. */
  private static Said when(SlotValues values) {
    return values.seconds().filter(n -> n < SOON).isPresent()
        ? Intent.WAIT.said()
        : values
            .when()
            .map(when -> with(Intent.WHEN, Detail.NONE.withWhen(when)))
            .orElse(Said.UNKNOWN);
  }

  private static Stream<String> words(Slot slot) {
    return Stream.of(slot.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
  }
}
