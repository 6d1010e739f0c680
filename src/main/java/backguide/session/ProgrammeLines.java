package backguide.session;

import backguide.programme.Measure;
import backguide.programme.Text;
import backguide.speech.Hole;
import backguide.speech.Line;
import java.util.Map;

/** Turns the programme's facts into lines to say. */
final class ProgrammeLines {
  /** What any line of the coach may name: whom to call, whom to ask, how to interrupt. */
  private static final Map<String, Hole> CARE =
      Map.of(
          "emergency", new Hole.Emergency(),
          "nonEmergency", new Hole.NonEmergency(),
          "professionals", new Hole.Professionals(),
          "wake", new Hole.WakeWord());

  private ProgrammeLines() {}

  /** Returns a line of the coach's own. */
  static Line coach(String key) {
    return new Line(key, CARE);
  }

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
