package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.heard.Selection;
import backguide.person.Person;
import backguide.programme.Programme;
import backguide.speech.Played;
import backguide.speech.Speech;
import java.util.Optional;
import java.util.Set;

/**
 * The coach's mind: decides, for one programme, what everything heard leads to. It knows no clock,
 * no chance, no words and no markup; the order of precedence stands here and only here.
 */
public final class Machine {
  /** What ends a pause whenever it is said. */
  private static final Set<Answer> ENDS_A_PAUSE = Set.of(Answer.READY, Answer.DONE);

  private static final Said AGAIN = new Said(Meaning.Aside.REPEAT, Detail.NONE);

  private final Programme programme;

  public Machine(Programme programme) {
    this.programme = programme;
  }

  /** Returns the session before anything was heard. */
  public Session unopened() {
    return Session.unopened(programme.tag());
  }

  /**
   * Returns the answer to one thing heard.
   *
   * @param was the session so far; {@link #unopened()} before a launch
   * @param heard what was heard or happened
   */
  public Turn hear(Session was, Heard heard) {
    return withKeep(was, heard, answered(was, heard));
  }

  private Turn answered(Session was, Heard heard) {
    Heard meant = heard.with(Selection.resolved(heard.detail(), programme));
    return answer(new Scene(programme, was, meant));
  }

  /**
   * Returns the answer to something heard, decided anew on the record that stands, when the session
   * knew another one.
   *
   * @param was the session before the turn
   * @param heard what led to it
   * @param stands the record; empty when it was erased
   * @param unkept whether the session holds anything that could not be kept
   */
  public Turn anew(Session was, Heard heard, Optional<Person> stands, boolean unkept) {
    if (heard.launch().isPresent()) {
      Launch launch = heard.launch().get();
      return hear(was, heard.opening(launch.finding(stands)));
    }
    Person person = stands.orElseGet(() -> Person.unknown(programme.tag()));
    boolean erased = stands.isEmpty();
    GatesAnew anew = GatesAnew.of(new Scene(programme, was, heard), person, erased, unkept);
    Turn turn = anew.isMoot() ? anew.asked() : anew.decided(answered(anew.on(), heard));
    return withKeep(anew.on(), heard, turn);
  }

  /**
   * Returns the turn that asks the question that is open once more, about the record that stands.
   */
  public Turn again(Session was, Heard heard, Person stands, boolean unkept) {
    Scene scene = new Scene(programme, was, heard);
    return scene
        .with(GatesAnew.of(scene, stands, false, unkept).on())
        .again(Speech.say(Prompt.NOTES_CHANGED.line()));
  }

  /** Returns what is meant by something heard, by how it was said at the question that is open. */
  public Heard meant(Session was, Heard heard) {
    return Manners.weighed(new Scene(programme, was, heard)).heard();
  }

  private Turn answer(Scene moment) {
    Scene exact = Manners.weighed(exact(moment));
    Scene before = outOfTurn(exact) ? exact.hearing(AGAIN) : Guess.weighed(exact);
    Heard heard = before.heard();
    if (heard.meaning() instanceof Life life) {
      return Lifetime.on(life, before);
    }
    if (!heard.cut() && isRating(heard, ConfirmingErase.unasked(before).state())) {
      return answer(before.hearing(new Said(Answer.RATING, heard.detail())));
    }
    Scene scene = heard.cut() ? Cut.stopped(before) : heardOut(before);
    if (heard.meaning() instanceof Urgent urgent) {
      return Urgency.on(urgent, heard.cut() && urgent == Urgent.PAIN ? Cut.before(scene) : scene);
    }
    if (!(scene.state() instanceof Asking asking)) {
      return Gates.next(scene);
    }
    if (heard.cut()) {
      return Cut.on(scene);
    }
    if (heard.meaning() instanceof Aside aside) {
      return Asides.on(aside, scene);
    }
    Answer answer = (Answer) heard.meaning();
    if (isTooSoon(answer, scene)) {
      return scene.sooner();
    }
    if (answer == Answer.NOT_ME) {
      return Guest.instead(scene);
    }
    return LeaveOut.takenBack(answer, scene).orElseGet(() -> asking.on(answer, scene));
  }

  private static boolean isTooSoon(Answer answer, Scene scene) {
    boolean waiting = scene.state() instanceof Pausing && ENDS_A_PAUSE.contains(answer);
    return scene.heard().early() && answer.isReply() && !waiting;
  }

  /**
   * Returns the scene with every bout of the last speech done. Who spoke into the steps has not
   * heard them all, so no bout begins before they are said anew, unless "next" was said.
   */
  private static Scene heardOut(Scene before) {
    Scene scene = before.with(before.session().credit(Integer.MAX_VALUE));
    Meaning meaning = scene.heard().meaning();
    boolean wish = meaning == Answer.NEXT || meaning == Answer.BUILT_IN_NEXT;
    boolean waits = meaning instanceof Answer answer && isTooSoon(answer, scene);
    boolean missed = scene.heard().early() && scene.session().opened() && scene.state().explains();
    return missed && !wish && !waits ? scene.with(Until.UNHEARD, true) : scene;
  }

  /** A permission that nothing waits for answers no question: the one that is open stays so. */
  private static boolean outOfTurn(Scene scene) {
    Meaning meaning = scene.heard().meaning();
    return (meaning == Life.PERMITTED || meaning == Life.NOT_PERMITTED)
        && scene.asking().isPresent();
  }

  /** Returns the moment without a bout cut short where none was playing. */
  private static Scene exact(Scene scene) {
    Heard heard = scene.heard();
    Played played = heard.played();
    boolean cut = played.cut() && !scene.session().playing().isEmpty();
    return cut == played.cut()
        ? scene
        : new Scene(
            scene.programme(),
            scene.session(),
            heard.after(new Played(played.boutsDone(), false, played.unheardMs())));
  }

  /** "I'm seven" is a rating where it was asked how bad it is, or whether it hurts. */
  private static boolean isRating(Heard heard, State at) {
    return heard.meaning() == Urgent.CHILD
        && heard.detail().number().isPresent()
        && at.isAboutPain();
  }

  /**
   * Adds that a changed record is kept, once and before anything else, unless it is a guest's. Of
   * somebody who did not say yet that it is theirs that is a lock, or a no to the permission.
   */
  private static Turn withKeep(Session was, Heard heard, Turn turn) {
    Person person = turn.next().person();
    Person before = heard.launch().flatMap(Launch::person).orElse(was.person());
    boolean erased = turn.erases();
    boolean wanted = turn.keeps() || !person.equals(before);
    if (erased || turn.next().now().guest() || !wanted) {
      return turn;
    }
    boolean lock =
        person.safety().concerns().stream()
            .anyMatch(c -> c.isLock() && !before.safety().concerns().contains(c));
    if (!turn.next().now().mine() && !lock && !turn.keeps()) {
      return turn;
    }
    Person touched = person.with(person.today().touched(heard.at()));
    return turn.with(turn.next().with(touched)).keeping();
  }
}
