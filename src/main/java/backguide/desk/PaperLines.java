package backguide.desk;

import static java.util.stream.Collectors.joining;

import backguide.catalog.SourceSheet;
import backguide.programme.Measure;
import backguide.programme.Origin;
import backguide.programme.Text;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is printed line by line: each text once, with when it is said and where it comes from. */
final class PaperLines {
  private final Phrasebook words;
  private final SourceSheet sheet;
  private final PrintWriter out;
  private final Set<String> printed = new LinkedHashSet<>();

  PaperLines(SessionFiles files, PrintWriter out) {
    this.words = files.words();
    this.sheet = files.sheet();
    this.out = out;
  }

  /** Returns where a statement of the sheet stands. */
  String at(String id) {
    String line =
        Optional.ofNullable(sheet.statements().get(id)).map(SourceSheet.Statement::line).orElse("");
    return line.isEmpty() ? "on the sheet" : "sheet line " + line;
  }

  /** Returns the keys of all words that are not printed yet. */
  List<String> unprinted() {
    return words.wordings().keySet().stream().filter(key -> !printed.contains(key)).toList();
  }

  void section(String title) {
    out.println();
    out.println("## " + title);
    out.println();
  }

  /** Prints a fact that has no words of its own. */
  void fact(String fact, Origin origin) {
    out.println("- " + fact + "." + told(origin));
  }

  void line(String when, Text text) {
    Line line = Line.of(text.say());
    for (Map.Entry<String, Measure> var : text.vars().entrySet()) {
      line = line.with(var.getKey(), hole(var.getValue()));
    }
    line(when, line, text.origin());
  }

  /** Prints a line with its holes filled, unless it is printed already. */
  void line(String when, Line line, Origin origin) {
    if (line.holes().isEmpty()) {
      line(when, line.key(), origin);
    } else if (printed.add(line.key())) {
      out.println("- " + when + ": \"" + words.words(line, "") + "\"" + told(origin));
    }
  }

  private static Hole hole(Measure measure) {
    return measure.unit() == Measure.Unit.INCH
        ? new Hole.Length(measure.min(), measure.max())
        : new Hole.Count(measure.max());
  }

  /** Prints the words of a key, unless they are printed already. */
  void line(String when, String key, Origin origin) {
    if (words.wordings().containsKey(key) && printed.add(key)) {
      String many = words.wordings().get(key).many();
      String one = words.wordings().get(key).one();
      out.println("- " + when + ": \"" + many + "\"" + told(origin));
      if (!one.equals(many)) {
        out.println("  - for one: \"" + one + "\"");
      }
    }
  }

  private String told(Origin origin) {
    String ids = origin.src().stream().map(id -> id + ", " + at(id)).collect(joining("; "));
    String src = ids.isEmpty() ? "" : " [" + ids + "]";
    return src + (origin.added().isEmpty() ? "" : " [added: " + origin.added() + "]");
  }
}
