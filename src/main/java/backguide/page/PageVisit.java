package backguide.page;

import backguide.heard.Heard;
import backguide.heard.Meaning.Life;
import backguide.speech.Pace;
import backguide.speech.Played;
import backguide.speech.Timeline;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.util.HashMap;
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
  private final Map<String, Heard> acted = new HashMap<>();
  private String utterance = "";
  private Reply last;
  private int turn;

  /**
   * Something said, which may come again, or as a part first.
   *
   * @param id by which it is known then
   * @param unsure whether the words may have been others
   * @param overheard whether they may be a part, or another's, so that only what is plainly urgent
   *     counts
   */
  record Uttered(String id, String words, boolean unsure, boolean overheard) {}

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

  /** Returns the id of what led to what is said last; empty when nothing said did. */
  synchronized String utterance() {
    return utterance;
  }

  synchronized Reply last() {
    return last;
  }

  /** Returns whether what this came to stands in the store. */
  synchronized boolean isKept() {
    return talk.isKept();
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
   * What comes again acts only if it is more urgent by now. What was said to a speech that is over
   * answers none that came since, of which nothing was heard: only what is urgent counts then.
   */
  synchronized Reply hear(int answered, Uttered said, Played played) {
    Optional<Reply> reply = heard(answered, said, answered == turn ? played : NOTHING);
    reply.ifPresent(
        next -> {
          next(next);
          utterance = said.id();
          acted.put(utterance, next.heard());
        });
    return last;
  }

  private Optional<Reply> heard(int answered, Uttered said, Played played) {
    Optional<Heard> before = Optional.ofNullable(acted.get(said.id()));
    if (said.overheard() || before.isPresent()) {
      return talk.overhear(said.words(), played, said.unsure(), before);
    }
    return answered == turn && !last.over()
        ? Optional.of(talk.hear(said.words(), played, said.unsure()))
        : talk.hearUrgent(said.words(), NOTHING, said.unsure());
  }

  /**
   * Ends, also when the page does not know yet what was said last: of that nothing was heard. A
   * page tells for certain which bouts ended before it was left, so that they count, as at a wait.
   */
  synchronized Reply end(Life why, int answered, Played played) {
    Played known = answered == turn ? played : NOTHING;
    if (!last.over() && why == Life.CUT_OFF && known.boutsDone() > 0) {
      next(talk.await(known));
    }
    return last.over() ? last : next(talk.end(why, known));
  }

  /** Ends in the middle, with nothing known of what was heard last. */
  void cutOff() {
    end(Life.CUT_OFF, -1, NOTHING);
  }

  private Reply next(Reply reply) {
    last = reply;
    utterance = "";
    turn++;
    return reply;
  }
}
