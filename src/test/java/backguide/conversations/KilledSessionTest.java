package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.conversations.Player.Caller;
import backguide.conversations.Player.Received;
import backguide.heard.Launch;
import backguide.heard.Meaning.Life;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A whole session of all six exercises through the entry, killed after every single turn. Whoever
 * opens the next one comes to the same bout again unless it was heard to its end for certain; and
 * while the question about pain is open, it comes first.
 */
@Tag("slow")
class KilledSessionTest {
  private static final Caller ANNA = new Caller("anna", Launch.Recognition.RECOGNISED);
  private static final Obedient ALL = new Obedient("all of them", false);
  private static final int THINKS_MS = 3_000;
  private static final int MOST_TURNS = 60;
  private static final Predicate<Received> BOUT =
      reply -> reply.text().contains("And relax.") || reply.text().contains("And rest.");

  /** How a session dies. */
  enum Death {
    /** Nobody tells. */
    UNTOLD,
    /** The speaker tells, 2 s into the speech. */
    CUT_OFF,
    /** The question and its reprompt are not answered. */
    SILENCE
  }

  private final Entry stage = new Entry();
  private LocalDateTime now = LocalDateTime.parse("2026-11-16T09:00");

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest
  @EnumSource
  void theNextSessionGoesOnAtTheSameBoutOrAsksAboutPainFirst(Death death) {
    List<Received> whole = whole();
    assertThat(whole).hasSizeGreaterThan(20);
    assertThat(whole.get(whole.size() - 1).over()).isTrue();
    Set<String> firsts = new TreeSet<>();
    for (int turn = 0; turn < whole.size() - 1; turn++) {
      Store store = new Store();
      Player killed = stage.session("en-US", store);
      List<Received> before = along(killed, open(killed), turn + 1, reply -> false);
      assertThat(before).isEqualTo(whole.subList(0, turn + 1));
      Received last = before.get(turn);
      die(killed, last, death);
      now = now.plusMinutes(1);
      Optional<Object> painOpen = store.record(ANNA.key()).map(kept -> kept.get("painOpen"));

      Player next = stage.session("en-US", store);
      Received first = open(next);
      String asked = "after turn " + turn + ", at " + last.state() + ": " + first.text();
      assertThat(first.state().startsWith("CheckingPain"))
          .as(asked)
          .isEqualTo(painOpen.isPresent());
      painOpen.ifPresent(of -> assertThat(first.state()).as(asked).endsWith(" " + of));
      if (last.state().startsWith("CheckingPain")) {
        assertThat(painOpen).as(asked).isPresent();
      }
      firsts.add(first.state().split(" ")[0]);
      Optional<String> resumed = firstBout(along(next, first, MOST_TURNS, BOUT));
      assertThat(resumed).as(asked).isEqualTo(expected(whole, turn, death));
    }
    assertThat(firsts).contains("AskingClearance", "Selecting", "CheckingPain", "Resuming");
  }

  private List<Received> whole() {
    Player player = stage.session("en-US", new Store());
    return along(player, open(player), MOST_TURNS, reply -> false);
  }

  /**
   * Returns the bout that must come first; empty is none at all. Only whoever was asked something
   * after a bout, and did not answer, has heard it. When everything is done for today, the next
   * session begins at the beginning.
   */
  private static Optional<String> expected(List<Received> whole, int turn, Death death) {
    Optional<String> own = firstBout(whole.subList(turn, turn + 1));
    if (own.isPresent() && death != Death.SILENCE) {
      return own;
    }
    Optional<String> following = firstBout(whole.subList(turn + 1, whole.size()));
    return following.isEmpty() ? firstBout(whole) : following;
  }

  /** Every session has a first bout of its own, and says once to keep breathing. */
  private static Optional<String> firstBout(List<Received> replies) {
    return replies.stream()
        .filter(BOUT)
        .map(reply -> reply.text().replace("Keep breathing. ", ""))
        .findFirst();
  }

  private Received open(Player player) {
    return player.open(ANNA, Launch.Reminders.IMPOSSIBLE, Optional.empty(), now);
  }

  /** Returns what is said from a reply on, to the last one, or to the end, or so many. */
  private List<Received> along(Player player, Received from, int most, Predicate<Received> last) {
    List<Received> replies = new ArrayList<>(List.of(from));
    Received reply = from;
    while (!reply.over() && !last.test(reply) && replies.size() < most) {
      long elapsedMs = reply.ms() + THINKS_MS;
      now = now.plusNanos(elapsedMs * 1_000_000);
      reply = player.say(ALL.answer(reply.state()), elapsedMs, now);
      replies.add(reply);
    }
    return replies;
  }

  private void die(Player player, Received last, Death death) {
    long elapsedMs = death == Death.SILENCE ? last.ms() + 20_000 : 2_000;
    now = now.plusNanos(elapsedMs * 1_000_000);
    Optional<Life> told =
        switch (death) {
          case UNTOLD -> Optional.empty();
          case CUT_OFF -> Optional.of(Life.CUT_OFF);
          case SILENCE -> Optional.of(Life.SILENCE);
        };
    told.ifPresent(what -> player.happens(what, elapsedMs, now));
  }
}
