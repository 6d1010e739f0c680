package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Detail.Severity;
import backguide.heard.Heard;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.person.Person;
import backguide.speech.Segment;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a watcher in the room would know, apart from what the machine makes of it. */
final class Ghost {
  private Ghost() {}

  static World after(World before, Heard heard, Turn turn) {
    Optional<Person> stored = before.stored();
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.Keep keep) {
        stored = Optional.of(keep.person());
      } else if (effect instanceof Effect.Erase) {
        stored = Optional.empty();
      }
    }
    return new World(turn.next(), stored, hurt(before, heard, turn), down(before, heard, turn));
  }

  /** Somebody who is told to kneel may kneel, until they are told to get up. */
  private static boolean down(World before, Heard heard, Turn turn) {
    boolean down = heard.meaning() != Life.LAUNCH && before.down();
    for (Segment segment : turn.speech().segments()) {
      if (segment instanceof Segment.Say say) {
        String key = say.line().key();
        down = KNEELS.contains(key) || down && !say.line().equals(Prompt.GET_UP.line());
      }
    }
    return down;
  }

  private static final Set<String> KNEELS =
      Set.of("childs-pose.s1", "childs-pose.s1.brief", "wall-push-up.s1.floor");

  private static Set<String> hurt(World before, Heard heard, Turn turn) {
    Set<String> hurt = before.hurt();
    if (heard.meaning() == Life.LAUNCH) {
      boolean soon =
          heard
              .launch()
              .orElseThrow()
              .person()
              .flatMap(p -> p.today().at())
              .map(at -> at.plusHours(12).isAfter(heard.at()))
              .orElse(false);
      return soon ? hurt : Set.of();
    }
    State state = before.state();
    boolean forgotten = turn.erases();
    boolean somebodyElse = turn.next().now().guest() && !before.session().now().guest();
    if (forgotten || somebodyElse) {
      return Set.of();
    }
    if (heard.guessed()) {
      return hurt;
    }
    Detail said = heard.detail();
    Optional<String> exercise =
        state.whose() == Whose.LAST && state.painful().isEmpty()
            ? before.session().now().finished().stream().reduce((a, b) -> b)
            : state.painful();
    boolean knees = turn.next().asked().state() instanceof Adjusting;
    boolean saysSo =
        heard.meaning() == Urgent.PAIN
            && (said.severity().filter(s -> s != Severity.NONE).isPresent() || knees);
    boolean asked = state.isAboutPain();
    boolean listening = !heard.early() && !heard.cut();
    boolean rated =
        asked
            && listening
            && heard.meaning() == Answer.RATING
            && (said.severity().filter(s -> s != Severity.NONE).isPresent()
                || said.number().filter(n -> n > 0 && n <= 10 || n >= 100).isPresent());
    if ((saysSo && !(state instanceof ScreeningRedFlags)) || rated) {
      hurt = new HashSet<>(hurt);
      exercise.ifPresent(hurt::add);
    }
    return hurt;
  }
}
