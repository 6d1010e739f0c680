package backguide.session;

import backguide.catalog.Catalog;
import backguide.programme.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every turn of the quick walk whose speech differs, for whoever speaks them in another way. */
public final class SpokenTurns {
  private SpokenTurns() {}

  /** Walks, and returns one turn for each speech at each pace and ending. */
  public static List<Turn> of(Catalog.Loaded shipped) {
    Programme small = Programmes.only(shipped.programme(), "childs-pose", "shoulder-roll");
    Map<List<Object>, Turn> turns = new LinkedHashMap<>();
    new Walk(small, Happening.fewest(small.ids()))
        .from(
            List.of(),
            step -> {
              Turn turn = step.turn();
              Object pace = turn.next().person().habits().pace();
              turns.putIfAbsent(List.of(turn.speech(), pace, turn.ending()), turn);
            });
    return List.copyOf(turns.values());
  }
}
