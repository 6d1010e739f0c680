package backguide.catalog;

import backguide.programme.Exercise;
import backguide.programme.Programme;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a programme file. */
final class ProgrammeReader {
  private static final String SCHEMA = "voice-exercise-programme/1";

  /** Positions are spoken, and the number words end here. */
  private static final int MOST_EXERCISES = 100;

  private final Facts facts;

  /**
   * @param statements the ids of the sheet's statements; empty when they cannot be read
   * @param script collects what the programme wants words for
   * @param pictures where the pictures are that have to be looked at; empty when somebody has
   */
  ProgrammeReader(
      Optional<Set<String>> statements, WantedKeys script, Optional<Pictures> pictures) {
    this.facts = new Facts(statements, script, pictures);
  }

  /** Returns whether there are exercises at all, so that comparing words makes sense. */
  static boolean readable(FileValue file) {
    return file.node().path("exercises").isArray();
  }

  Programme read(FileValue file) {
    file.get("schema").exactly(SCHEMA, "must be '" + SCHEMA + "'");
    FileValue version = file.get("version");
    version.expect(version.text().matches("\\d+\\.\\d+\\.\\d+"), "must be a version such as 1.0.0");
    FrameReader.provenance(file.get("provenance"));
    FrameReader frame = new FrameReader(facts);
    Programme programme =
        new Programme(
            file.get("id").id(),
            version.text(),
            facts.text(file.get("title")),
            frame.clearance(file.get("clearance")),
            frame.always(file.get("always")),
            frame.pain(file.get("pain")),
            exercises(file.get("exercises")),
            frame.closings(file.get("closing")),
            frame.about(file.get("about")));
    file.refuseUnread();
    return programme;
  }

  private List<Exercise> exercises(FileValue list) {
    List<FileValue> items = list.someItems();
    list.expect(
        items.size() <= MOST_EXERCISES,
        "has more than " + MOST_EXERCISES + " exercises; there are no words to number them");
    Unique.check(items, "id", "exercise");
    Unique.check(items, "ordinal", "ordinal");
    List<Exercise> exercises =
        items.stream()
            .map(new ExerciseReader(facts)::read)
            .sorted(Comparator.comparingInt(Exercise::ordinal))
            .toList();
    Set<Integer> ordinals = exercises.stream().map(Exercise::ordinal).collect(Collectors.toSet());
    for (int i = 1; i <= exercises.size(); i++) {
      list.expect(ordinals.contains(i), "has no exercise with ordinal " + i);
    }
    return exercises;
  }
}
