package backguide.session;

import backguide.heard.Detail;
import backguide.person.Today;
import backguide.programme.PainPolicy;
import backguide.session.CheckingPain.Then;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;

/**
 * What pain leads to: always less, or stop. Nothing here lets an exercise go on unchanged after it
 * hurt; numbers come from the programme's pain policy, which may only be stricter than the one
 * built in.
 */
final class Pain {
  private Pain() {}

  /** Somebody said that it hurts, without being asked; in the effort they are told to rest. */
  static Turn reported(Scene scene) {
    Turn turn = heard(scene);
    boolean rests =
        scene.heard().cut() && !(turn.next().asked().state() instanceof ScreeningRedFlags);
    return rests ? turn.after(Prompt.STOP_AND_REST.line()) : turn;
  }

  private static Turn heard(Scene scene) {
    State state = scene.state();
    Detail said = scene.heard().detail();
    if (state instanceof ScreeningRedFlags) {
      return Misses.unclear(scene);
    }
    if (state instanceof CheckingAlarm alarm) {
      return scene.heard().guessed() ? Misses.unclear(scene) : alarm.yes(scene);
    }
    Optional<String> whose =
        state instanceof CheckingHurt hurt
            ? hurt.stopped(scene).or(() -> whose(scene))
            : whose(scene);
    Optional<Tier> tier = Tier.of(said, scene.programme().pain()).filter(Tier::hurts);
    if (tier.filter(Tier::stopsAll).isPresent()) {
      return whose.map(e -> stopAll(e, scene)).orElseGet(() -> stopAll(scene));
    }
    if (whose.isEmpty()) {
      return Farewell.doctorFirst(scene);
    }
    String exercise = whose.get();
    if (state instanceof RatingPain rating && tier.isEmpty()) {
      return Misses.unclear(
          scene.with(scene.session().with(scene.session().asked().at(rating.with(said)))));
    }
    Then then = then(state, exercise, scene);
    Scene open = reopened(exercise, then, scene);
    RatingPain rating = RatingPain.of(exercise, then).in(Instructions.chunk(state)).with(said);
    if (tier.isPresent()) {
      return rated(rating, open);
    }
    boolean pillow = rating.knees() && Gentler.mayRetry(rating, open) && !scene.heard().guessed();
    if (pillow && Gentler.own(exercise, true, open).isPresent()) {
      Scene unrated = open.with(open.now().easedUnrated(exercise));
      return Gentler.offered(rating, unrated, Gentler.noted(exercise, unrated));
    }
    int misses = state instanceof CheckingPain ? scene.session().asked().misses() : 0;
    return open.askStill(rating, misses, Speech.SILENCE);
  }

  /** A pain was rated. */
  static Turn rated(RatingPain rating, Scene scene) {
    Optional<Tier> tier = Tier.of(scene.heard().detail(), scene.programme().pain());
    if (tier.isEmpty()) {
      return Misses.unclear(scene);
    }
    String exercise = rating.id();
    boolean easedBefore = scene.today().adjusted().containsKey(exercise);
    boolean retried = scene.today().retried().contains(exercise);
    boolean grew = rating.worse() && easedBefore;
    return switch (tier.get()) {
      case NONE -> none(exercise, rating.then(), scene);
      case EASE -> {
        if (grew) {
          yield stopAll(exercise, scene);
        }
        if (Gentler.mayRetry(rating, scene)) {
          yield Gentler.offered(rating, scene, Gentler.noted(exercise, scene));
        }
        Prompt left = easedBefore ? Prompt.LEFT_MODERATE : Prompt.LEFT_MILD;
        yield leave(exercise, rating.then(), left, Gentler.noted(exercise, scene));
      }
      case LEAVE -> {
        boolean rose = retried && !scene.now().unrated().contains(exercise);
        yield grew || rose
            ? stopAll(exercise, scene)
            : leave(exercise, rating.then(), Prompt.LEFT_MODERATE, Gentler.noted(exercise, scene));
      }
      case STOP -> stopAll(exercise, scene);
    };
  }

  /** A clear no: the exercise did not hurt. */
  static Turn none(String exercise, Then then, Scene before) {
    Scene scene = answered(exercise, before);
    Speech good = Speech.say(Prompt.GOOD_NO_PAIN.line()).then(new Segment.Rest(1000));
    return switch (then) {
      case FINISHED -> Journey.merged(exercise, Bouts.finished(exercise, scene), good);
      case LEFT -> LeaveOut.left(exercise, scene, good);
      case LEFT_TO_CHANGE -> scene.with(scene.today().nowhere()).ask(new Selecting(), good);
      case CUT -> scene.ask(new Readying(exercise), good);
      case MORE -> Bouts.more(exercise, scene, good);
      case COMING -> Entrance.into(exercise, Optional.empty(), scene, good);
      case CARRIED -> {
        boolean complete = Bouts.isComplete(exercise, scene);
        Scene known =
            complete ? Bouts.finished(exercise, scene).with(scene.person().heed()) : scene;
        yield Gates.next(Journey.anewIfOver(known), good);
      }
    };
  }

  /** Leaves an exercise for today because it hurt. */
  static Turn leave(String exercise, Then then, Prompt left, Scene before) {
    Scene scene =
        before
            .with(before.today().leavingForPain(exercise))
            .with(before.person().safety().answered(exercise));
    PainPolicy policy = scene.programme().pain();
    if (scene.today().leftForPain().size() >= policy.leavesToStop()) {
      return Farewell.tooMuchPain(Urgency.locked(scene));
    }
    Speech said = Speech.say(left.line().with("exercise", scene.name(exercise)));
    return then == Then.CARRIED
        ? Gates.next(Journey.anewIfOver(scene), said)
        : Journey.afterLeaving(exercise, scene, said);
  }

  private static Scene answered(String exercise, Scene scene) {
    return scene.with(scene.person().safety().answered(exercise));
  }

  /** Stops everything because of an exercise, which is only ever done gently from here on. */
  private static Turn stopAll(String exercise, Scene scene) {
    Scene gentler = Gentler.eased(exercise, Today.GENTLER, Gentler.noted(exercise, scene));
    return stopAll(answered(exercise, gentler));
  }

  /** Stops everything: locked at once, then the warning signs are asked about. */
  private static Turn stopAll(Scene scene) {
    return Urgency.locked(scene).ask(new ScreeningRedFlags(), Speech.say(Prompt.STOP_ALL.line()));
  }

  private static Optional<String> whose(Scene scene) {
    State state = scene.state();
    List<String> finished = scene.now().finished();
    return switch (state.whose()) {
      case NOBODYS -> Optional.empty();
      case COMING, CURRENT -> state.painful();
      case LAST ->
          state
              .painful()
              .or(() -> finished.stream().skip(Math.max(0, finished.size() - 1)).findFirst());
    };
  }

  private static Then then(State asked, String exercise, Scene scene) {
    State state = asked.unpaused();
    if (state instanceof CheckingPain check) {
      return check.then();
    }
    if (state instanceof RatingPain rating) {
      return rating.then();
    }
    if (state instanceof CheckingHurt hurt) {
      return hurt.stopped(scene).isPresent()
          ? Then.LEFT
          : hurt.back().map(b -> then(b, exercise, scene)).orElse(Then.COMING);
    }
    return switch (state.whose()) {
      case NOBODYS, COMING -> Then.COMING;
      case CURRENT -> Then.CUT;
      case LAST -> scene.today().skipped().contains(exercise) ? Then.LEFT : Then.FINISHED;
    };
  }

  /** Pain that was told has a question of its own: nobody answers it who was not asked since. */
  static Scene told(String exercise, Scene scene) {
    return scene.with(scene.person().safety().open(exercise, scene.heard().request()));
  }

  /** Opens the pain question of an exercise; one that was finished is complete but open again. */
  private static Scene reopened(String exercise, Then then, Scene scene) {
    Scene open = told(exercise, scene);
    return then == Then.FINISHED && scene.now().finished().contains(exercise)
        ? Bouts.unfinished(exercise, open)
        : open;
  }
}
