package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Meaning.Answer;
import backguide.programme.Rung;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.List;
import java.util.Optional;

/**
 * Shall we do a little more today? Everything that was earned is offered in one question, before
 * the first exercise of a session; never on its own.
 *
 * @param id the exercise about to begin
 */
public record Offering(String id) implements YesNo, Ahead {
  @Override
  public Optional<String> finished() {
    return Optional.empty();
  }

  @Override
  public boolean isMoot(Scene scene) {
    return Growth.offered(scene).isEmpty();
  }

  @Override
  public Query query(Scene scene) {
    List<String> offered = Growth.offered(scene);
    if (offered.size() != 1) {
      return Query.OFFER_SOME;
    }
    return Ladder.above(offered.get(0), scene).isPresent() ? Query.OFFER_RUNG : Query.OFFER_DOSE;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    List<String> offered = Growth.offered(scene);
    if (offered.size() != 1) {
      return wording.with("n", offered.size());
    }
    String only = offered.get(0);
    Line named = wording.with("exercise", scene.name(only));
    Optional<Rung> rung = Ladder.above(only, scene);
    return rung.isPresent()
        ? named.with("rung", ProgrammeLines.named("on-rung", rung.get()))
        : named.with("dose", dose(only, scene));
  }

  /** Names a step up the ladder, also among others. */
  @Override
  public Speech opening(Scene scene) {
    List<String> offered = Growth.offered(scene);
    Speech speech = Speech.SILENCE;
    for (String id : offered) {
      Optional<Rung> rung = Ladder.above(id, scene);
      if (offered.size() > 1 && rung.isPresent()) {
        Line up =
            Prompt.OFFER_STEP_UP.line().with("rung", ProgrammeLines.named("on-rung", rung.get()));
        speech = speech.then(up);
      }
    }
    return speech;
  }

  /** Returns which exercises are offered, with what, for somebody who asks. */
  static Line which(Scene scene) {
    return Prompt.OFFERED.line().with("exercises", scene.names(Growth.offered(scene)));
  }

  @Override
  public Turn yes(Scene scene) {
    return into(Growth.offered(scene), scene);
  }

  @Override
  public Turn no(Scene scene) {
    return into(List.of(), scene);
  }

  @Override
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn other(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(this::named, Answer.SELECT)
        .when(this::no, Answer.EASIER, Answer.SKIP)
        .when(Misses::unclear, Answer.MORE)
        .orElse(s -> Detours.on(answer, s))
        .at(scene);
  }

  /** Only what is named is taken. */
  private Turn named(Scene scene) {
    Detail said = scene.heard().detail();
    List<String> taken =
        Growth.offered(scene).stream()
            .filter(e -> said.exercises().contains(e) != said.all())
            .toList();
    return taken.isEmpty() ? Misses.unclear(scene) : into(taken, scene);
  }

  private Turn into(List<String> taken, Scene before) {
    Scene scene = before;
    for (String offered : Growth.offered(before)) {
      scene =
          taken.contains(offered) ? Growth.taken(offered, scene) : Growth.declined(offered, scene);
    }
    Scene decided = scene.with(scene.now().rising(taken));
    return Entrance.into(id, Optional.empty(), decided, Rules.acknowledged());
  }

  private static Line dose(String id, Scene scene) {
    return Doses.of(scene.exercise(id), Growth.nextAmount(id, scene).orElse(scene.amount(id)));
  }
}
