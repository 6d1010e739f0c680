package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Meaning.Answer;
import backguide.programme.Programme;
import backguide.speech.Played;
import backguide.speech.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever speaks into the steps of an exercise, whatever they say then and after it, is in no bout
 * before all steps were said once more; only "next" skips them.
 */
class UnheardStepsTest {
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();
  private static final Machine MACHINE = new Machine(PROGRAMME);
  private static final Played INTO = new Played(0, false, Played.WHOLE);
  private static final Set<Answer> WISHES = Set.of(Answer.NEXT, Answer.BUILT_IN_NEXT);
  private static final List<Answer> GO = List.of(Answer.READY, Answer.DONE, Answer.NEXT);

  @ParameterizedTest
  @CsvSource({
    "entering, the stretch may start, upper-back-stretch",
    "doing, the first part of the instructions, childs-pose"
  })
  void noBoutBeginsBeforeTheStepsAreSaidAnew(String group, String situation, String exercise) {
    Session opened = Situations.of(PROGRAMME).get(group).get(situation).opened(true);
    List<String> unheard = new ArrayList<>();

    for (Happening first : Happening.all(PROGRAMME.ids())) {
      Turn into = MACHINE.hear(opened, first.heard(INTO));
      if (WISHES.contains(first.meaning()) || tell(exercise, into)) {
        continue;
      }
      for (Happening second : Happening.all(PROGRAMME.ids())) {
        Turn then = isOpen(into) ? MACHINE.hear(into.next(), second.heard(Played.ALL)) : into;
        for (Answer go : GO) {
          Happening third = new Happening(go, Detail.NONE);
          Turn last = isOpen(then) ? MACHINE.hear(then.next(), third.heard(Played.ALL)) : then;
          boolean late = begins(last, exercise) && tell(exercise, into, then);
          if (!late && Stream.of(into, then, last).anyMatch(turn -> begins(turn, exercise))) {
            unheard.add(first + ", then " + second.meaning() + ", then " + go);
          }
        }
      }
    }

    assertThat(unheard).isEmpty();
  }

  private static boolean isOpen(Turn turn) {
    return turn.ending() == Turn.Ending.ASKS;
  }

  private static boolean begins(Turn turn, String exercise) {
    return turn.next().playing().stream().anyMatch(place -> place.exercise().equals(exercise));
  }

  /** Returns whether all steps are said in some turns, or what had not been heard of them. */
  private static boolean tell(String exercise, Turn... turns) {
    List<Segment> segments =
        Stream.of(turns).flatMap(turn -> turn.speech().segments().stream()).toList();
    return segments.stream().anyMatch(Segment.Remainder.class::isInstance)
        || PROGRAMME.exercise(exercise).steps().stream()
            .filter(step -> step.brief().isPresent())
            .allMatch(
                step -> segments.stream().anyMatch(segment -> says(segment, exercise, step.id())));
  }

  private static boolean says(Segment segment, String exercise, String step) {
    return segment instanceof Segment.Say say && say.line().key().startsWith(exercise + "." + step);
  }
}
