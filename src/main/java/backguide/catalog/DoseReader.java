package backguide.catalog;

import backguide.programme.Dose;
import backguide.programme.Kind;
import backguide.programme.Range;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the bounds of what is counted and timed. */
record DoseReader(Facts facts) {
  /** A longer hold would keep the microphone closed too long: nobody could say that it hurts. */
  private static final int LONGEST_HOLD = 40;

  private static final String HOLD_CAP =
      " seconds, because the microphone stays closed during a hold";
  private static final String SPOKEN = ", as far as numbers have words";

  /** Reads the dose of an exercise without phases. */
  Dose read(FileValue dose, Kind kind) {
    if (kind.isTimed()) {
      dose.get("hold");
    }
    Optional<Range> hold = dose.find("hold").map(h -> range(h, LONGEST_HOLD, HOLD_CAP));
    Range repeats = range(dose.get("repeats"), 100, SPOKEN);
    Optional<Range> sets = dose.find("sets").map(s -> range(s, 10, ""));
    int rest = dose.find("restSeconds").map(r -> r.number(1, 300)).orElse(0);
    if (sets.isEmpty()) {
      dose.without("restSeconds", "there are no sets to rest between");
    }
    hold.ifPresent(
        h -> dose.find("hold").flatMap(e -> e.find("openEnded")).ifPresent(this::refuseOpen));
    sets.ifPresent(
        s -> dose.find("sets").flatMap(e -> e.find("openEnded")).ifPresent(this::refuseOpen));
    return new Dose(hold, repeats, sets, rest);
  }

  Range phase(FileValue dose) {
    return range(dose.get("repeats"), 100, SPOKEN);
  }

  /** Wants the words that tell the whole dose, under the key of the exercise and {@code .dose}. */
  void describe(String exercise, Dose dose, FileValue from) {
    Set<String> holes = new HashSet<>(Set.of("timesMin", "timesMax"));
    dose.hold().ifPresent(h -> holes.addAll(Set.of("holdMin", "holdMax")));
    dose.sets().ifPresent(s -> holes.addAll(Set.of("setsMin", "setsMax")));
    facts.script().want(exercise + ".dose", from, holes, holes);
  }

  private void refuseOpen(FileValue openEnded) {
    openEnded.fault("only repeats may be open-ended");
  }

  private Range range(FileValue range, int most, String why) {
    int min = range.get("min").number(1, most, why, 1);
    int max = range.get("max").number(1, most, why, most);
    range.expect(min <= max, "min " + min + " is larger than max " + max);
    int step = range.find("step").map(s -> s.number(1, most)).orElse(1);
    int start = range.find("start").map(s -> s.number(1, most, why, min)).orElse(min);
    range
        .find("start")
        .ifPresent(
            s -> s.expect(min <= start && start <= max, "must be within " + min + " to " + max));
    boolean openEnded = range.find("openEnded").map(FileValue::flag).orElse(false);
    return new Range(min, max, step, start, openEnded, facts.origin(range));
  }
}
