package backguide.conversations;

import backguide.catalog.Catalog;
import backguide.conversations.Player.Caller;
import backguide.conversations.Player.Received;
import backguide.heard.Launch;
import backguide.heard.Meaning.Life;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everybody who talks to one running instance, and the time that passes meanwhile. Sessions of
 * several people go on side by side here, so that none can be a {@link backguide.talk.Dialogue},
 * which waits for the answers of one. That a silence leads to the same in both is held by the files
 * of {@code smoke}, which are played by both.
 */
final class Performance {
  /** How long a device listens before it asks again, and then before it gives up. */
  private static final int LISTENS_MS = 8_000;

  /** From the end of a question to the end of its answer; a platform tells whole seconds. */
  private static final int THINKS_MS = 3_000;

  private static final int MOST_TURNS = 200;

  private final Player.Stage stage;
  private final Store store;
  private final Map<Caller, Appearance> seats = new HashMap<>();
  private final List<String> spoken = new ArrayList<>();
  private LocalDateTime now = LocalDateTime.parse("2026-11-16T09:00");
  private Caller visitor = new Caller("anna", Launch.Recognition.RECOGNISED);
  private Launch.Reminders reminders = Launch.Reminders.READY;
  private String locale = "en-US";

  Performance(Player.Stage stage) {
    this.stage = stage;
    this.store = stage.store();
  }

  /** One visitor's session, the last reply in it, and how often they have spoken. */
  private static final class Appearance {
    private Player player;
    private Received last;
    private int repromptedMs;
    private int turns;

    boolean isOpen() {
      return last != null && !last.over();
    }
  }

  Store store() {
    return store;
  }

  Caller visitor() {
    return visitor;
  }

  /** Returns all that was said so far, to anybody. */
  List<String> spoken() {
    return List.copyOf(spoken);
  }

  /** Returns how often the visitor has spoken in this session, its opening included. */
  int turns() {
    return seat().turns;
  }

  /** Returns the last reply to this visitor. */
  Received last() {
    if (seat().last == null) {
      throw new IllegalStateException("nothing was said to " + visitor.name() + " yet");
    }
    return seat().last;
  }

  void comes(Caller who) {
    visitor = who;
  }

  void speaks(String language) {
    locale = language;
  }

  /** Returns whether there are words for what the device speaks. */
  boolean hasWords() {
    return Catalog.speaks(locale);
  }

  void can(Launch.Reminders remind) {
    reminders = remind;
  }

  /** Lets time pass between sessions. */
  void waits(Duration time) {
    if (seat().isOpen()) {
      throw new IllegalStateException("the session of " + visitor.name() + " is still open");
    }
    now = now.plus(time);
  }

  /**
   * Opens a session.
   *
   * @param wish what was said along with it
   */
  Received open(Optional<String> wish) {
    if (seat().isOpen()) {
      throw new IllegalStateException("the session of " + visitor.name() + " is still open");
    }
    Appearance seat = new Appearance();
    seats.put(visitor, seat);
    seat.player = stage.session(locale, store);
    seat.turns = 1;
    return heard(seat.player.open(visitor, reminders, wish, now));
  }

  /**
   * Says something.
   *
   * @param afterMs how long the coach had been speaking; empty when it had finished
   */
  Received say(String words, OptionalLong afterMs) {
    Appearance seat = opened();
    long elapsed = afterMs.orElse(playedMs(seat) + THINKS_MS);
    if (afterMs.isPresent() && elapsed >= seat.last.ms()) {
      throw new IllegalStateException("the coach had finished after " + seat.last.ms() + " ms");
    }
    seat.turns++;
    return heard(seat.player.say(words, elapsed, pass(elapsed)));
  }

  /** Says nothing; returns the question asked again, or empty when the session closes. */
  Optional<String> silence() {
    Appearance seat = opened();
    if (seat.repromptedMs > 0) {
      long elapsed = playedMs(seat) + LISTENS_MS;
      heard(seat.player.happens(Life.SILENCE, elapsed, pass(elapsed)));
      return Optional.empty();
    }
    seat.repromptedMs = LISTENS_MS + 3 * THINKS_MS;
    spoken.add(seat.last.reprompt());
    return Optional.of(seat.last.reprompt());
  }

  /**
   * Something happens to the session.
   *
   * @param afterMs how long the coach had been speaking; empty when it had finished
   */
  Received happens(Life what, OptionalLong afterMs) {
    Appearance seat = opened();
    long elapsed = afterMs.orElse(playedMs(seat) + THINKS_MS);
    return heard(seat.player.happens(what, elapsed, pass(elapsed)));
  }

  Received replay() {
    return seat().player.replay();
  }

  /** Answers every question as expected, until one is asked or the session is over. */
  Received goAlong(Obedient person, String until) {
    Received reply = last();
    while (!reply.over() && !reply.state().equals(until)) {
      if (seat().turns > MOST_TURNS) {
        throw new IllegalStateException("never comes to " + until);
      }
      reply = say(person.answer(reply.state()), OptionalLong.empty());
    }
    if (!until.isEmpty() && reply.over()) {
      throw new IllegalStateException("over without coming to " + until);
    }
    return reply;
  }

  private Appearance seat() {
    return seats.computeIfAbsent(visitor, v -> new Appearance());
  }

  private Appearance opened() {
    Appearance seat = seat();
    if (!seat.isOpen()) {
      throw new IllegalStateException("no session of " + visitor.name() + " is open");
    }
    return seat;
  }

  private static int playedMs(Appearance seat) {
    return seat.last.ms() + seat.repromptedMs;
  }

  private LocalDateTime pass(long ms) {
    now = now.plusNanos(ms * 1_000_000);
    return now;
  }

  private Received heard(Received reply) {
    Appearance seat = seat();
    seat.last = reply;
    seat.repromptedMs = 0;
    spoken.add(reply.text());
    return reply;
  }
}
