package backguide.session;

import backguide.heard.Meaning;
import backguide.programme.Exercise;
import backguide.speech.Line;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * Would you like to hear about them without doing them? No bout can be reached from here.
 *
 * @param told how many pieces were told, 0 to one less than there are
 */
public record OfferingDescriptions(int told) implements YesNo {
  /** A part of what there is to know of an exercise; the first one, or what follows it. */
  private record Piece(String exercise, boolean first, Speech speech) {}

  @Override
  public Query query(Scene scene) {
    if (told == 0) {
      return Query.DESCRIBE;
    }
    return piece(scene).first() ? Query.DESCRIBE_NEXT : Query.DESCRIBE_REST;
  }

  @Override
  public Line fill(Line wording, Scene scene) {
    return wording.with("exercise", scene.name(piece(scene).exercise()));
  }

  @Override
  public Turn yes(Scene scene) {
    Speech piece = piece(scene).speech();
    if (told + 1 < pieces(scene).size()) {
      return scene.ask(new OfferingDescriptions(told + 1), piece.then(new Segment.Rest(1000)));
    }
    return scene.end(piece.then(Prompt.ASK_WHICH.line(), Prompt.GOODBYE.line()));
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

  /** Returns the one that is offered; the last of them when a shorter programme came since. */
  private Piece piece(Scene scene) {
    List<Piece> pieces = pieces(scene);
    return pieces.get(Math.min(told, pieces.size() - 1));
  }

  private static List<Piece> pieces(Scene scene) {
    List<Piece> pieces = new ArrayList<>();
    for (Exercise exercise : scene.programme().exercises()) {
      for (Speech speech : Instructions.described(exercise)) {
        boolean first =
            pieces.isEmpty() || !pieces.get(pieces.size() - 1).exercise().equals(exercise.id());
        pieces.add(new Piece(exercise.id(), first, speech));
      }
    }
    return pieces;
  }
}
