package backguide.session;

import static backguide.person.Form.BOOLEAN;
import static backguide.person.Form.EXERCISE;
import static backguide.person.Form.ID;
import static backguide.person.Form.different;
import static backguide.person.Form.number;

import backguide.heard.When;
import backguide.person.Field;
import backguide.person.Fields;
import backguide.person.Form;
import backguide.person.PersonCodec;
import backguide.person.Stored;
import backguide.person.Tags;
import backguide.session.CheckingPain.Then;
import backguide.speech.Line;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A {@link State} as a map, and back. The names never change, whatever the classes are called. Long
 * because each state's fields stand here once, one state beside the other.
 */
final class StateCodec {
  static final Form<State> STATE = Form.of(StateCodec::state);

  private static final Form<LocalTime> TIME = Form.date(LocalTime::parse, time -> 2000);

  static final Tags<Then> THEN = Tags.of(Then.values(), Line::name);
  static final Tags<Introducing.Asks> ASKS = Tags.of(Introducing.Asks.values(), Line::name);

  private static final Form<Asking> UNPAUSED =
      question(Set.of(Pausing.class, CheckingAlarm.class, ConfirmingErase.class));
  private static final Form<Asking> NO_DETOUR =
      question(
          Set.of(
              Pausing.class,
              ConfirmingLeave.class,
              ConfirmingMinutes.class,
              CheckingAlarm.class,
              ConfirmingErase.class));
  private static final Form<Asking> PLAIN =
      question(Set.of(Interlude.class, ScreeningRedFlags.class));
  private static final Form<Asking> NO_ALARM =
      question(Set.of(CheckingAlarm.class, ScreeningRedFlags.class, ConfirmingErase.class));
  private static final Form<Asking> NO_ERASE =
      question(Set.of(CheckingAlarm.class, ConfirmingErase.class));

  private static final Tags<Tagged<?>> STATES =
      Tags.of(
          new Tagged<?>[] {
            tagged("finished", Over.class, Over::new),
            tagged(
                "asking-owner",
                AskingOwner.class,
                f -> new AskingOwner(f.usually("erasing", BOOLEAN, false, AskingOwner::erasing))),
            tagged("checking-lock", CheckingLock.class, CheckingLock::new),
            tagged("asking-clearance", AskingClearance.class, AskingClearance::new),
            tagged("selecting", Selecting.class, Selecting::new),
            tagged(
                "offering-descriptions",
                OfferingDescriptions.class,
                f ->
                    new OfferingDescriptions(
                        f.of("told", number(0, 999), OfferingDescriptions::told))),
            tagged("briefing", Briefing.class, Briefing::new),
            tagged("resuming", Resuming.class, Resuming::new),
            tagged("offering", Offering.class, Offering::new, Offering::id),
            tagged(
                "introducing",
                Introducing.class,
                f ->
                    new Introducing(
                        exercise(Introducing::id, f),
                        f.of("asks", ASKS, Introducing::asks),
                        f.optional("finished", EXERCISE, Introducing::finished))),
            tagged(
                "choosing-anchor",
                ChoosingAnchor.class,
                f ->
                    new ChoosingAnchor(
                        exercise(ChoosingAnchor::id, f),
                        f.of("again", BOOLEAN, ChoosingAnchor::again),
                        f.optional("finished", EXERCISE, ChoosingAnchor::finished))),
            tagged(
                "checking-anchor",
                CheckingAnchor.class,
                f ->
                    new CheckingAnchor(
                        exercise(CheckingAnchor::id, f),
                        f.of("anchor", Tags.PROP, CheckingAnchor::anchor),
                        f.of("again", BOOLEAN, CheckingAnchor::again),
                        f.optional("finished", EXERCISE, CheckingAnchor::finished))),
            tagged(
                "instructing",
                Instructing.class,
                f ->
                    new Instructing(
                        exercise(Instructing::id, f),
                        f.of("chunk", number(0, 99), Instructing::chunk))),
            tagged("readying", Readying.class, Readying::new, Readying::id),
            tagged("between-bouts", BetweenBouts.class, BetweenBouts::new, BetweenBouts::id),
            tagged("changing-part", ChangingPart.class, ChangingPart::new, ChangingPart::id),
            tagged("confirming-leave", ConfirmingLeave.class, StateCodec::leaving),
            tagged(
                "checking-pain",
                CheckingPain.class,
                f ->
                    new CheckingPain(
                        exercise(CheckingPain::id, f),
                        f.of("then", THEN, CheckingPain::then),
                        f.usually("fine", BOOLEAN, false, CheckingPain::soundedFine))),
            tagged(
                "rating-pain",
                RatingPain.class,
                f ->
                    new RatingPain(
                        exercise(RatingPain::id, f),
                        f.of("then", THEN, RatingPain::then),
                        f.of("knees", BOOLEAN, RatingPain::knees),
                        f.of("worse", BOOLEAN, RatingPain::worse),
                        f.optional("part", number(0, 99), RatingPain::chunk))),
            tagged(
                "adjusting",
                Adjusting.class,
                f ->
                    new Adjusting(
                        exercise(Adjusting::id, f),
                        f.of("adj", ID, Adjusting::adjustment),
                        f.optional("part", number(0, 99), Adjusting::chunk))),
            tagged("taking-back", TakingBack.class, TakingBack::new, TakingBack::left),
            tagged(
                "confirming-minutes",
                ConfirmingMinutes.class,
                f ->
                    new ConfirmingMinutes(
                        f.of("fits", different(EXERCISE), ConfirmingMinutes::fits),
                        f.of("back", NO_DETOUR, ConfirmingMinutes::back))),
            tagged(
                "checking-alarm",
                CheckingAlarm.class,
                f -> new CheckingAlarm(f.optional("back", NO_ALARM, CheckingAlarm::back))),
            tagged(
                "confirming-erase",
                ConfirmingErase.class,
                f -> new ConfirmingErase(f.optional("back", NO_ERASE, ConfirmingErase::back))),
            tagged(
                "checking-hurt",
                CheckingHurt.class,
                f ->
                    new CheckingHurt(
                        f.optional("back", PLAIN, CheckingHurt::back),
                        f.optional("thing", Tags.PROP, CheckingHurt::thing))),
            tagged("screening-red-flags", ScreeningRedFlags.class, ScreeningRedFlags::new),
            tagged("moving-on", MovingOn.class, MovingOn::new, MovingOn::left),
            tagged(
                "pausing",
                Pausing.class,
                f -> new Pausing(f.of("before", UNPAUSED, Pausing::before))),
            tagged("asking-easy", AskingEasy.class, AskingEasy::new),
            tagged("offering-reminder", OfferingReminder.class, OfferingReminder::new),
            tagged(
                "asking-reminder-time",
                AskingReminderTime.class,
                f -> new AskingReminderTime(when(f.in(AskingReminderTime::sofar)))),
            tagged(
                "confirming-reminder",
                ConfirmingReminder.class,
                f -> new ConfirmingReminder(complete(f.in(ConfirmingReminder::when)))),
            tagged(
                "awaiting-permission",
                AwaitingPermission.class,
                f -> new AwaitingPermission(complete(f.in(AwaitingPermission::when))))
          },
          Tagged::tag);

  private static final Field<State, Tagged<?>> TAG = new Field<>("is", STATES, StateCodec::tagged);

  private StateCodec() {}

  /**
   * A class of states, with its name in a record.
   *
   * @param tag its name in a record
   * @param type its class
   * @param fields all but its name
   */
  private record Tagged<S extends State>(String tag, Class<S> type, Function<Fields<S>, S> fields) {
    S among(Fields<State> all) {
      return fields.apply(all.in(type::cast));
    }
  }

  private static <S extends State> Tagged<S> tagged(
      String tag, Class<S> type, Function<Fields<S>, S> fields) {
    return new Tagged<>(tag, type, fields);
  }

  /** A state that holds nothing. */
  private static <S extends State> Tagged<S> tagged(String tag, Class<S> type, Supplier<S> state) {
    return new Tagged<>(tag, type, f -> state.get());
  }

  /** A state that holds an exercise and nothing else. */
  private static <S extends State> Tagged<S> tagged(
      String tag, Class<S> type, Function<String, S> state, Function<S, String> id) {
    return new Tagged<>(tag, type, f -> state.apply(exercise(id, f)));
  }

  private static State state(Fields<State> f) {
    return f.of(TAG).among(f);
  }

  private static Tagged<?> tagged(State state) {
    return STATES.all().stream().filter(k -> k.type().isInstance(state)).findFirst().orElseThrow();
  }

  /**
   * A question that another one leads back to; so it is none of some states, as deep as it goes.
   */
  private static Form<Asking> question(Set<Class<? extends Asking>> no) {
    return Form.holding(
        (question, at, to) -> {
          leadsBack(no, question.getClass(), at);
          STATE.write(question, at, to);
        },
        at -> {
          leadsBack(no, TAG.alone(at).type(), at);
          return (Asking) STATE.read(at);
        });
  }

  private static void leadsBack(
      Set<Class<? extends Asking>> no, Class<? extends State> type, Stored at) {
    if (!Asking.class.isAssignableFrom(type)
        || no.stream().anyMatch(t -> t.isAssignableFrom(type))) {
      throw at.broken("is not a question to go back to");
    }
  }

  private static <S> String exercise(Function<S, String> id, Fields<S> f) {
    return f.of("ex", EXERCISE, id);
  }

  private static ConfirmingLeave leaving(Fields<ConfirmingLeave> f) {
    Asking back = f.of("back", NO_DETOUR, ConfirmingLeave::back);
    if (back.exercise().isEmpty()) {
      throw f.broken("leads back to what is not about an exercise");
    }
    return new ConfirmingLeave(back);
  }

  private static When when(Fields<When> f) {
    return new When(
        f.optional("day", PersonCodec.DAY, When::day), f.optional("time", TIME, When::time));
  }

  private static When complete(Fields<When> f) {
    When when = when(f);
    if (!when.complete()) {
      throw f.broken("is a reminder with no day or no time");
    }
    return when;
  }
}
