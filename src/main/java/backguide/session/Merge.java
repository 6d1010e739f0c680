package backguide.session;

import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Rung;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * One record of two that were written side by side: whatever is safer of each. It never unlocks,
 * never takes an open pain question as answered, and never makes anything harder.
 *
 * <p>Merging the outcome once more changes nothing, so that a request delivered twice leads to the
 * same record.
 */
final class Merge {
  /** Marks what was written by merging, so that it is no request's own. */
  private static final String MERGED = ".merged";

  private Merge() {}

  /** Returns the turn after merging: as it was, or the gates anew. */
  static Turn turn(Session was, Scene scene, Turn turn, Optional<Person> theirs) {
    Scene unplayed = GatesAnew.unplayed(was, scene);
    Person merged = of(unplayed, theirs);
    boolean goesOn =
        turn.ending() != Turn.Ending.ASKS
            || scene.person().safety().locked()
            || !GatesAnew.isDue(unplayed, merged);
    if (goesOn) {
      return turn.keeping(of(scene, theirs));
    }
    Turn anew = GatesAnew.of(unplayed.with(merged));
    return anew.keeping(anew.next().kept());
  }

  private static Person of(Scene scene, Optional<Person> theirs) {
    return theirs
        .map(person -> of(scene, person))
        .orElseGet(() -> erased(scene.person()))
        .writtenBy(scene.heard().request() + MERGED);
  }

  /**
   * Returns the merged record.
   *
   * @param scene the moment of the session that comes later, with its own record
   * @param theirs the record that was written meanwhile
   */
  static Person of(Scene scene, Person theirs) {
    Person mine = scene.person();
    Person other = asked(theirs.with(current(theirs.today(), mine.today())), scene);
    Today today = today(mine, other);
    return new Person(
        mine.programme(),
        safety(mine, other, tooManyLeft(today, mine, other, scene)),
        mine.chosen(),
        today,
        progress(mine.progress(), other.progress(), scene),
        mine.habits(),
        mine.heed().or(other.heed()),
        mine.lastRequest());
  }

  /**
   * Returns what is left of a session's record when all that was kept is erased meanwhile. Who
   * asked for that wants to be forgotten: only what keeps somebody safe today stays.
   */
  static Person erased(Person mine) {
    Safety safety = mine.safety();
    return Person.unknown(mine.programme())
        .with(new Safety(Optional.empty(), false, safety.locked(), safety.painOpen()))
        .with(mine.today().anew())
        .writtenBy(mine.lastRequest());
  }

  /**
   * Returns a record as it is, but for what makes it stricter. Of two open pain questions the
   * record's own stays; the exercise of the other is left for today, which locks nothing.
   *
   * @param scene the moment of a session that began without knowing the record
   * @param theirs the record
   */
  static Person restricted(Scene scene, Person theirs) {
    Person mine = scene.person();
    Today today = current(theirs.today(), mine.today());
    Set<String> left = new HashSet<>(mine.today().leftForPain());
    left.removeAll(today.leftForPain());
    Optional<Place> place = today.place().filter(p -> !left.contains(p.exercise()));
    for (String id : left) {
      today = today.leavingForPain(id);
    }
    for (String id : mine.today().retried()) {
      today = today.retrying(id);
    }
    Optional<String> unasked =
        mine.painOpen()
            .filter(here -> theirs.painOpen().filter(there -> !there.equals(here)).isPresent());
    if (unasked.isPresent()) {
      today = today.skipping(unasked.get());
    }
    today =
        place.filter(p -> !unasked.equals(Optional.of(p.exercise()))).map(today::at).orElse(today);
    Person other = theirs.with(mine.today().at().map(today::touched).orElse(today));
    Safety a = mine.safety();
    Safety b = other.safety();
    boolean tooMany = tooManyLeft(other.today(), mine, theirs, scene);
    return other
        .with(other.heed().or(mine.heed()))
        .with(
            new Safety(
                b.clearedOn(),
                b.briefed(),
                a.locked() || b.locked() || tooMany,
                b.painOpen().or(a::painOpen)));
  }

  /**
   * A lock stays until somebody lifts it knowing of it. The permission counts only where both have
   * one, and so does the briefing; of two permissions the one that this session goes by counts, for
   * either it is the older one or its yes was the last. An open question stays open.
   */
  private static Safety safety(Person mine, Person theirs, boolean tooManyLeft) {
    Safety stricter = mine.safety().stricter(theirs.safety());
    return tooManyLeft ? stricter.locking() : stricter;
  }

  /**
   * Of two open pain questions only one can be asked. This session's stays, for its exercise was
   * the last; the other is taken as if the answer had been yes: eased, nothing earned, and not
   * again today.
   */
  private static Person asked(Person theirs, Scene scene) {
    Optional<String> here = scene.person().painOpen();
    Optional<String> there = theirs.painOpen();
    if (here.isEmpty() || there.isEmpty() || here.equals(there)) {
      return theirs;
    }
    Person hurt = Gentler.presumed(there.get(), scene.with(theirs));
    return hurt.with(hurt.today().skipping(there.get())).with(hurt.safety().answered());
  }

  /** What the other session left or eased counts for twelve hours, as it does at a launch. */
  private static Today current(Today theirs, Today mine) {
    Optional<LocalDateTime> now = mine.at();
    boolean old =
        theirs
            .at()
            .map(at -> now.filter(at.plus(Lifetime.TODAY)::isBefore).isPresent())
            .orElse(false);
    return old ? theirs.later(true) : theirs;
  }

  /**
   * What one of them did, left or eased is done, left and eased; but an exercise that this session
   * is in the middle of goes on, unless it was left because of pain. The place is this session's,
   * except that a pain question brought along keeps its own, which tells how far it had come.
   */
  private static Today today(Person mine, Person theirs) {
    Today a = mine.today();
    Today b = theirs.today();
    Set<String> left = union(a.leftForPain(), b.leftForPain());
    Set<String> begun = new HashSet<>();
    a.place().map(Place::exercise).ifPresent(begun::add);
    mine.painOpen().ifPresent(begun::add);
    List<String> done = new ArrayList<>(b.done());
    done.removeAll(begun);
    done.removeAll(a.done());
    done.addAll(a.done());
    begun.removeAll(left);
    List<String> skipped = new ArrayList<>(b.skipped());
    skipped.removeAll(begun);
    skipped.removeAll(a.skipped());
    skipped.addAll(a.skipped());
    skipped.removeAll(done);
    Map<String, String> adjusted = new HashMap<>(b.adjusted());
    adjusted.putAll(a.adjusted());
    Optional<LocalDateTime> at =
        a.at().filter(t -> !b.at().filter(t::isBefore).isPresent()).or(b::at);
    Set<String> retried = union(a.retried(), b.retried());
    Today today = new Today(at, Optional.empty(), done, skipped, adjusted, retried, left);
    boolean brought = mine.painOpen().isEmpty() && theirs.painOpen().isPresent();
    return b.place()
        .filter(p -> brought && theirs.painOpen().equals(Optional.of(p.exercise())))
        .or(() -> a.place().filter(p -> !left.contains(p.exercise())))
        .or(() -> b.place().filter(p -> !today.isBehind(p.exercise())))
        .map(today::at)
        .orElse(today);
  }

  /** Each left too few to stop, but together they did. */
  private static boolean tooManyLeft(Today today, Person mine, Person theirs, Scene scene) {
    int most = scene.programme().pain().leavesToStop();
    return today.leftForPain().size() >= most
        && mine.today().leftForPain().size() < most
        && theirs.today().leftForPain().size() < most;
  }

  /**
   * The lower rung, the smaller dose and the fewer sessions in a row count; something harder is
   * offered, and an exercise taken as known, only where both agree. What was only counted for
   * itself is the larger number.
   */
  private static Progress progress(Progress a, Progress b, Scene scene) {
    return new Progress(
        both(a.rungs(), b.rungs(), Merge::lower),
        doses(a.doses(), b.doses(), scene),
        both(a.easyRuns(), b.easyRuns(), Math::min),
        both(a.painFreeRuns(), b.painFreeRuns(), Math::min),
        common(a.offers(), b.offers()),
        common(a.heard(), b.heard()),
        Math.max(a.runs(), b.runs()),
        Math.max(a.reminded(), b.reminded()),
        both(a.easySince(), b.easySince(), (x, y) -> x.isAfter(y) ? x : y));
  }

  private static Rung lower(Rung a, Rung b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Map<String, Amount> doses(
      Map<String, Amount> a, Map<String, Amount> b, Scene scene) {
    Map<String, Amount> doses = new HashMap<>();
    for (String id : union(a.keySet(), b.keySet())) {
      Optional<Exercise> exercise = scene.programme().find(id);
      Optional<Amount> smaller =
          Objects.equals(a.get(id), b.get(id))
              ? Optional.of(a.get(id))
              : exercise.map(e -> smaller(amount(e, a.get(id)), amount(e, b.get(id))));
      smaller.ifPresent(amount -> doses.put(id, amount));
    }
    return doses;
  }

  private static Amount amount(Exercise exercise, Amount grown) {
    return grown != null && exercise.dose().allows(grown) ? grown : exercise.dose().first();
  }

  private static Amount smaller(Amount a, Amount b) {
    return new Amount(
        Math.min(a.hold(), b.hold()),
        Math.min(a.repeats(), b.repeats()),
        Math.min(a.sets(), b.sets()));
  }

  private static <V> Map<String, V> both(
      Map<String, V> a, Map<String, V> b, BinaryOperator<V> merged) {
    Map<String, V> map = new HashMap<>();
    common(a.keySet(), b.keySet()).forEach(k -> map.put(k, merged.apply(a.get(k), b.get(k))));
    return map;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Set<String> common(Set<String> a, Set<String> b) {
    Set<String> some = new HashSet<>(a);
    some.retainAll(b);
    return some;
  }
}
