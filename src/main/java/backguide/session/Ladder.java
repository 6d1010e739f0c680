package backguide.session;

import backguide.programme.Exercise;
import backguide.programme.Progression;
import backguide.programme.Rung;
import java.util.List;
import java.util.Optional;

/** The surfaces of an exercise that can be made harder, and the one a person has come to. */
public final class Ladder {
  private Ladder() {}

  /** Returns the surface a person is at; empty where there is no ladder. */
  public static Optional<Rung> rung(String id, Scene scene) {
    return of(id, scene)
        .map(rungs -> scene.progress().rung(id).filter(rungs::contains).orElse(rungs.get(0)));
  }

  /** Returns the surface a person has climbed to; empty at the first. */
  static Optional<Rung> climbed(String id, Scene scene) {
    return rung(id, scene).filter(rung -> rung != of(id, scene).orElseThrow().get(0));
  }

  /** Returns the surface above; empty at the top. */
  static Optional<Rung> above(String id, Scene scene) {
    return rung(id, scene)
        .flatMap(
            at -> {
              List<Rung> rungs = of(id, scene).orElseThrow();
              return rungs.stream().skip(rungs.indexOf(at) + 1L).findFirst();
            });
  }

  /** Returns the surface below; at the first, that one. */
  static Optional<Rung> below(String id, Scene scene) {
    return rung(id, scene)
        .map(
            at -> {
              List<Rung> rungs = of(id, scene).orElseThrow();
              return rungs.get(Math.max(0, rungs.indexOf(at) - 1));
            });
  }

  private static Optional<List<Rung>> of(String id, Scene scene) {
    return scene.programme().find(id).flatMap(Exercise::progression).map(Progression::ladder);
  }
}
