package backguide.session;

import backguide.programme.Measure;
import backguide.programme.Text;
import backguide.speech.Hole;
import backguide.speech.Line;

/** Turns the programme's facts into lines to say. */
final class ProgrammeLines {
  private ProgrammeLines() {}

  static Line of(Text text) {
    Line line = Line.of(text.say());
    for (var entry : text.vars().entrySet()) {
      line = line.with(entry.getKey(), hole(entry.getValue()));
    }
    return line;
  }

  /** Returns the words of a prop, rung, stance or move: {@code prop.firm-chair}. */
  static Line named(String family, Enum<?> thing) {
    return Line.of(family + "." + Line.name(thing));
  }

  private static Hole hole(Measure measure) {
    return measure.unit() == Measure.Unit.INCH
        ? new Hole.Length(measure.min(), measure.max())
        : new Hole.Count(measure.max());
  }
}
