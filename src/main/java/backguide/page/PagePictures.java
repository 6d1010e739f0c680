package backguide.page;

import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.ExercisePart;
import backguide.programme.Phase;
import backguide.programme.Place;
import backguide.programme.Prop;
import backguide.session.HowTo;
import backguide.session.Scene;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which picture goes with what is said: one for each bout in it, and one for what comes then. */
record PagePictures(Phrasebook words, Function<String, Optional<JsonNode>> pictures) {
  List<Map<String, Object>> of(Scene scene) {
    List<Map<String, Object>> shown = new ArrayList<>();
    List<Place> bouts = scene.session().playing();
    bouts.forEach(end -> shown.add(picture(scene.exercise(end.exercise()), end.part(), scene)));
    scene
        .state()
        .exercise()
        .flatMap(scene.programme()::find)
        .ifPresent(exercise -> shown.add(picture(exercise, coming(exercise, scene), scene)));
    return shown;
  }

  /** Returns how an exercise looks for a person, also where no part of it is done. */
  Optional<JsonNode> of(Exercise exercise, Scene scene) {
    return figure(exercise, Optional.empty(), scene);
  }

  /** Returns how an exercise would look at an anchor. */
  Optional<JsonNode> at(Prop anchor, Exercise exercise, Scene scene) {
    return of(exercise, scene.with(scene.person().habits().anchoring(anchor)));
  }

  private Optional<JsonNode> figure(Exercise exercise, Optional<Phase> phase, Scene scene) {
    return exercise.picture(HowTo.variants(exercise, phase, scene)).flatMap(pictures);
  }

  /** Returns the part that is done next: at the end of one, the one after it. */
  private static int coming(Exercise exercise, Scene scene) {
    Place place =
        scene.session().playing().stream()
            .filter(end -> end.exercise().equals(exercise.id()))
            .reduce(scene.place(exercise.id()), (earlier, later) -> later);
    Amount amount = scene.amount(exercise.id());
    boolean over = place.done() >= amount.repeats() + place.extra();
    return place.part() + (over ? 1 : 0);
  }

  private Map<String, Object> picture(Exercise exercise, int part, Scene scene) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put(
        "says",
        HowTo.of(exercise, scene).stream()
            .map(line -> words.words(line, ""))
            .collect(Collectors.joining(" ")));
    Pace pace = scene.person().habits().pace();
    exercise
        .tempo()
        .map(t -> Stream.of(t.outMs(), t.pauseMs(), t.backMs()).map(pace::of).toList())
        .ifPresent(moves -> told.put("moves", moves));
    figure(exercise, phase(exercise, part, scene), scene)
        .ifPresent(figure -> told.put("figure", figure));
    return told;
  }

  private static Optional<Phase> phase(Exercise exercise, int part, Scene scene) {
    List<ExercisePart> parts = exercise.parts(scene.amount(exercise.id()));
    return parts.get(Math.min(part, parts.size() - 1)).phase();
  }
}
