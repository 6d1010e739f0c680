package backguide.programme;

import java.util.List;

/**
 * A ladder of harder forms, climbed one rung at a time and only when easy and free of pain.
 *
 * @param ladder the rungs, easiest first, two or more
 * @param minSessions easy, pain-free sessions on a rung before the next is offered, 6 or more
 * @param minDays days from the first easy session on a rung to the offer of the next, 14 or more
 * @param may the words that say when a next rung may be tried
 * @param further the words that say how it goes on from there
 */
public record Progression(List<Rung> ladder, int minSessions, int minDays, Text may, Text further) {
  public Progression {
    ladder = List.copyOf(ladder);
  }
}
