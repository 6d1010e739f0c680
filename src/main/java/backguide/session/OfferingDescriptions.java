package backguide.session;

import backguide.speech.Line;
import backguide.speech.Part;
import backguide.speech.Speech;
import java.util.List;

/**
 * Would you like to hear about them without doing them? No bout can be reached from here.
 *
 * @param told how many were described, 0 to one less than there are
 */
public record OfferingDescriptions(int told) implements YesNo {
  @Override
  public Query query(Scene scene) {
    return told == 0 ? Query.DESCRIBE : Query.DESCRIBE_NEXT;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(scene.programme().ids().get(told)));
  }

  @Override
  public Turn yes(Scene scene) {
    List<String> ids = scene.programme().ids();
    Speech description = Instructions.described(ids.get(told), scene);
    if (told + 1 < ids.size()) {
      return scene.ask(new OfferingDescriptions(told + 1), description.then(new Part.Rest(1000)));
    }
    return scene.end(description.then(Prompt.ASK_WHICH.line(), Prompt.GOODBYE.line()));
  }

  @Override
  public Turn no(Scene scene) {
    return scene.end(Speech.say(Prompt.ASK_WHICH.line(), Prompt.GOODBYE.line()));
  }

  @Override
  public Turn other(Meaning.Answer answer, Scene scene) {
    return answer == Meaning.Answer.NEXT && told > 0 ? yes(scene) : Misses.unclear(scene);
  }

  @Override
  public Prompt nextTime() {
    return Prompt.ASK_WHICH;
  }
}
