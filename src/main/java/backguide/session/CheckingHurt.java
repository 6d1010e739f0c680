package backguide.session;

import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.programme.Prop;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;

/**
 * Was anybody hurt? Asked when something broke; yes means pain, as at every question about pain. A
 * no leaves out whatever needs the thing.
 *
 * @param back the question to go back to; empty when none was open
 * @param thing what broke; empty when that is not known
 */
public record CheckingHurt(Optional<Asking> back, Optional<Prop> thing)
    implements WhatHappened, Interlude {
  /** Asks it of somebody who said that something broke, and who rests first when in the effort. */
  static Turn asked(Scene scene) {
    Optional<Asking> open = scene.asking().flatMap(CheckingHurt::plain);
    Optional<Prop> unnamed =
        scene.state() instanceof CheckingHurt hurt
            ? hurt.thing
            : scene.state().exercise().flatMap(id -> Needs.askedFor(id, scene));
    Optional<Prop> thing =
        scene.heard().detail().prop().or(() -> unnamed.filter(t -> t != Prop.FLOOR_SPACE));
    Scene without = thing.map(t -> Needs.missing(t, scene)).orElse(scene);
    if (!scene.heard().cut()) {
      return without.ask(new CheckingHurt(open, thing));
    }
    Optional<Asking> same = scene.state().exercise().map(Readying::new);
    return without.ask(new CheckingHurt(same, thing), Speech.say(Prompt.STOP_AND_REST.line()));
  }

  /** Returns the question that is no interlude, or the one an interlude would go back to. */
  private static Optional<Asking> plain(Asking asking) {
    return asking instanceof Interlude interlude
        ? interlude.held().flatMap(CheckingHurt::plain)
        : Optional.of(asking);
  }

  @Override
  public boolean isAboutPain() {
    return true;
  }

  @Override
  public Optional<Asking> held() {
    return back;
  }

  /** Returns the exercise that is guided or entered, not complete, and needs what broke. */
  Optional<String> stopped(Scene scene) {
    return exercise()
        .filter(id -> scene.programme().find(id).isPresent())
        .filter(id -> !Bouts.isComplete(id, scene))
        .filter(id -> thing.map(Needs.required(id, scene)::contains).orElse(false));
  }

  /** Returns the exercise that is stopped and whose own pain question is yet to be asked. */
  private Optional<String> alsoAsked(Scene scene) {
    boolean asked = back.filter(State::isAboutPain).isPresent();
    return stopped(scene).filter(id -> !asked && scene.person().safety().asksAbout(id));
  }

  @Override
  public Query query(Scene scene) {
    return alsoAsked(scene).isPresent() ? Query.HURT_WITH : Query.HURT;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return alsoAsked(scene).map(id -> wording.with("exercise", scene.name(id))).orElse(wording);
  }

  /** It is pain; and what needs the thing is left out by name, unless the yes was only a guess. */
  @Override
  public Turn yes(Scene scene) {
    Turn hurt = hurt(scene);
    List<String> needing =
        thing
            .filter(t -> scene.now().mine() && !scene.heard().guessed())
            .map(t -> Needs.needing(t, scene))
            .orElse(List.of());
    List<String> others =
        needing.stream().filter(id -> !stopped(scene).equals(Optional.of(id))).toList();
    boolean stops =
        hurt.ending() == Turn.Ending.ENDS || hurt.next().asked().state().isAboutWarningSigns();
    if (others.isEmpty() || stops) {
      return hurt;
    }
    return hurt(Needs.leftOut(others, scene)).after(Needs.named(thing.get(), needing, scene));
  }

  private static Turn hurt(Scene scene) {
    return Pain.reported(scene.hearing(new Said(Urgent.PAIN, scene.heard().detail())));
  }

  @Override
  public Turn no(Scene before) {
    Scene scene =
        alsoAsked(before)
            .map(id -> before.with(before.person().safety().answered(id)))
            .orElse(before);
    return back.map(open -> Needs.broke(thing, stopped(scene), open, scene))
        .orElseGet(() -> Gates.next(scene));
  }

  /** "A little" is a yes here, and "none" a no. */
  @Override
  public Turn rating(Scene scene) {
    Optional<Tier> tier = Tier.of(scene.heard().detail(), scene.programme().pain());
    if (tier.isEmpty()) {
      return Misses.unclear(scene);
    }
    return tier.get().hurts() ? yes(scene) : no(scene);
  }

  @Override
  public Turn giveUp(Scene scene) {
    return Farewell.unanswered(scene);
  }
}
