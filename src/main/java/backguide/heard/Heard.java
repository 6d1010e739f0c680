package backguide.heard;

import backguide.speech.Played;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that was heard or happened, with everything the machine may know about its moment.
 *
 * @param meaning what was meant
 * @param detail its values
 * @param guessed whether it was only guessed: a near miss in spelling, or an unsure recognizer. A
 *     guess never locks, passes a question of safety, changes the plan or begins a bout
 * @param at when, in one time zone for all of a person's days
 * @param own the same on the person's own clock; empty when nobody knows what that shows
 * @param played how much of the last speech had been heard by then
 * @param launch who opened the session; present exactly when the meaning is LAUNCH
 * @param request opaque id of the request, the same when it is replayed
 * @param manners in which ways it was said
 */
public record Heard(
    Meaning meaning,
    Detail detail,
    boolean guessed,
    LocalDateTime at,
    Optional<ZonedDateTime> own,
    Played played,
    Optional<Launch> launch,
    String request,
    Set<Manner> manners) {
  public Heard {
    manners = Set.copyOf(manners);
  }

  /**
   * Returns something heard after the last speech had ended, where clocks show that time and are
   * never put forward.
   *
   * @param meaning what was meant
   * @param detail its values
   * @param at when
   */
  public static Heard of(Meaning meaning, Detail detail, LocalDateTime at) {
    return new Heard(
        meaning,
        detail,
        false,
        at,
        Optional.of(at.atZone(ZoneOffset.UTC)),
        Played.ALL,
        Optional.empty(),
        "",
        Set.of());
  }

  /** Returns the opening of a session. */
  public static Heard of(Launch launch, LocalDateTime at) {
    return of(Meaning.Life.LAUNCH, Detail.NONE, at).opening(launch);
  }

  /** Returns the same as something that was only guessed. */
  public Heard guess() {
    return new Heard(meaning, detail, true, at, own, played, launch, request, manners);
  }

  /** Returns the same, said in some ways. */
  public Heard in(Set<Manner> ways) {
    return new Heard(meaning, detail, guessed, at, own, played, launch, request, ways);
  }

  /** Returns the same moment with something else meant, which opens nothing. */
  public Heard meaning(Said said) {
    return new Heard(
        said.meaning(),
        said.detail(),
        guessed,
        at,
        own,
        played,
        Optional.empty(),
        request,
        manners);
  }

  /**
   * Returns what it is when it comes once more, and all that it led to is kept: it only asks for
   * the question again. What is urgent stays so, and so does what happens to a session.
   */
  public Heard onceMore() {
    boolean said = meaning instanceof Meaning.Answer || meaning instanceof Meaning.Aside;
    return said ? meaning(new Said(Meaning.Aside.REPEAT, Detail.NONE)) : this;
  }

  /** Returns the same with other values. */
  public Heard with(Detail values) {
    return new Heard(meaning, values, guessed, at, own, played, launch, request, manners);
  }

  /** Returns the same, heard at another point of the last speech. */
  public Heard after(Played heard) {
    return new Heard(meaning, detail, guessed, at, own, heard, launch, request, manners);
  }

  /** Returns the same as one request, which keeps its id when it is replayed. */
  public Heard requested(String id) {
    return new Heard(meaning, detail, guessed, at, own, played, launch, id, manners);
  }

  /** Returns the same, heard where a clock shows that time, or nobody knows what it shows. */
  public Heard seen(Optional<ZonedDateTime> clock) {
    return new Heard(meaning, detail, guessed, at, clock, played, launch, request, manners);
  }

  /** Returns the same, opening a session in another way. */
  public Heard opening(Launch other) {
    return new Heard(
        meaning, detail, guessed, at, own, played, Optional.of(other), request, manners);
  }

  /** Returns whether a bout was still playing. */
  public boolean cut() {
    return played.cut();
  }

  /** Returns whether it was said before the question's own sentence began. */
  public boolean early() {
    return played.unheardMs() > 0;
  }
}
