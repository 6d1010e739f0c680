package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Manner;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.speech.Speech;
import java.util.Optional;

/**
 * Was that a warning sign? Asked when one was only guessed. A clear no goes back; a yes, pain, and
 * whatever is not clear to the end is taken for one.
 *
 * @param back the question to go back to; empty when none was open
 */
public record CheckingAlarm(Optional<Asking> back) implements WhatHappened, Interlude {
  /** Asks whether it was one; a bout that it cut short is offered again after a no. */
  static Turn doubted(Scene scene) {
    return scene.heard().manners().contains(Manner.HURTING) ? hurting(scene) : asked(scene);
  }

  /**
   * Pain that was told along with it is not lost: after a no it is asked how bad that is. What it
   * leads to would go unsaid here, so only what stops everything counts at once.
   */
  private static Turn hurting(Scene scene) {
    Detail said = scene.heard().detail();
    boolean stops = Tier.of(said, scene.programme().pain()).filter(Tier::stopsAll).isPresent();
    Detail told = stops ? said : said.where().map(Detail.NONE::withWhere).orElse(Detail.NONE);
    Turn hurt = Pain.reported(scene.hearing(new Said(Urgent.PAIN, told)));
    if (hurt.ending() != Turn.Ending.ASKS) {
      return hurt.after(Prompt.WARNING_SIGNS.line());
    }
    Asking rating = (Asking) hurt.next().asked().state();
    return rating.isAboutWarningSigns()
        ? hurt
        : scene.with(hurt.next()).ask(new CheckingAlarm(Optional.of(rating)), first(scene));
  }

  private static Speech first(Scene scene) {
    return scene.heard().cut() ? Speech.say(Prompt.STOP_AND_REST.line()) : Speech.SILENCE;
  }

  private static Turn asked(Scene scene) {
    return scene.ask(new CheckingAlarm(Cut.open(scene)), first(scene));
  }

  @Override
  public boolean isAboutWarningSigns() {
    return true;
  }

  @Override
  public Optional<Asking> held() {
    return back;
  }

  @Override
  public Query query(Scene scene) {
    return Query.ALARM;
  }

  @Override
  public Turn yes(Scene scene) {
    return Urgency.locked(scene).end(Speech.say(Prompt.EMERGENCY.line()));
  }

  /** "It doesn't hurt" answers another question. */
  @Override
  public Turn no(Scene scene) {
    return scene.soundsFine() ? Misses.unclear(scene) : clear(scene);
  }

  private Turn clear(Scene scene) {
    return back.map(scene::ask).orElseGet(() -> Gates.next(scene));
  }

  /** "A little" is a yes here, and "none" a no; "zero" tells how bad something is. */
  @Override
  public Turn rating(Scene scene) {
    Optional<Tier> tier = Tier.of(scene.heard().detail(), scene.programme().pain());
    if (tier.filter(Tier::hurts).isPresent()) {
      return yes(scene);
    }
    return scene.soundsFine() ? clear(scene) : Misses.unclear(scene);
  }

  @Override
  public int patience() {
    return 2;
  }

  @Override
  public Turn giveUp(Scene scene) {
    return yes(scene);
  }
}
