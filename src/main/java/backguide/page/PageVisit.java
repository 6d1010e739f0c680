package backguide.page;

import backguide.heard.Meaning.Life;
import backguide.speech.Pace;
import backguide.speech.Played;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One session of somebody at a page, for as long as the server runs. */
final class PageVisit {
  private static final Played NOTHING = new Played(0, true, Played.WHOLE);

  private final String id = UUID.randomUUID().toString();
  private final LocalTalk talk;
  private Reply last;
  private int turn;

  private PageVisit(LocalTalk talk) {
    this.talk = talk;
  }

  static PageVisit opened(LocalTalk talk, Optional<Pace> pace) {
    PageVisit visit = new PageVisit(talk);
    visit.last = talk.open(pace);
    return visit;
  }

  String id() {
    return id;
  }

  synchronized int turn() {
    return turn;
  }

  synchronized Reply last() {
    return last;
  }

  synchronized Reply hear(int answered, String words, Played played, boolean unsure) {
    return once(answered, () -> talk.hear(words, played, unsure));
  }

  /** Ends, also when the page does not know yet what was said last: of that nothing was heard. */
  synchronized Reply end(Life why, int answered, Played played) {
    return once(turn, () -> talk.end(why, answered == turn ? played : NOTHING));
  }

  /** An answer that comes twice, or to a speech that is over, changes nothing. */
  private Reply once(int answered, Supplier<Reply> next) {
    if (answered == turn && !last.over()) {
      last = next.get();
      turn++;
    }
    return last;
  }
}
