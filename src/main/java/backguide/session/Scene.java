package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Said;
import backguide.person.Habits;
import backguide.person.Heed;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Question;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;

/**
 * One moment of a conversation: everything a decision may look at. Long because every state ends
 * its decision in one of these turns, so that what is asked, opened and unheard is told in one
 * place.
 *
 * @param programme the programme
 * @param session the session so far
 * @param heard what was heard
 */
public record Scene(Programme programme, Session session, Heard heard) {
  public Person person() {
    return session.person();
  }

  public Now now() {
    return session.now();
  }

  public Today today() {
    return person().today();
  }

  public Progress progress() {
    return person().progress();
  }

  Memo memo() {
    return now().memo();
  }

  public State state() {
    return session.asked().state();
  }

  /** Returns the question that is open; empty where none is. */
  Optional<Asking> asking() {
    return Optional.of(state()).filter(Asking.class::isInstance).map(Asking.class::cast);
  }

  public Exercise exercise(String id) {
    return programme.exercise(id);
  }

  public Scene with(Session other) {
    return new Scene(programme, other, heard);
  }

  public Scene with(Person person) {
    return with(session.with(person));
  }

  public Scene with(Safety safety) {
    return with(person().with(safety));
  }

  public Scene with(Today today) {
    return with(person().with(today));
  }

  public Scene with(Progress progress) {
    return with(person().with(progress));
  }

  public Scene with(Habits habits) {
    return with(person().with(habits));
  }

  Scene with(Memo memo) {
    return with(now().with(memo));
  }

  public Scene with(Heed heed) {
    return with(person().with(heed));
  }

  Scene with(Once happened) {
    return with(now().with(happened));
  }

  Scene with(Until so, boolean is) {
    return with(now().with(so, is));
  }

  Scene with(Who told) {
    return with(now().with(told));
  }

  public Scene with(Now now) {
    return with(session.with(now));
  }

  /** Returns the same moment as if a question had just been asked. */
  Scene at(State state) {
    return with(session.with(new Asked(state, 0, 0)));
  }

  /** Returns the same moment with something else heard. */
  public Scene hearing(Said said) {
    return new Scene(programme, session, heard.meaning(said));
  }

  /** Returns the dose of an exercise today: the least once it was eased. */
  public Amount amount(String id) {
    Exercise exercise = exercise(id);
    if (today().adjusted().containsKey(id)) {
      return exercise.dose().least();
    }
    Amount grown = progress().doses().get(id);
    return grown != null && exercise.dose().allows(grown) ? grown : exercise.dose().first();
  }

  /** Returns the place in an exercise: the kept one, or its beginning. */
  public Place place(String id) {
    return today().place().filter(p -> p.exercise().equals(id)).orElse(Place.start(id));
  }

  /** Returns the words of an exercise's name, also of one that is no longer in the programme. */
  public Line name(String id) {
    return Ladder.climbed(id, this)
        .map(rung -> ProgrammeLines.named("on-rung", rung))
        .or(() -> programme.find(id).map(exercise -> Line.of(exercise.name().say())))
        .orElse(Prompt.THE_LAST_EXERCISE.line());
  }

  /** Returns the names of some exercises, to be said one after the other. */
  Hole names(List<String> ids) {
    return new Hole.Several(ids.stream().map(this::name).toList());
  }

  /** Returns whether "none" was said, or a no in the words of the question about pain. */
  public boolean soundsFine() {
    return heard.detail().severity().equals(Optional.of(Detail.Severity.NONE));
  }

  /** Returns a turn that asks something new, after some words; the gates, if that is no more. */
  public Turn ask(Asking next, Speech before) {
    return next.isMoot(this)
        ? Gates.next(this, before)
        : with(Until.OPENING, false).turn(new Asked(next, 0, 0), before);
  }

  /** Returns a turn that asks something new. */
  public Turn ask(Asking next) {
    return ask(next, Speech.SILENCE);
  }

  /** Returns a turn that asks something new to the same end, so that the misses so far count. */
  Turn askStill(Asking next, int misses, Speech before) {
    return turn(new Asked(next, misses, 0), before);
  }

  /** Returns a turn that asks the same question again, with what opens it, after some words. */
  public Turn again(Speech before) {
    return turn(session.asked(), before);
  }

  /** Returns a turn that asks the same question again, with what opens it. */
  public Turn again() {
    return again(Speech.SILENCE);
  }

  /**
   * Returns a turn that asks the same question, to somebody who spoke before it was asked. It is no
   * miss, and of what comes before the question only what they had not heard is said.
   */
  public Turn sooner() {
    Asking asking = (Asking) state();
    Line ask = asking.question(this, 0).ask();
    Speech welcome = now().is(Until.OPENING) ? Gates.welcome(this) : Speech.SILENCE;
    Speech unheard =
        session.opened()
            ? Speech.of(
                new Segment.Remainder(
                    welcome.then(asking.opening(this)), ask, heard.played().unheardMs()))
            : Speech.SILENCE;
    Turn turn = withoutOpening(session.asked(), unheard);
    return turn.with(turn.next().opened(session.opened()));
  }

  /** Returns a turn that says something and asks the same question again, no more. */
  public Turn after(Line... words) {
    Turn turn = withoutOpening(session.asked(), Speech.SILENCE);
    Scene there = with(turn.next());
    Question question = ((Asking) state()).shortly(there);
    return new Turn(
        turn.next(),
        Speech.say(words).then(new Segment.Ask(question)),
        turn.ending(),
        turn.effects());
  }

  /** Returns a turn at a question, with what opens it, after some words. */
  Turn turn(Asked asked, Speech before) {
    return turn(asked, before, true);
  }

  /** Returns a turn at a question without what opens it, after some words. */
  Turn withoutOpening(Asked asked, Speech before) {
    return turn(asked, before, false);
  }

  private Turn turn(Asked asked, Speech before, boolean opening) {
    Scene there =
        with(session.with(asked).opened(opening))
            .with(Until.DOWN, now().is(Until.DOWN) || Journey.leadsDown(asked.state(), this))
            .with(Until.UNHEARD, now().is(Until.UNHEARD) && !(opening && asked.state().explains()));
    Asking asking = (Asking) asked.state();
    Speech opened = opening ? before.then(asking.opening(there)) : before;
    Speech speech =
        opened.then(new Segment.Ask(asking.question(there, opening ? 0 : asked.misses())));
    return new Turn(there.session(), speech, Turn.Ending.ASKS, List.of());
  }

  /** Returns a turn that ends the session with some words. */
  public Turn end(Speech last, Effect... effects) {
    Session over = session.with(Asked.NOTHING).playing(List.of());
    return new Turn(over, last, Turn.Ending.ENDS, List.of(effects));
  }
}
