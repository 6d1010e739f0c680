package backguide.page;

import backguide.heard.Meaning.Life;
import backguide.speech.Pace;
import backguide.speech.Played;
import backguide.speech.Timeline;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** One session of somebody at a page, for as long as the server runs. */
final class PageVisit {
  private static final Played NOTHING = new Played(0, true, Played.WHOLE);

  private final String id = UUID.randomUUID().toString();
  private final PageProgramme programme;
  private final LocalTalk talk;
  private Uttered heard = new Uttered(-1, "");
  private Reply last;
  private int turn;

  /** Something said, by which it is known when it comes twice. */
  private record Uttered(int answered, String words) {}

  private PageVisit(PageProgramme programme, LocalTalk talk) {
    this.programme = programme;
    this.talk = talk;
  }

  static PageVisit opened(PageProgramme programme, LocalTalk talk, Optional<Pace> pace) {
    PageVisit visit = new PageVisit(programme, talk);
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

  /** Returns what is said last, as the page is told. */
  synchronized Map<String, Object> told() {
    return programme.replies().of(this);
  }

  /** Returns what was understood and decided last, and whether newer files wait. */
  synchronized Map<String, Object> bench(
      PageProgramme now, BiFunction<Timeline, Pace, String> markup) {
    return Map.of(
        "trace", last.trace(),
        "markup", marked(markup),
        "newer", now.programme() != programme.programme() || now.words() != programme.words());
  }

  /** A speech that no speaker could say is told as that. */
  private String marked(BiFunction<Timeline, Pace, String> markup) {
    try {
      return markup.apply(last.timeline(), last.turn().next().person().habits().pace());
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /**
   * What comes twice changes nothing. What was said to a speech that is over answers none that came
   * since, of which nothing was heard: only what is urgent counts then.
   */
  synchronized Reply hear(int answered, String words, Played played, boolean unsure) {
    Uttered said = new Uttered(answered, words);
    if (said.equals(heard)) {
      return last;
    }
    Reply reply =
        answered == turn && !last.over()
            ? next(talk.hear(words, played, unsure))
            : talk.hearUrgent(words, NOTHING, unsure).map(this::next).orElse(last);
    heard = said;
    return reply;
  }

  /** Ends, also when the page does not know yet what was said last: of that nothing was heard. */
  synchronized Reply end(Life why, int answered, Played played) {
    return last.over() ? last : next(talk.end(why, answered == turn ? played : NOTHING));
  }

  /** Ends in the middle, with nothing known of what was heard last. */
  void cutOff() {
    end(Life.CUT_OFF, -1, NOTHING);
  }

  private Reply next(Reply reply) {
    last = reply;
    turn++;
    return reply;
  }
}
