package backguide.session;

import backguide.speech.Speech;

/** Ready for this bout? Asked when it is offered again, changed, or picked up in the middle. */
public record Readying(String id) implements BeforeBout {
  @Override
  public Query query(Scene scene) {
    return Query.START;
  }

  @Override
  public Speech opening(Scene scene) {
    return Doses.upcoming(id, scene);
  }
}
