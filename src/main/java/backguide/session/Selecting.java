package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Meaning.Answer;
import backguide.person.Person;
import backguide.person.Today;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Question;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/** Which exercises were picked for you? All of them are named in the question. */
public record Selecting() implements Asking {
  @Override
  public Query query(Scene scene) {
    return Query.SELECT;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercises", new Hole.Several(asPrinted(scene)));
  }

  /** Names them again when the answer was not understood. */
  @Override
  public Question question(Scene scene, int misses) {
    Query query = query(scene);
    Line named = fill(misses == 1 ? query.options() : query.ask(), scene);
    return new Question(named, fill(query.again(), scene));
  }

  @Override
  public Question shortly(Scene scene) {
    return new Question(Query.SELECT_SHORT.ask(), Query.SELECT_SHORT.again());
  }

  @Override
  public Turn on(Answer answer, Scene scene) {
    return Answered.with(answer)
        .when(Selecting::selected, Answer.SELECT)
        .when(s -> s.after(Prompt.OKAY.line()), Answer.CHANGE_EXERCISES)
        .when(s -> s.ask(new OfferingDescriptions(0)), Answer.UNSURE, Answer.NO)
        .orElse(s -> Wishes.atGate(answer, s))
        .at(scene);
  }

  private static Turn selected(Scene scene) {
    Detail said = scene.heard().detail();
    List<String> chosen = scene.programme().inOrder(said.exercises());
    if (said.all()) {
      List<String> rest = new ArrayList<>(scene.programme().ids());
      rest.removeAll(chosen);
      chosen = List.copyOf(rest);
    }
    if (chosen.isEmpty()) {
      return Misses.unclear(scene);
    }
    Person person = scene.person().choosing(chosen);
    Today today = person.today().only(chosen);
    boolean again = !scene.now().has(Once.MOVED) && chosen.stream().allMatch(today::isBehind);
    Scene picked = scene.with(person.with(again ? today.anew() : today));
    if (chosen.equals(scene.programme().ids())) {
      return Gates.next(picked, Speech.say(Prompt.CHOSEN_ALL.line()));
    }
    Line echo = Prompt.CHOSEN.line().with("exercises", scene.names(chosen));
    return Gates.next(picked, Speech.say(echo));
  }

  /** Returns the names on the list that was printed, whatever somebody has grown to. */
  private static List<Line> asPrinted(Scene scene) {
    return scene.programme().exercises().stream().map(e -> Line.of(e.name().say())).toList();
  }

  @Override
  public Prompt nextTime() {
    return Prompt.OPEN_WHEN_KNOWN;
  }
}
