package backguide.session;

import backguide.programme.Amount;
import backguide.programme.Rung;
import backguide.speech.Line;
import java.util.Optional;

/**
 * Would you like to try something a little harder? Offered once it was earned, never on its own.
 *
 * @param id the exercise about to begin
 * @param finished the exercise whose pain question was answered just before
 */
public record Offering(String id, Optional<String> finished) implements YesNo {
  @Override
  public Whose whose() {
    return finished.isPresent() ? Whose.FINISHED : Whose.COMING;
  }

  @Override
  public Optional<String> exercise() {
    return finished.or(() -> Optional.of(id));
  }

  @Override
  public Optional<String> subject() {
    return Optional.of(id);
  }

  @Override
  public Query query(Scene scene) {
    return Earning.nextRung(id, scene).isPresent() ? Query.OFFER_RUNG : Query.OFFER_DOSE;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    Optional<Rung> rung = Earning.nextRung(id, scene);
    if (rung.isPresent()) {
      return wording.with("rung", Lines.named("rung", rung.get()));
    }
    Amount more = Earning.nextAmount(id, scene).orElse(scene.amount(id));
    return wording.with("dose", Doses.of(scene.exercise(id), more));
  }

  @Override
  public Turn yes(Scene scene) {
    return Entrance.inside(id, Optional.empty(), Earning.taken(id, scene), Rules.acknowledged());
  }

  @Override
  public Turn no(Scene scene) {
    return Entrance.inside(id, Optional.empty(), Earning.declined(id, scene), Rules.acknowledged());
  }

  @Override
  public Turn unsure(Scene scene) {
    return no(scene);
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    return switch (answer) {
      case SKIP, BUILT_IN_NEXT -> Leaving.leave(id, scene);
      case EASIER -> no(scene);
      case CHANGE_EXERCISES, MINUTES_ONLY, NO_EQUIPMENT, CANNOT_KNEEL, HARDER ->
          Detours.on(answer, scene);
      default -> Misses.unclear(scene);
    };
  }
}
