package backguide.local;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.programme.Place;
import backguide.session.Launch;
import backguide.session.Machine;
import backguide.session.Memory;
import backguide.session.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real time at a desk where time passes as soon as somebody waits for it. */
class LiveTest {
  private static final Shelf SHELF = Shelf.of(Optional.empty(), Shelf.LOCALE);
  private static final int PATIENCE_MS = 8_000;
  private static final String QUESTION = "okay to start";

  private static final Memory.Key ANNA = Memory.Key.of("anna");

  private final Memory memory = new InMemory();
  private final QuickDesk desk = new QuickDesk();

  private void run(boolean fast) {
    new Live(conversation(), desk, fast, false).run(Optional.empty());
  }

  private Conversation conversation() {
    return new Conversation(
        new Machine(SHELF.programme()),
        SHELF.words(),
        SHELF.ear(),
        memory,
        new Conversation.Who(ANNA, Launch.Voice.RECOGNISED),
        Clock.fixed(Instant.parse("2026-11-22T09:10:00Z"), ZoneOffset.UTC));
  }

  /** Returns how long the first speech takes, and its reprompt. */
  private long welcomeMs(boolean reprompt) {
    Reply reply = conversation().open(Optional.empty());
    return reply.timeline().ms() + (reprompt ? reply.timeline().reprompt().orElseThrow().ms() : 0);
  }

  @Test
  void silenceIsAskedOnceMoreAndThenClosesTheSession() {
    run(false);
    assertThat(desk.nowMs()).isEqualTo(welcomeMs(true) + 2 * PATIENCE_MS);
    assertThat(desk.notes())
        .containsExactly("Nobody answered. The session has ended; your place is kept.");
  }

  @Test
  void theFirstKeyStopsTheClock() {
    long almost = welcomeMs(false) + PATIENCE_MS - 1;
    desk.typing(almost, almost + 60_000, "yes");
    run(false);
    assertThat(desk.shown()).contains("\n> yes\n");
    assertThat(memory.recall(ANNA)).isPresent();
  }

  @Test
  void anAnswerDuringTheSecondWaitCounts() {
    long late = welcomeMs(true) + 2 * PATIENCE_MS - 1;
    desk.typing(late, late, "yes");
    run(false);
    assertThat(memory.recall(ANNA)).isPresent();
  }

  @Test
  void typingStopsWhatIsBeingSaid() {
    desk.typing(1_000, 5_000, "stop");
    run(false);
    assertThat(desk.shown()).startsWith("Welcome").doesNotContain(QUESTION + " these");
    assertThat(memory.recall(ANNA).map(Person::safety)).isEqualTo(Optional.empty());
  }

  @Test
  void anEmptyLineShowsTheRestAndTheQuestion() {
    desk.typing(1_000, 2_000, "").typing(5_000, 5_000, "yes");
    run(false);
    assertThat(desk.shown().split("> ")[1]).contains("?");
    assertThat(memory.recall(ANNA)).isPresent();
  }

  @Test
  void leavingEndsTheSession() {
    run(true);
    assertThat(desk.notes()).containsExactly("You have left. Your place is kept.");
  }

  @Test
  void fastDoesNotWait() {
    desk.typing(0, 0, "yes").typing(0, 0, "stop");
    run(true);
    assertThat(desk.nowMs()).isZero();
    assertThat(desk.notes()).isEmpty();
  }

  @Test
  void theFirstKeyStopsABoutHoweverLongTheLineTakes() {
    long bout = typingUpToTheFirstBout();
    desk.typing(bout + 10_000, bout + 100_000, "it hurts");
    run(false);
    assertThat(desk.shown().split("\n> it hurts")[0]).endsWith("hold 15 . . . . 10 ");
    assertThat(kept().today().place().map(Place::done)).contains(0);
    assertThat(kept().painOpen()).isPresent();
  }

  @Test
  void aBoutThatWasHeardToItsEndCounts() {
    long bout = typingUpToTheFirstBout();
    desk.typing(bout + 25_000, bout + 25_000, "stop");
    run(false);
    assertThat(kept().today().place().map(Place::done)).contains(1);
  }

  @Test
  void anEmptyLineInABoutAsksWhetherItHurt() {
    long bout = typingUpToTheFirstBout();
    desk.typing(bout + 5_000, bout + 6_000, "");
    run(false);
    assertThat(desk.shown().split("> \n")[1]).contains("hurt");
    assertThat(kept().today().place().map(Place::done)).contains(0);
  }

  /** Answers until the first bout is about to be spoken, and returns when that is. */
  private long typingUpToTheFirstBout() {
    Conversation rehearsal = conversation();
    Reply reply = rehearsal.open(Optional.empty());
    long now = 0;
    while (reply.timeline().boutEnds().isEmpty()) {
      now += reply.timeline().ms() + 1_000;
      String answer = Obedient.answer(reply);
      desk.typing(now, now, answer);
      reply = rehearsal.hear(answer, reply.timeline().ms());
    }
    memory.erase(ANNA);
    return now;
  }

  private Person kept() {
    return memory.recall(ANNA).orElseThrow();
  }
}
