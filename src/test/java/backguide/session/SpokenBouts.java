package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.person.Habits;
import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import backguide.programme.Amount;
import backguide.programme.Dose;
import backguide.programme.Exercise;
import backguide.programme.Programme;
import backguide.programme.Range;
import backguide.speech.Pace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Every response that plays bouts: each exercise from its beginning to its end, in every way. */
public final class SpokenBouts {
  private final Programme programme;
  private final Map<List<Object>, Turn> turns = new LinkedHashMap<>();

  private SpokenBouts(Programme programme) {
    this.programme = programme;
  }

  /** Returns one turn for each different speech at each pace: all doses, one by one or flowing. */
  public static List<Turn> of(Programme programme) {
    SpokenBouts all = new SpokenBouts(programme);
    for (Exercise exercise : programme.exercises()) {
      for (Amount amount : amounts(exercise.dose())) {
        for (Pace pace : Pace.values()) {
          Habits habits = Habits.USUAL.with(pace);
          all.play(exercise.id(), amount, habits.with(Habits.Flow.NEVER));
          all.play(exercise.id(), amount, habits.with(Habits.Flow.ALWAYS));
          all.play(exercise.id(), amount, habits.counting(false));
        }
      }
    }
    return List.copyOf(all.turns.values());
  }

  private void play(String id, Amount amount, Habits habits) {
    Person person =
        Person.unknown(programme.tag())
            .with(Safety.UNKNOWN.cleared(Happening.NOW.toLocalDate()).briefing())
            .choosing(List.of(id))
            .with(Progress.NONE.dosing(id, amount))
            .with(habits);
    Session session =
        new Session(
            person,
            Now.beginning(Who.OWNER, Launch.Reminders.READY),
            new Asked(new Readying(id), 0, 0),
            List.of(),
            true);
    Heard ready = Heard.of(Meaning.Answer.READY, Detail.NONE, Happening.NOW);
    Scene scene = new Scene(programme, session, ready);
    while (!Bouts.isComplete(id, scene)) {
      Turn turn = Bouts.next(id, scene);
      turns.putIfAbsent(List.of(turn.speech(), habits.pace()), turn);
      scene = scene.with(turn.next().credit(Integer.MAX_VALUE));
    }
  }

  private static List<Amount> amounts(Dose dose) {
    List<Amount> amounts = new ArrayList<>();
    each(
        dose.hold(),
        0,
        hold ->
            each(
                Optional.of(dose.repeats()),
                1,
                repeats ->
                    each(dose.sets(), 1, sets -> amounts.add(new Amount(hold, repeats, sets)))));
    return amounts;
  }

  private static void each(Optional<Range> range, int without, Consumer<Integer> then) {
    if (range.isEmpty()) {
      then.accept(without);
    }
    range.ifPresent(
        r ->
            IntStream.iterate(r.min(), n -> n <= r.max(), n -> n + r.step()).forEach(then::accept));
  }
}
