package backguide.ear;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Manner;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.understanding.Slot;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the ear made of an utterance.
 *
 * @param intent the intent's name in the interaction model; the fallback's when none matched
 * @param slots its slots that have a value
 * @param said what that means
 * @param how how sure it is
 * @param manners in which ways it was said
 */
public record EarHeard(
    String intent, Map<String, Slot> slots, Said said, How how, Set<Manner> manners) {
  /** How an utterance was matched. */
  public enum How {
    /** A sample, word for word. */
    EXACT,
    /** A sample with its slots filled. */
    SLOTTED,
    /** A sample among other words, which do not change what it means. */
    AMONG,
    /** Nearly a sample: a letter mistaken, a word dropped, or half of a sign. It is a guess. */
    FORGIVING,
    NONE
  }

  /** Something heard, whatever way it was said. */
  EarHeard(String intent, Map<String, Slot> slots, Said said, How how) {
    this(intent, slots, said, how, Set.of());
  }

  /** Returns the same, matched in another way. */
  EarHeard by(How other) {
    return new EarHeard(intent, slots, said, other, manners);
  }

  /** Returns the same, said in some ways. */
  EarHeard said(Set<Manner> ways) {
    return new EarHeard(intent, slots, said, how, ways);
  }

  /** Returns the same sign, told along with a pain. */
  EarHeard hurting(EarHeard pain) {
    Set<Manner> ways = EnumSet.of(Manner.HURTING);
    ways.addAll(manners);
    Detail detail = pain.said().detail();
    Detail both = said.detail().alarm().map(detail::withAlarm).orElse(detail);
    return new EarHeard(intent, slots, new Said(said.meaning(), both), how, ways);
  }

  /**
   * Returns whether it says, and is not only guessed to, that something hurts, alarms or shall end.
   */
  public boolean isPlainlyUrgent() {
    return how != How.FORGIVING && EarUrgency.of(said).compareTo(EarUrgency.STOP) <= 0;
  }

  /**
   * Returns whether it is worse than what was heard before; a guess only told what to ask about.
   */
  public boolean isWorseThan(Heard before) {
    Detail told = before.guessed() ? Detail.NONE : before.detail();
    int than = EarUrgency.of(said).compareTo(EarUrgency.of(new Said(before.meaning(), told)));
    boolean same = said.meaning() == before.meaning();
    boolean rated = said.detail().rated().orElse(-1) > told.rated().orElse(-1);
    boolean alarms = before.guessed() && said.meaning() == Urgent.RED_FLAG;
    return than < 0 || same && (rated || alarms);
  }

  /** Returns how it was matched, and as what, for the curious. */
  public String matched() {
    String values =
        slots.entrySet().stream()
            .map(slot -> slot.getKey() + "=" + slot.getValue().text())
            .sorted()
            .collect(Collectors.joining(", ", " {", "}"));
    return how + ": " + intent + (slots.isEmpty() ? "" : values);
  }

  /** Returns it as the machine hears it, from a device that tells no manners. */
  public Heard at(LocalDateTime now) {
    Heard heard = Heard.of(said.meaning(), said.detail(), now);
    return how == How.FORGIVING ? heard.guess() : heard;
  }

  /** Returns it as the machine hears it, with the ways in which it was said. */
  public Heard inMannerAt(LocalDateTime now) {
    return at(now).in(manners);
  }
}
