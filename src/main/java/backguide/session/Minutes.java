package backguide.session;

import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.speech.Hole;
import backguide.speech.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long things take, roughly: instructions, bouts, 6 s a question and 12 s an exercise. */
final class Minutes {
  private static final int INSTRUCTIONS_MS = 20_000;
  private static final int QUESTION_MS = 6_000;
  private static final int EXERCISE_MS = 12_000;

  private Minutes() {}

  /** Returns the minutes that some exercises take, rounded, at least one. */
  static int of(List<String> exercises, Scene scene) {
    int ms = exercises.stream().mapToInt(id -> ms(id, scene)).sum();
    return Math.max(1, Math.round(ms / 60_000f));
  }

  /** Only so many minutes: the first exercises that fit are kept, the others keep their place. */
  static Turn only(Scene scene) {
    Optional<Integer> minutes = scene.heard().detail().number().filter(n -> n > 0);
    if (minutes.isEmpty()) {
      return Misses.unclear(scene);
    }
    List<String> fitting = new ArrayList<>();
    int left = Math.min(minutes.get(), 1_000) * 60_000;
    for (String id : Journey.ahead(scene)) {
      left -= ms(id, scene);
      if (left >= 0 || fitting.isEmpty()) {
        fitting.add(id);
      }
    }
    if (fitting.isEmpty()) {
      return scene.after(Prompt.NOTHING_AFTER.line());
    }
    Line words =
        Prompt.TIME_FOR.line().with("exercises", new Hole.Several(Selecting.names(fitting, scene)));
    return scene.with(scene.now().fitting(fitting)).after(words);
  }

  private static int ms(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    Amount amount = scene.amount(id);
    List<Bout> all =
        Bout.run(exercise, scene.place(id), amount, scene.person().habits().pace(), false, false);
    int bouts = 0;
    int ms = EXERCISE_MS + INSTRUCTIONS_MS;
    while (!all.isEmpty()) {
      Bout bout = all.get(0);
      ms += bout.plannedMs() + QUESTION_MS;
      bouts++;
      all =
          bout.ends() || bouts > 200
              ? List.of()
              : Bout.run(exercise, bout.to(), amount, scene.person().habits().pace(), false, false);
    }
    return ms;
  }
}
