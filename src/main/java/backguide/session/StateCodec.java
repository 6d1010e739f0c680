package backguide.session;

import backguide.heard.Launch;
import backguide.heard.When;
import backguide.person.Fields;
import backguide.person.PersonCodec;
import backguide.person.Tags;
import backguide.session.CheckingPain.Then;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A {@link State} as a map, and back. The names never change, whatever the classes are called. */
final class StateCodec {
  static final Names<Launch.Reminders> REMINDERS =
      Names.of(
          Map.of(
              Launch.Reminders.READY, "ready",
              Launch.Reminders.NEED_PERMISSION, "need-permission",
              Launch.Reminders.IMPOSSIBLE, "impossible"));

  private static final Names<Then> THEN =
      Names.of(
          Map.of(
              Then.FINISHED, "finished",
              Then.LEFT, "left",
              Then.LEFT_TO_CHANGE, "left-to-change",
              Then.CUT, "cut",
              Then.MORE, "more",
              Then.COMING, "coming",
              Then.CARRIED, "carried"));
  private static final Names<Introducing.Asks> ASKS =
      Names.of(
          Map.of(
              Introducing.Asks.NEED, "need",
              Introducing.Asks.PART, "part",
              Introducing.Asks.START, "start"));

  /** A time of day is of no year; any that a date may have will do. */
  private static final int SOME_YEAR = 2000;

  private static final Pattern NO_PAUSE =
      Pattern.compile("(?!(?:pausing|checking-alarm|confirming-erase)$).*");
  private static final Pattern NO_DETOUR =
      Pattern.compile(
          "(?!(?:pausing|confirming-leave|confirming-minutes|checking-alarm|confirming-erase)$).*");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?:pausing|confirming-leave|confirming-minutes|checking-hurt|checking-alarm"
              + "|screening-red-flags|confirming-erase)$).*");

  private static final Pattern NO_ALARM =
      Pattern.compile("(?!(?:checking-alarm|screening-red-flags|confirming-erase)$).*");
  private static final Pattern NO_ERASE =
      Pattern.compile("(?!(?:checking-alarm|confirming-erase)$).*");

  private static final List<Form<?>> FORMS =
      List.of(
          bare("finished", Finished.class, Finished::new),
          new Form<>(
              "asking-owner",
              AskingOwner.class,
              (s, r) -> {
                if (s.erasing()) {
                  r.put("erasing", true);
                }
              },
              f -> new AskingOwner(f.isTrue("erasing"))),
          bare("checking-lock", CheckingLock.class, CheckingLock::new),
          bare("asking-clearance", AskingClearance.class, AskingClearance::new),
          bare("selecting", Selecting.class, Selecting::new),
          new Form<>(
              "offering-descriptions",
              OfferingDescriptions.class,
              (s, r) -> r.put("told", s.told()),
              f -> new OfferingDescriptions(f.number("told", 0, 999))),
          bare("briefing", Briefing.class, Briefing::new),
          bare("resuming", Resuming.class, Resuming::new),
          of("offering", Offering.class, Offering::id, Offering::new),
          new Form<>(
              "introducing",
              Introducing.class,
              (s, r) -> {
                r.put("ex", s.id());
                r.put("asks", ASKS.tag(s.asks()));
                s.finished().ifPresent(exercise -> r.put("finished", exercise));
              },
              f -> new Introducing(f.exercise("ex"), ASKS.of("asks", f), f.anExercise("finished"))),
          new Form<>(
              "choosing-anchor",
              ChoosingAnchor.class,
              (s, r) -> {
                r.put("ex", s.id());
                r.put("again", s.again());
                s.finished().ifPresent(exercise -> r.put("finished", exercise));
              },
              f ->
                  new ChoosingAnchor(f.exercise("ex"), f.truth("again"), f.anExercise("finished"))),
          new Form<>(
              "checking-anchor",
              CheckingAnchor.class,
              (s, r) -> {
                r.put("ex", s.id());
                r.put("anchor", Tags.PROP.tag(s.anchor()));
                r.put("again", s.again());
                s.finished().ifPresent(exercise -> r.put("finished", exercise));
              },
              f ->
                  new CheckingAnchor(
                      f.exercise("ex"),
                      f.the("anchor", Tags.PROP),
                      f.truth("again"),
                      f.anExercise("finished"))),
          new Form<>(
              "instructing",
              Instructing.class,
              (s, r) -> {
                r.put("ex", s.id());
                r.put("chunk", s.chunk());
              },
              f -> new Instructing(f.exercise("ex"), f.number("chunk", 0, 99))),
          of("readying", Readying.class, Readying::id, Readying::new),
          of("between-bouts", BetweenBouts.class, BetweenBouts::id, BetweenBouts::new),
          of("changing-part", ChangingPart.class, ChangingPart::id, ChangingPart::new),
          new Form<>(
              "confirming-leave",
              ConfirmingLeave.class,
              (s, r) -> r.put("back", write(s.back())),
              f -> leaving(held("back", NO_DETOUR, f))),
          new Form<>(
              "checking-pain",
              CheckingPain.class,
              (s, r) -> {
                r.put("ex", s.id());
                r.put("then", THEN.tag(s.then()));
                if (s.soundedFine()) {
                  r.put("fine", true);
                }
              },
              f -> new CheckingPain(f.exercise("ex"), THEN.of("then", f), f.isTrue("fine"))),
          new Form<>(
              "rating-pain",
              RatingPain.class,
              (s, r) -> {
                r.put("ex", s.id());
                r.put("then", THEN.tag(s.then()));
                r.put("knees", s.knees());
                r.put("worse", s.worse());
                s.part().ifPresent(part -> r.put("part", part));
              },
              f ->
                  new RatingPain(
                      f.exercise("ex"),
                      THEN.of("then", f),
                      f.truth("knees"),
                      f.truth("worse"),
                      part(f))),
          new Form<>(
              "adjusting",
              Adjusting.class,
              (s, r) -> {
                r.put("ex", s.id());
                r.put("adj", s.adjustment());
                s.part().ifPresent(part -> r.put("part", part));
              },
              f -> new Adjusting(f.exercise("ex"), f.idOf("adj"), part(f))),
          of("taking-back", TakingBack.class, TakingBack::left, TakingBack::new),
          new Form<>(
              "confirming-minutes",
              ConfirmingMinutes.class,
              (s, r) -> {
                r.put("fits", s.fits());
                r.put("back", write(s.back()));
              },
              f -> new ConfirmingMinutes(f.exercises("fits"), held("back", NO_DETOUR, f))),
          new Form<>(
              "checking-alarm",
              CheckingAlarm.class,
              (s, r) -> s.back().ifPresent(back -> r.put("back", write(back))),
              f ->
                  new CheckingAlarm(
                      f.has("back") ? Optional.of(held("back", NO_ALARM, f)) : Optional.empty())),
          new Form<>(
              "confirming-erase",
              ConfirmingErase.class,
              (s, r) -> s.back().ifPresent(back -> r.put("back", write(back))),
              f ->
                  new ConfirmingErase(
                      f.has("back") ? Optional.of(held("back", NO_ERASE, f)) : Optional.empty())),
          new Form<>(
              "checking-hurt",
              CheckingHurt.class,
              (s, r) -> {
                s.back().ifPresent(back -> r.put("back", write(back)));
                s.thing().ifPresent(thing -> r.put("thing", Tags.PROP.tag(thing)));
              },
              f ->
                  new CheckingHurt(
                      f.has("back") ? Optional.of(held("back", PLAIN, f)) : Optional.empty(),
                      f.one("thing", Tags.PROP))),
          bare("screening-red-flags", ScreeningRedFlags.class, ScreeningRedFlags::new),
          of("moving-on", MovingOn.class, MovingOn::left, MovingOn::new),
          new Form<>(
              "pausing",
              Pausing.class,
              (s, r) -> r.put("before", write(s.before())),
              f -> new Pausing(held("before", NO_PAUSE, f))),
          bare("asking-easy", AskingEasy.class, AskingEasy::new),
          bare("offering-reminder", OfferingReminder.class, OfferingReminder::new),
          new Form<>(
              "asking-reminder-time",
              AskingReminderTime.class,
              (s, r) -> write(s.sofar(), r),
              f -> new AskingReminderTime(when(f))),
          new Form<>(
              "confirming-reminder",
              ConfirmingReminder.class,
              (s, r) -> write(s.when(), r),
              f -> new ConfirmingReminder(complete(f))),
          new Form<>(
              "awaiting-permission",
              AwaitingPermission.class,
              (s, r) -> write(s.when(), r),
              f -> new AwaitingPermission(complete(f))));

  private static final Pattern ANY = any(FORMS.stream().map(Form::tag).toList());

  private StateCodec() {}

  /**
   * How one kind of state is written and read.
   *
   * @param tag its name in a record
   * @param type the kind
   * @param fields writes all but the name
   * @param read reads all but the name
   */
  private record Form<S extends State>(
      String tag,
      Class<S> type,
      BiConsumer<S, Map<String, Object>> fields,
      Function<Fields, S> read) {
    Map<String, Object> write(State state) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("is", tag);
      fields.accept(type.cast(state), record);
      return record;
    }
  }

  /**
   * The names that values carry in a record.
   *
   * @param tags the names
   * @param form any one of them
   */
  record Names<V>(Map<V, String> tags, Pattern form) {
    static <V> Names<V> of(Map<V, String> tags) {
      return new Names<>(tags, any(tags.values()));
    }

    String tag(V value) {
      return tags.get(value);
    }

    V of(String name, Fields fields) {
      String tag = fields.text(name, form);
      return tags.entrySet().stream()
          .filter(e -> e.getValue().equals(tag))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }
  }

  static Map<String, Object> write(State state) {
    return FORMS.stream()
        .filter(form -> form.type().isInstance(state))
        .findFirst()
        .orElseThrow()
        .write(state);
  }

  static State read(Fields fields) {
    String tag = fields.text("is", ANY);
    Form<?> form = FORMS.stream().filter(f -> f.tag().equals(tag)).findFirst().orElseThrow();
    State state = form.read().apply(fields);
    fields.nothingElse();
    return state;
  }

  /** Returns the question that another one leads back to; so it is none of the other's kind. */
  private static Asking held(String name, Pattern kind, Fields fields) {
    Fields inner = fields.inner(name);
    inner.text("is", kind);
    if (read(inner) instanceof Asking asking) {
      return asking;
    }
    throw new PersonCodec.Broken(name + " is not a question");
  }

  private static Optional<Integer> part(Fields fields) {
    return fields.has("part") ? Optional.of(fields.number("part", 0, 99)) : Optional.empty();
  }

  private static ConfirmingLeave leaving(Asking back) {
    if (back.subject().isEmpty()) {
      throw new PersonCodec.Broken("back is not about an exercise");
    }
    return new ConfirmingLeave(back);
  }

  private static void write(When when, Map<String, Object> record) {
    when.day().ifPresent(day -> record.put("day", day.toString()));
    when.time().ifPresent(time -> record.put("time", time.toString()));
  }

  private static When when(Fields fields) {
    Optional<LocalDate> day = fields.date("day", LocalDate::parse, LocalDate::getYear);
    return new When(day, fields.date("time", LocalTime::parse, time -> SOME_YEAR));
  }

  private static When complete(Fields fields) {
    When when = when(fields);
    if (!when.complete()) {
      throw new PersonCodec.Broken("a reminder has no day or no time");
    }
    return when;
  }

  private static <S extends State> Form<S> bare(String tag, Class<S> type, Supplier<S> state) {
    return new Form<>(tag, type, (s, r) -> {}, f -> state.get());
  }

  /** Returns the form of a state that is about one exercise and holds nothing else. */
  private static <S extends State> Form<S> of(
      String tag, Class<S> type, Function<S, String> id, Function<String, S> state) {
    return new Form<>(
        tag, type, (s, r) -> r.put("ex", id.apply(s)), f -> state.apply(f.exercise("ex")));
  }

  private static Pattern any(Collection<String> tags) {
    return Pattern.compile(String.join("|", new TreeSet<>(tags)));
  }
}
