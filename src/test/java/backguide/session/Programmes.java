package backguide.session;

import backguide.programme.Programme;
import java.util.List;

/** Programmes made of the shipped one. */
public final class Programmes {
  private Programmes() {}

  /** Returns a programme with only some of the exercises. */
  public static Programme only(Programme whole, String... exercises) {
    return new Programme(
        whole.id(),
        whole.version(),
        whole.title(),
        whole.clearance(),
        whole.always(),
        whole.pain(),
        whole.inOrder(List.of(exercises)).stream().map(whole::exercise).toList(),
        whole.closings(),
        whole.about());
  }
}
