package backguide.session;

import backguide.heard.Meaning.Answer;
import backguide.person.Today;
import backguide.programme.Prop;
import backguide.session.CheckingPain.Then;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * What leads aside from the exercise at hand, wherever it is said: easier, harder, more, no
 * equipment, no kneeling, or another choice.
 */
final class Detours {
  private Detours() {}

  static Turn on(Answer answer, Scene scene) {
    Optional<String> exercise = scene.state().exercise();
    Answered any =
        Answered.with(answer)
            .when(s -> noEquipment(exercise, s), Answer.NO_EQUIPMENT)
            .when(s -> cannotKneel(exercise, s), Answer.CANNOT_KNEEL)
            .when(s -> change(exercise, s), Answer.CHANGE_EXERCISES)
            .when(Minutes::only, Answer.MINUTES_ONLY);
    return exercise
        .map(
            id ->
                any.when(s -> easier(id, s), Answer.EASIER)
                    .when(s -> harder(id, s), Answer.HARDER)
                    .when(s -> more(id, s), Answer.MORE))
        .orElse(any)
        .at(scene);
  }

  private static Turn cannotKneel(Optional<String> exercise, Scene scene) {
    return Needs.cannotKneel(exercise.filter(id -> Bouts.onFloor(id, scene)), scene);
  }

  private static Turn easier(String id, Scene scene) {
    String adjustment = Gentler.own(id, false, scene).orElse(Today.GENTLER);
    Today today = scene.today();
    Scene eased =
        scene
            .with(today.adjusted().containsKey(id) ? today : today.adjusting(id, adjustment))
            .with(Once.STEPWISE);
    boolean done = scene.person().safety().asksAbout(id) && Bouts.isComplete(id, eased);
    return done
        ? eased.ask(new CheckingPain(id, Then.FINISHED))
        : eased.ask((Asking) eased.state(), how(id, eased));
  }

  /** Says how it is done more gently, unless the question itself will. */
  private static Speech how(String id, Scene eased) {
    Speech okay = Speech.say(Prompt.EASIER_NOW.line());
    boolean between =
        eased.state() instanceof BetweenBouts || eased.state() instanceof ChangingPart;
    return between ? okay.then(Doses.gentler(id, eased.today().adjusted().get(id), eased)) : okay;
  }

  private static Turn harder(String id, Scene scene) {
    return scene
        .exercise(id)
        .progression()
        .map(
            p ->
                scene.after(
                    ProgrammeLines.of(p.may()),
                    ProgrammeLines.of(p.further()),
                    Prompt.NOW_AT.line().with("rung", Doses.rung(id, scene))))
        .orElseGet(() -> scene.after(Prompt.NO_HARDER.line()));
  }

  private static Turn more(String id, Scene scene) {
    if (!Bouts.mayDoMore(id, scene)) {
      return scene.after(Prompt.NO_MORE.line());
    }
    return scene.state() instanceof ChangingPart changing
        ? changing.more(scene)
        : scene.after(Prompt.MORE_LATER.line());
  }

  private static Turn noEquipment(Optional<String> exercise, Scene scene) {
    Optional<Prop> named = scene.heard().detail().prop();
    Optional<Prop> needed = named.or(() -> exercise.flatMap(id -> Needs.askedFor(id, scene)));
    return needed
        .map(
            p ->
                Needs.without(
                    p, exercise.filter(id -> Needs.required(id, scene).contains(p)), scene))
        .orElseGet(() -> Misses.unclear(scene));
  }

  private static Turn change(Optional<String> exercise, Scene scene) {
    boolean open = exercise.filter(scene.person().safety()::asksAbout).isPresent();
    Scene later = scene.with(Once.RESUMED);
    return open
        ? later.ask(new CheckingPain(exercise.get(), Then.LEFT_TO_CHANGE))
        : later.with(scene.today().nowhere()).ask(new Selecting());
  }
}
