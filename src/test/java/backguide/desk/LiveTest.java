package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.memory.WatchedMemory;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.programme.Place;
import backguide.speech.Language;
import backguide.talk.Captions;
import backguide.talk.Dialogue;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Real time at a desk where time passes as soon as somebody waits for it. */
class LiveTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final int PATIENCE_MS = 8_000;
  private static final String QUESTION = "okay to start";

  private final Memory memory = new InMemory();
  private final QuickDesk desk = new QuickDesk();
  private long reached;
  private long holdMs;

  private void run(boolean fast) {
    new Dialogue(conversation(), new Live(desk, fast, Optional.empty()), false)
        .run(Optional.empty());
  }

  private LocalTalk conversation() {
    return AnnasTalk.with(memory, FILES);
  }

  @Test
  void theFirstQuestionStandsThereAtOnceAndIsAskedOnceMoreBeforeTheSessionCloses() {
    run(false);
    assertThat(desk.nowMs()).isEqualTo(2 * PATIENCE_MS);
    assertThat(desk.notes())
        .containsExactly("Nobody answered. The session has ended; your place is kept.");
  }

  @Test
  void theFirstKeyStopsTheClock() {
    desk.typing(PATIENCE_MS - 1, PATIENCE_MS + 60_000, "yes");
    run(false);
    assertThat(desk.shown()).contains("\n> yes\n");
    assertThat(memory.find(AnnasTalk.ANNA).person()).isPresent();
  }

  @Test
  void anAnswerDuringTheSecondWaitCounts() {
    long late = 2 * PATIENCE_MS - 1;
    desk.typing(late, late, "yes");
    run(false);
    assertThat(memory.find(AnnasTalk.ANNA).person()).isPresent();
  }

  @Test
  void whoBeginsToTypeWhileTheSessionEndsIsHeardAllTheSame() {
    QuickDesk nobody = new QuickDesk();
    runSlowly(nobody);
    desk.typing(nobody.nowMs(), nobody.nowMs(), "my chest hurts");
    runSlowly(desk);
    assertThat(nobody.nowMs()).isGreaterThan(2 * PATIENCE_MS);
    assertThat(desk.shown()).contains("> my chest hurts", "call nine one one");
    assertThat(desk.notes()).isEmpty();
  }

  /** Talks to a coach that takes a while for everything, as long as it takes to read the time. */
  private void runSlowly(QuickDesk desk) {
    Clock slow =
        new Clock() {
          @Override
          public Instant instant() {
            desk.leavesBefore(desk.nowMs() + 1);
            return AnnasTalk.SUNDAY;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
          }
        };
    new Dialogue(
            AnnasTalk.with(memory, FILES, slow), new Live(desk, false, Optional.empty()), false)
        .run(Optional.empty());
  }

  @Test
  void aReaderIsAheadOfAnyVoice() {
    desk.typing(1, 2, "yes").typing(3, 4, "all of them");
    run(false);
    assertThat(desk.shown()).contains(QUESTION).contains("> all of them").doesNotContain("Sorry");
    assertThat(kept().chosen()).hasSize(6);
  }

  @Test
  void whatWasTypedBeforeTheQuestionStoodThereIsNoAnswerAndNoMiss() {
    desk.typing(1, 2, "yes").typing(2, 2, "yes").typing(9, 9, "child's pose");
    run(false);
    String after = desk.shown().split("\n> yes\n", 3)[2];
    assertThat(after).startsWith("\nThe exercises are").doesNotContain("Sorry");
    assertThat(kept().chosen()).containsExactly("childs-pose");
  }

  @Test
  void whoSpeaksIntoASettlingSilenceHearsOnlyWhatIsLeft() {
    answering("child's pose", reply -> !reply.timeline().text().contains("onto your knees"));
    long at = reached + 2_500;
    desk.typing(at, at, "yes");
    run(false);
    String after = desk.shown().substring(desk.shown().lastIndexOf("> yes"));
    assertThat(after).contains("Are you set?").doesNotContain("pillow").doesNotContain("Sorry");
  }

  @Test
  void anAlarmIsThereWholeWhateverIsTyped() {
    desk.typing(1, 2, "my chest hurts").typing(2, 3, "help me").typing(3, 4, "please");
    run(false);
    assertThat(desk.shown()).contains("call nine one one").endsWith("ask them to help. ");
    assertThat(desk.nowMs()).isEqualTo(2);
  }

  @Test
  void anEmptyLineShowsTheRestAndTheQuestion() {
    desk.typing(0, 0, "").typing(1, 1, "yes");
    run(false);
    assertThat(desk.shown().split("> ")[1]).contains("?");
    assertThat(memory.find(AnnasTalk.ANNA).person()).isPresent();
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
    desk.typing(bout + holdMs + 5_500, bout + 100_000, "it hurts");
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

  @Test
  void anEnterTooManyKeepsNobodyFromTheirHold() {
    long bout = typingUpToTheFirstBout();
    desk.typing(bout, bout, "");
    desk.typing(bout + 25_000, bout + 25_000, "stop");
    run(false);
    assertThat(desk.shown()).contains("hold 15 . . . . 10 . . . . 5");
    assertThat(kept().today().place().map(Place::done)).contains(1);
  }

  @Test
  void aHoldDoesNotBeginOverSomethingTypedAhead() {
    long bout = typingUpToTheFirstBout();
    desk.typing(bout, bout, "it hurts");
    run(false);
    assertThat(desk.shown()).contains("> it hurts").doesNotContain("hold 15");
    assertThat(kept().today().place().map(Place::done)).contains(0);
  }

  /** Answers until the first bout is about to be spoken, and returns when that is. */
  private long typingUpToTheFirstBout() {
    answering("all of them", reply -> reply.timeline().boutEnds().isEmpty());
    return reached;
  }

  /** Answers as long as something holds, and notes when it no longer did. */
  private void answering(String choice, Predicate<Reply> going) {
    LocalTalk rehearsal = conversation();
    Reply reply = rehearsal.open(Optional.empty());
    long now = 0;
    while (going.test(reply)) {
      now += Captions.of(reply.timeline()).ms() + 1_000;
      boolean choosing = reply.timeline().text().contains("Which ones were picked");
      String answer = choosing ? choice : WholeSession.answer(reply);
      desk.typing(now, now, answer);
      reply = rehearsal.hear(answer, reply.timeline().ms());
    }
    WatchedMemory.erase(memory, AnnasTalk.ANNA);
    reached = now;
    holdMs =
        Captions.of(reply.timeline()).list().stream()
            .filter(caption -> caption.text().equals("hold"))
            .mapToInt(Captions.Caption::atMs)
            .findFirst()
            .orElse(0);
  }

  private Person kept() {
    return memory.find(AnnasTalk.ANNA).person().orElseThrow();
  }
}
