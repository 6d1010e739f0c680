package backguide.session;

import backguide.person.Habits;
import backguide.person.Heed;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.person.Today;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Programme;
import backguide.programme.Rung;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Records by chance, such as sessions may leave behind. */
final class AnyPerson {
  private final Programme programme;
  private final Random random;

  AnyPerson(Programme programme, Random random) {
    this.programme = programme;
    this.random = random;
  }

  Person next() {
    List<String> chosen = some();
    return new Person(programme.tag(), safety(), chosen, today(), progress(), Habits.USUAL, heed());
  }

  private Safety safety() {
    Safety safety =
        new Safety(
            perhaps(Happening.NOW.toLocalDate().minusDays(random.nextInt(30))),
            random.nextBoolean(),
            Set.of());
    Safety open = perhaps(one()).map(id -> safety.open(id, "any")).orElse(safety);
    return random.nextInt(4) == 0 ? open.locking("any") : open;
  }

  private Heed heed() {
    return new Heed(each(id -> Today.GENTLER), Set.of());
  }

  private Today today() {
    List<String> done = some();
    List<String> skipped = new ArrayList<>(some());
    skipped.removeAll(done);
    Set<String> left = new HashSet<>(some());
    left.removeIf(id -> random.nextBoolean());
    String at = one();
    return new Today(
        perhaps(LocalDateTime.from(Happening.NOW).minusMinutes(random.nextInt(2_000))),
        perhaps(new Place(at, 0, random.nextInt(3), 0)).filter(p -> !left.contains(p.exercise())),
        done,
        skipped,
        each(id -> Today.GENTLER),
        Set.copyOf(some()),
        left);
  }

  private Progress progress() {
    return new Progress(
        each(id -> Rung.values()[random.nextInt(Rung.values().length)]),
        each(this::amount),
        each(id -> random.nextInt(3)),
        each(id -> random.nextInt(4)),
        Set.copyOf(some()),
        Set.copyOf(some()),
        random.nextInt(9),
        random.nextInt(9),
        each(id -> Happening.NOW.toLocalDate().minusDays(random.nextInt(30))),
        random.nextBoolean() ? Set.of() : Set.of(Happening.NOW.toLocalDate()));
  }

  private Amount amount(String id) {
    Exercise exercise = programme.exercise(id);
    Amount amount = exercise.dose().least();
    for (int i = random.nextInt(4); i > 0; i--) {
      amount = exercise.dose().after(amount).orElse(amount);
    }
    return random.nextInt(10) > 0 ? amount : new Amount(599, 998, 98);
  }

  private <V> Map<String, V> each(java.util.function.Function<String, V> value) {
    Map<String, V> map = new HashMap<>();
    some().forEach(id -> map.put(id, value.apply(id)));
    return map;
  }

  private List<String> some() {
    return programme.ids().stream().filter(id -> random.nextInt(3) == 0).toList();
  }

  private String one() {
    return programme.ids().get(random.nextInt(programme.ids().size()));
  }

  private <V> Optional<V> perhaps(V value) {
    return Optional.of(value).filter(v -> random.nextBoolean());
  }
}
