package backguide.session;

import backguide.heard.Launch;
import backguide.programme.Ids;
import backguide.programme.Prop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a session knows besides the record, and forgets when it ends.
 *
 * @param who whose session it is
 * @param reminders what the edge can do about reminders
 * @param once what has happened in it
 * @param until what is so for now
 * @param finished exercises completed, in order, with no pain
 * @param risen exercises whose dose or rung rose
 * @param unrated exercises eased without a rating
 * @param atHand things the person said to have, or to be able to do
 * @param fits the exercises that fit into the time there is; empty when there is time for all
 * @param memo what is kept in mind until its moment comes
 */
public record Now(
    Who who,
    Launch.Reminders reminders,
    Set<Once> once,
    Set<Until> until,
    List<String> finished,
    List<String> risen,
    Set<String> unrated,
    Set<Prop> atHand,
    List<String> fits,
    Memo memo) {
  public Now {
    once = Set.copyOf(once);
    until = Set.copyOf(until);
    finished = Ids.of(finished);
    risen = Ids.of(risen);
    unrated = Set.copyOf(unrated);
    atHand = Set.copyOf(atHand);
    fits = Ids.of(fits);
  }

  /** Returns the beginning of a session. */
  public static Now beginning(Who who, Launch.Reminders reminders) {
    return new Now(
        who, reminders, Set.of(), Set.of(), List.of(), List.of(), Set.of(), Set.of(), List.of(),
        Memo.NONE);
  }

  /** Returns whether nothing of this person may be kept. */
  public boolean guest() {
    return who == Who.GUEST;
  }

  /** Returns whether it is known whose session it is, so that the record in it is theirs. */
  public boolean mine() {
    return who != Who.UNKNOWN;
  }

  public boolean has(Once happened) {
    return once.contains(happened);
  }

  public boolean is(Until so) {
    return until.contains(so);
  }

  /** Returns this with somebody who told who they are; a guest stays one. */
  public Now with(Who told) {
    Who is = guest() ? who : told;
    return new Now(is, reminders, once, until, finished, risen, unrated, atHand, fits, memo);
  }

  public Now with(Once happened) {
    if (has(happened)) {
      return this;
    }
    Set<Once> more = plus(once, happened);
    return new Now(who, reminders, more, until, finished, risen, unrated, atHand, fits, memo);
  }

  public Now with(Until so, boolean now) {
    if (is(so) == now) {
      return this;
    }
    Set<Until> other = now ? plus(until, so) : minus(until, so);
    return new Now(who, reminders, once, other, finished, risen, unrated, atHand, fits, memo);
  }

  public Now finishing(String exercise) {
    List<String> more = Ids.of(finished).with(exercise);
    return new Now(who, reminders, once, until, more, risen, unrated, atHand, fits, memo);
  }

  public Now unfinishing(String exercise) {
    List<String> less = Ids.of(finished).without(exercise);
    return new Now(who, reminders, once, until, less, risen, unrated, atHand, fits, memo);
  }

  public Now rising(List<String> exercises) {
    return new Now(who, reminders, once, until, finished, exercises, unrated, atHand, fits, memo);
  }

  public Now easedUnrated(String exercise) {
    Set<String> more = plus(unrated, exercise);
    return new Now(who, reminders, once, until, finished, risen, more, atHand, fits, memo);
  }

  public Now having(Set<Prop> props) {
    Set<Prop> more = new HashSet<>(atHand);
    more.addAll(props);
    return new Now(who, reminders, once, until, finished, risen, unrated, more, fits, memo);
  }

  public Now lacking(Prop prop) {
    Set<Prop> less = minus(atHand, prop);
    return new Now(who, reminders, once, until, finished, risen, unrated, less, fits, memo);
  }

  public Now fitting(List<String> exercises) {
    return new Now(who, reminders, once, until, finished, risen, unrated, atHand, exercises, memo);
  }

  public Now with(Memo other) {
    return new Now(who, reminders, once, until, finished, risen, unrated, atHand, fits, other);
  }

  private static <V> Set<V> plus(Set<V> set, V value) {
    Set<V> more = new HashSet<>(set);
    more.add(value);
    return more;
  }

  private static <V> Set<V> minus(Set<V> set, V value) {
    Set<V> less = new HashSet<>(set);
    less.remove(value);
    return less;
  }
}
