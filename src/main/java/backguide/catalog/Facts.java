package backguide.catalog;

import backguide.programme.Measure;
import backguide.programme.Origin;
import backguide.programme.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the origin of a fact in a programme file, and the key of its words. */
final class Facts {
  private final Optional<Set<String>> statements;
  private final WantedKeys script;
  private final Optional<Pictures> pictures;

  /**
   * @param statements the ids of the sheet's statements; empty when they cannot be read
   * @param script collects the keys
   * @param pictures where the pictures are that have to be looked at; empty when somebody has
   */
  Facts(Optional<Set<String>> statements, WantedKeys script, Optional<Pictures> pictures) {
    this.statements = statements;
    this.script = script;
    this.pictures = pictures;
  }

  /** Reads the name of a picture. */
  String picture(FileValue name) {
    pictures.ifPresentOrElse(p -> p.check(name), name::id);
    return name.text();
  }

  WantedKeys script() {
    return script;
  }

  /** Reads {@code src} and {@code added} of a fact; it needs one of them at least. */
  Origin origin(FileValue fact) {
    List<String> src = new ArrayList<>();
    fact.find("src").ifPresent(list -> list.someItems().forEach(id -> src.add(statement(id))));
    String added = fact.find("added").map(FileValue::text).orElse("");
    fact.expect(
        fact.find("src").isPresent() || fact.find("added").isPresent(),
        "has neither 'src' (statements of the sheet) nor 'added' (why it is ours)");
    return new Origin(src, added);
  }

  private String statement(FileValue id) {
    String text = id.text();
    if (!text.isEmpty()) {
      id.expect(
          statements.map(known -> known.contains(text)).orElse(true),
          "the sheet has no statement '" + text + "'");
    }
    return text;
  }

  Text text(FileValue fact) {
    Map<String, Measure> vars = new LinkedHashMap<>();
    fact.find("vars").ifPresent(all -> all.entries().forEach((k, v) -> vars.put(k, measure(v))));
    FileValue say = fact.get("say");
    return want(say, new Text(say.text(), vars, origin(fact)), vars.keySet());
  }

  /** Reads another wording of a fact; it may leave its numbers out. */
  Text wording(FileValue key, Text fact) {
    return want(key, new Text(key.text(), fact.vars(), fact.origin()), Set.of());
  }

  private Text want(FileValue key, Text text, Set<String> spoken) {
    script.want(text.say(), key, text.vars().keySet(), spoken);
    return text;
  }

  private static Measure measure(FileValue var) {
    String why = ", as far as numbers have words";
    if (var.find("degrees").isPresent()) {
      int degrees = var.get("degrees").number(1, 100, why, 1);
      return new Measure(degrees, degrees, Measure.Unit.DEGREE, false);
    }
    int min = var.get("minIn").number(1, 100, why, 1);
    int max = var.get("maxIn").number(1, 100, why, 100);
    var.expect(min <= max, "minIn " + min + " is larger than maxIn " + max);
    boolean approx = var.find("approx").map(FileValue::flag).orElse(false);
    return new Measure(min, max, Measure.Unit.INCH, approx);
  }
}
