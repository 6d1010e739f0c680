package backguide.session;

import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.speech.Line;
import backguide.speech.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long things take, roughly: instructions, bouts, 6 s a question and 12 s an exercise. */
final class Minutes {
  private static final int INSTRUCTIONS_MS = 20_000;
  private static final int QUESTION_MS = 6_000;

  /** More minutes than anybody means. */
  private static final int MOST = 1_000;

  /** More bouts than any exercise has. */
  private static final int MOST_BOUTS = 200;

  private static final int EXERCISE_MS = 12_000;

  private Minutes() {}

  /** Returns the minutes that some exercises take, rounded, at least one. */
  static int of(List<String> exercises, Scene scene) {
    int ms = exercises.stream().mapToInt(id -> ms(id, scene)).sum();
    return Math.max(1, Math.round(ms / 60_000f));
  }

  /**
   * Only so many minutes: before the first exercise the plan follows; in the middle of a session it
   * is asked back first. The first exercises that fit are kept, the others keep their place.
   */
  static Turn only(Scene scene) {
    Optional<Integer> minutes = said(scene);
    if (minutes.isEmpty()) {
      return Misses.unclear(scene);
    }
    List<String> fitting = fitting(minutes.get(), scene);
    if (fitting.isEmpty()) {
      return scene.after(Prompt.NOTHING_AFTER.line());
    }
    boolean begun = !(scene.state() instanceof Briefing || scene.state() instanceof Resuming);
    boolean all = fitting.containsAll(Journey.ahead(scene));
    return begun && !all && scene.state() instanceof Asking back
        ? scene.ask(new ConfirmingMinutes(fitting, back))
        : planned(fitting, scene).after(words(fitting, scene));
  }

  /** Returns how many minutes were said; less than one is no budget. */
  static Optional<Integer> said(Scene scene) {
    return scene.heard().detail().number().filter(n -> n >= 1).map(n -> Math.min(n, MOST));
  }

  static Scene planned(List<String> fitting, Scene scene) {
    boolean all = fitting.containsAll(Journey.ahead(scene));
    return scene.with(scene.now().fitting(all ? List.of() : fitting));
  }

  static Line[] words(List<String> fitting, Scene scene) {
    if (fitting.containsAll(Journey.ahead(scene))) {
      return new Line[] {Prompt.TIME_FOR_ALL.line()};
    }
    Line words = Prompt.TIME_FOR.line().with("exercises", scene.names(fitting));
    int others = (int) Journey.ahead(scene).stream().filter(id -> !fitting.contains(id)).count();
    return new Line[] {words, Prompt.OTHERS_KEPT.line().with("n", others)};
  }

  /** Returns the exercises ahead that fit, beginning with the one that is next; at least that. */
  static List<String> fitting(int minutes, Scene scene) {
    List<String> ahead = new ArrayList<>(Journey.ahead(scene));
    Optional<String> first = scene.state().exercise().filter(ahead::contains);
    first.or(() -> Journey.next(scene)).filter(ahead::remove).ifPresent(id -> ahead.add(0, id));
    List<String> fitting = new ArrayList<>();
    int left = minutes * 60_000;
    for (String id : ahead) {
      left -= ms(id, scene);
      if (left >= 0 || fitting.isEmpty()) {
        fitting.add(id);
      }
    }
    return scene.programme().inOrder(fitting);
  }

  private static int ms(String id, Scene scene) {
    Exercise exercise = scene.exercise(id);
    Amount amount = scene.amount(id);
    Pace pace = scene.person().habits().pace();
    int ms = EXERCISE_MS + INSTRUCTIONS_MS;
    Optional<Bout> bout = Bout.next(exercise, scene.place(id), amount, pace);
    for (int bouts = 0; bout.isPresent() && bouts < MOST_BOUTS; bouts++) {
      ms += bout.get().plannedMs() + QUESTION_MS;
      Place to = bout.get().to();
      bout = bout.get().ends() ? Optional.empty() : Bout.next(exercise, to, amount, pace);
    }
    return ms;
  }
}
