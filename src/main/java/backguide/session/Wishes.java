package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Launch;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Said;
import backguide.programme.Prop;
import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was wished for while opening, or before the exercises were chosen: it waits its turn. */
final class Wishes {
  private Wishes() {}

  /** Returns the scene with a wish noted for later; empty when it is none that can wait. */
  static Optional<Scene> noted(Said wish, Scene scene) {
    if (wish.meaning() instanceof Answer answer) {
      return noted(answer, wish, scene);
    }
    return wish.meaning() == Aside.INFO || wish.meaning() == Aside.WANT_REMINDER
        ? Optional.of(asked(wish, scene))
        : Optional.empty();
  }

  private static Optional<Scene> noted(Answer answer, Said wish, Scene scene) {
    Memo memo = scene.memo();
    Detail said = wish.detail();
    return switch (answer) {
      case MINUTES_ONLY ->
          Minutes.said(scene.hearing(wish)).map(n -> scene.with(memo.havingMinutes(n)));
      case SELECT ->
          said.exercises().stream()
              .findFirst()
              .filter(id -> !said.all())
              .map(id -> scene.with(scene.memo().startingWith(Optional.of(id))));
      case CHANGE_EXERCISES -> Optional.of(scene.with(Until.CHANGING, true));
      case NO_EQUIPMENT -> said.prop().map(prop -> scene.with(memo.without(prop)));
      case CANNOT_KNEEL -> Optional.of(scene.with(memo.without(Prop.FLOOR_SPACE)));
      case WHEN -> Optional.of(asked(new Said(Aside.WANT_REMINDER, Detail.NONE), scene));
      case YES,
          NO,
          FINE,
          UNSURE,
          NOT_ME,
          PRESCRIBED,
          IT_DID,
          NEXT,
          BUILT_IN_NEXT,
          READY,
          DONE,
          SKIP,
          BACK,
          EASIER,
          HARDER,
          MORE,
          RATING,
          CHOICE,
          MORE_TIME,
          UNKNOWN ->
          Optional.empty();
    };
  }

  /** One question is noted; a reminder that waited for its turn is noted beside it. */
  private static Scene asked(Said wish, Scene scene) {
    boolean reminds =
        scene.memo().wish().filter(w -> w.meaning() == Aside.WANT_REMINDER).isPresent();
    Scene there = reminds ? reminding(scene) : scene;
    return there.with(there.memo().wishing(Optional.of(wish)));
  }

  private static Scene reminding(Scene scene) {
    return mayRemind(scene) ? scene.with(Once.REMINDER_WANTED) : scene;
  }

  private static boolean mayRemind(Scene scene) {
    return scene.now().reminders() != Launch.Reminders.IMPOSSIBLE;
  }

  /** Keeps a question in mind that cannot be answered yet. */
  static Turn later(Scene scene) {
    Said wish = new Said(Aside.INFO, scene.heard().detail());
    return asked(wish, scene).after(Prompt.NOTED.line());
  }

  /**
   * Answers at a gate what is no answer to its question: kept in mind, or not understood. A time
   * alone is likelier to tell when something was than when to be reminded.
   */
  static Turn atGate(Answer answer, Scene scene) {
    return Optional.of(new Said(answer, scene.heard().detail()))
        .filter(wish -> answer != Answer.WHEN)
        .flatMap(wish -> noted(wish, scene))
        .map(there -> there.after(Prompt.NOTED.line()))
        .orElseGet(() -> Misses.unclear(scene));
  }

  /** Returns whether any is due once the exercises are chosen. */
  static boolean areWaiting(Scene scene) {
    Memo memo = scene.memo();
    return memo.minutes() > 0 || memo.wish().isPresent() || !memo.missing().isEmpty();
  }

  /** Goes on through the gates with whatever was wished for said and done. */
  static Turn granted(Scene before, Speech said) {
    List<Line> words = new ArrayList<>();
    Memo memo = before.memo();
    Scene scene = before.with(memo.granted());
    for (Prop prop : memo.missing().stream().sorted().toList()) {
      Needs.Left left = Needs.leftFor(prop, scene);
      words.add(left.said());
      scene = left.scene();
    }
    if (Journey.ahead(scene).isEmpty()) {
      return Completion.begin(scene, said.then(words.toArray(Line[]::new)));
    }
    if (memo.minutes() > 0) {
      List<String> fitting = Minutes.fitting(memo.minutes(), scene);
      words.addAll(List.of(Minutes.words(fitting, scene)));
      scene = Minutes.planned(fitting, scene);
    }
    Optional<Said> wish = memo.wish();
    if (wish.filter(w -> w.meaning() == Aside.INFO).isPresent()) {
      words.addAll(List.of(TopicAnswers.answer(scene.hearing(wish.get()))));
    } else if (wish.isPresent()) {
      scene = reminding(scene);
      words.add((mayRemind(scene) ? Prompt.REMINDER_LATER : Prompt.REMINDERS_IMPOSSIBLE).line());
    }
    return Gates.next(scene, said.then(words.toArray(Line[]::new)));
  }
}
