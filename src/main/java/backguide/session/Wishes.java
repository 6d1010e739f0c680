package backguide.session;

import backguide.speech.Line;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was wished for while opening, or before the exercises were chosen: it waits its turn. */
final class Wishes {
  private Wishes() {}

  /** Returns the scene with a wish kept for later, as far as it is one that can wait. */
  static Scene kept(Launch.Wish wish, Scene scene) {
    Optional<String> exercise = wish.detail().exercises().stream().findFirst();
    if (wish.meaning() == Meaning.Answer.MINUTES_ONLY) {
      return Minutes.said(scene.hearing(wish))
          .map(n -> scene.with(scene.memo().havingMinutes(n)))
          .orElse(scene);
    }
    if (wish.meaning() == Meaning.Answer.WHEN) {
      return kept(new Launch.Wish(Meaning.Aside.WANT_REMINDER, Detail.NONE), scene);
    }
    if (wish.meaning() == Meaning.Aside.INFO || wish.meaning() == Meaning.Aside.WANT_REMINDER) {
      return scene.with(scene.memo().wishing(Optional.of(wish)));
    }
    return scene.with(scene.now().wishing(exercise));
  }

  /** Returns whether any is due once the exercises are chosen. */
  static boolean areWaiting(Scene scene) {
    return scene.memo().minutes() > 0 || scene.memo().wish().isPresent();
  }

  /** Goes on through the gates with whatever was wished for said and done. */
  static Turn granted(Scene before, Speech said) {
    List<Line> words = new ArrayList<>();
    Scene scene = before.with(before.memo().havingMinutes(0).wishing(Optional.empty()));
    if (before.memo().minutes() > 0) {
      List<String> fitting = Minutes.fitting(before.memo().minutes(), scene);
      words.addAll(List.of(Minutes.words(fitting, scene)));
      scene = Minutes.planned(fitting, scene);
    }
    Optional<Launch.Wish> wish = before.memo().wish();
    if (wish.filter(w -> w.meaning() == Meaning.Aside.INFO).isPresent()) {
      words.addAll(List.of(Knowing.answer(scene.hearing(wish.get()))));
    } else if (wish.isPresent()) {
      boolean impossible = scene.now().reminders() == Launch.Reminders.IMPOSSIBLE;
      scene = scene.with(scene.now().wantingReminder(!impossible));
      words.add((impossible ? Prompt.REMINDERS_IMPOSSIBLE : Prompt.REMINDER_LATER).line());
    }
    return Gates.next(scene, said.then(words.toArray(Line[]::new)));
  }
}
