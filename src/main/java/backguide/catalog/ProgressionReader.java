package backguide.catalog;

import backguide.programme.Progression;
import backguide.programme.Rung;
import backguide.speech.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a ladder, and refuses one that is climbed on less than ease without pain. */
record ProgressionReader(Facts facts) {
  private static final String CRITERIA = "a harder rung needs both ease and no pain";

  Progression read(FileValue progression) {
    FileValue criteria = progression.get("criteria");
    criteria.get("easy").mustBeTrue(CRITERIA + ": must be true");
    criteria.get("pain").exactly("none", CRITERIA + ": must be 'none'");
    progression
        .get("mode")
        .exactly("suggest-one-rung", "must be 'suggest-one-rung': never more than one at a time");
    FileValue sessions = progression.get("minSessions");
    facts.origin(sessions);
    FileValue days = progression.get("minDays");
    facts.origin(days);
    return new Progression(
        ladder(progression.get("ladder")),
        sessions.get("value").number(6, 100),
        days.get("value").number(14, 365),
        facts.text(progression.get("may")),
        facts.text(progression.get("further")));
  }

  /** Reads the rungs alone, easiest first. */
  List<Rung> ladder(FileValue ladder) {
    List<FileValue> items = ladder.items();
    List<Rung> rungs =
        items.stream().map(i -> i.word(Rung.class)).flatMap(Optional::stream).toList();
    ladder.expect(items.size() >= 2, "must have two rungs or more");
    ladder.expect(rungs.stream().distinct().count() == rungs.size(), "names a rung twice");
    ladder.expect(
        rungs.equals(rungs.stream().sorted().toList()),
        "goes from a harder rung to an easier one; the order is "
            + Stream.of(Rung.values()).map(Line::name).collect(Collectors.joining(", ")));
    rungs.forEach(rung -> facts.script().want("rung", rung, ladder));
    rungs.stream().skip(1).forEach(rung -> facts.script().want("on-rung", rung, ladder));
    return rungs;
  }
}
