package backguide.catalog;

import backguide.programme.Kind;
import backguide.programme.Move;
import backguide.programme.Origin;
import backguide.programme.Phase;
import backguide.programme.Tempo;
import backguide.programme.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how an exercise moves: the directions of its cycles, and how fast it goes. */
record MotionReader(Facts facts) {
  private static final int FASTEST_MS = 500;
  private static final int SLOWEST_MS = 8_000;

  Phase phase(FileValue phase) {
    List<Move> path = new ArrayList<>();
    for (FileValue item : phase.get("path").someItems()) {
      item.word(Move.class)
          .ifPresent(
              move -> {
                path.add(move);
                facts.script().want("move", move, item);
              });
    }
    Text name = facts.text(phase);
    return new Phase(
        phase.get("id").id(),
        path,
        name,
        facts.wording(phase.get("leadIn"), name),
        new DoseReader(facts).phase(phase.get("dose")));
  }

  /** Reads a tempo: a cycle has one time for each move, a repeat a way out and a way back. */
  Optional<Tempo> tempo(FileValue exercise, Kind kind) {
    return switch (kind) {
      case HOLD -> {
        exercise.without("tempo", "nothing moves in a hold");
        yield Optional.empty();
      }
      case REPS -> Optional.of(ofRepeat(exercise.get("tempo")));
      case CYCLES -> Optional.of(ofCycle(exercise.get("tempo")));
    };
  }

  private Tempo ofRepeat(FileValue tempo) {
    Origin origin = facts.origin(tempo);
    return new Tempo(
        time(tempo.get("outMs"), FASTEST_MS),
        time(tempo.get("pauseMs"), 0),
        time(tempo.get("backMs"), FASTEST_MS),
        word(tempo.get("out")),
        word(tempo.get("back")),
        origin);
  }

  private Tempo ofCycle(FileValue tempo) {
    int move = time(tempo.get("perMoveMs"), FASTEST_MS);
    return new Tempo(move, 0, move, "", "", facts.origin(tempo));
  }

  private String word(FileValue key) {
    facts.script().want(key.text(), key, Set.of(), Set.of());
    return key.text();
  }

  private static int time(FileValue ms, int least) {
    return ms.number(least, SLOWEST_MS);
  }
}
