package backguide.session;

import backguide.heard.Launch;
import backguide.programme.Prop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What matters until this session ends and is never kept.
 *
 * @param guest whether nothing of this person may be kept
 * @param mine whether the person said that the record is their own, or their voice did
 * @param unlocking whether the person said they had spoken with a professional since the lock
 * @param eased whether it was said to ease off if it hurts
 * @param resumed whether picking up again was asked
 * @param flowing whether bouts may run on; false after pain, an easing or a cut
 * @param moved whether any bout began
 * @param finished exercises completed, in order, with no pain
 * @param ready things the person said to have, or to be able to do
 * @param unrated exercises eased without a rating
 * @param fits the exercises that fit into the time there is; empty when there is time for all
 * @param wish the exercise asked for when opening
 * @param wantsReminder whether a reminder was asked for
 * @param counted whether this run was counted
 * @param reminders what the edge can do about reminders
 * @param memo what is kept in mind until its moment comes
 */
public record Now(
    boolean guest,
    boolean mine,
    boolean unlocking,
    boolean eased,
    boolean resumed,
    boolean flowing,
    boolean moved,
    List<String> finished,
    Set<Prop> ready,
    Set<String> unrated,
    List<String> fits,
    Optional<String> wish,
    boolean wantsReminder,
    boolean counted,
    Launch.Reminders reminders,
    Memo memo) {
  public Now {
    finished = List.copyOf(finished);
    ready = Set.copyOf(ready);
    unrated = Set.copyOf(unrated);
    fits = List.copyOf(fits);
  }

  /** Returns the beginning of a session. */
  public static Now beginning(boolean mine, Launch.Reminders reminders) {
    return new Now(
        false,
        mine,
        false,
        false,
        false,
        true,
        false,
        List.of(),
        Set.of(),
        Set.of(),
        List.of(),
        Optional.empty(),
        false,
        false,
        reminders,
        Memo.NONE);
  }

  public Now asGuest() {
    return new Now(
        true,
        true,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now asOwner() {
    return new Now(
        guest,
        true,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now unlocking(boolean spokenSince) {
    return new Now(
        guest,
        mine,
        spokenSince,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now easing() {
    return new Now(
        guest,
        mine,
        unlocking,
        true,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now resuming() {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        true,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now flowing(boolean mayFlow) {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        mayFlow,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now moving() {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        true,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now finishing(String exercise) {
    List<String> more = new ArrayList<>(unfinishing(exercise).finished);
    more.add(exercise);
    return withFinished(more);
  }

  public Now unfinishing(String exercise) {
    return withFinished(finished.stream().filter(e -> !e.equals(exercise)).toList());
  }

  public Now having(Set<Prop> props) {
    Set<Prop> more = new HashSet<>(ready);
    more.addAll(props);
    return withReady(more);
  }

  public Now lacking(Prop prop) {
    Set<Prop> less = new HashSet<>(ready);
    less.remove(prop);
    return withReady(less);
  }

  private Now withReady(Set<Prop> props) {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        props,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now easedUnrated(String exercise, boolean unratedNow) {
    Set<String> changed = new HashSet<>(unrated);
    if (unratedNow) {
      changed.add(exercise);
    } else {
      changed.remove(exercise);
    }
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        changed,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now fitting(List<String> exercises) {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        exercises,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now wishing(Optional<String> exercise) {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        exercise,
        wantsReminder,
        counted,
        reminders,
        memo);
  }

  public Now wantingReminder(boolean wanted) {
    return new Now(
        guest, mine, unlocking, eased, resumed, flowing, moved, finished, ready, unrated, fits,
        wish, wanted, counted, reminders, memo);
  }

  public Now counting() {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        true,
        reminders,
        memo);
  }

  public Now with(Memo other) {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        finished,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        other);
  }

  private Now withFinished(List<String> exercises) {
    return new Now(
        guest,
        mine,
        unlocking,
        eased,
        resumed,
        flowing,
        moved,
        exercises,
        ready,
        unrated,
        fits,
        wish,
        wantsReminder,
        counted,
        reminders,
        memo);
  }
}
