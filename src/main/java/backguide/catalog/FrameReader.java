package backguide.catalog;

import backguide.programme.Always;
import backguide.programme.Clearance;
import backguide.programme.Closing;
import backguide.programme.PainPolicy;
import backguide.programme.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what stands around the exercises: who allows them, what pain leads to, what is always said.
 */
record FrameReader(Facts facts) {
  static final String NO_NUMBERS = "no numbers are spoken in this";

  private static final Map<String, Always.Occasion> OCCASIONS =
      Map.of(
          "exercise.start", Always.Occasion.EXERCISE_START,
          "session.start", Always.Occasion.SESSION_START);

  static void provenance(FileValue provenance) {
    provenance.get("source").text();
    provenance.get("wording").exactly("own", "must be 'own': words are never copied from a sheet");
    FileValue by = provenance.get("reviewedBy");
    FileValue on = provenance.get("reviewedOn");
    by.expect(by.node().isNull() || by.node().isTextual(), "must be a name, or null");
    on.expect(
        on.node().isNull() || on.node().asText().matches("\\d{4}-\\d{2}-\\d{2}"),
        "must be a date such as 2030-01-31, or null");
    on.expect(by.node().isNull() == on.node().isNull(), "is null exactly when reviewedBy is");
  }

  Clearance clearance(FileValue clearance) {
    clearance
        .get("required")
        .mustBeTrue("must be true: a professional says when to start, before anything else");
    return new Clearance(
        clearance.get("maxAgeDays").number(1, 90),
        facts.origin(clearance),
        facts.origin(clearance.get("which")));
  }

  List<Always> always(FileValue list) {
    List<FileValue> items = list.items();
    Unique.check(items, "id", "rule");
    List<Always> rules = new ArrayList<>();
    items.forEach(item -> rules.addAll(rule(item)));
    OCCASIONS.forEach(
        (name, when) ->
            list.expect(rules.stream().anyMatch(r -> r.when() == when), "has no rule for " + name));
    return rules;
  }

  private List<Always> rule(FileValue rule) {
    rule.without("vars", NO_NUMBERS);
    String id = rule.get("id").id();
    Text full = facts.text(rule);
    Text brief = facts.wording(rule.get("brief"), full);
    List<Always> rules = new ArrayList<>();
    for (FileValue when : rule.get("when").someItems()) {
      Always.Occasion occasion = OCCASIONS.get(when.text());
      if (when.expect(occasion != null, "is not one of exercise.start, session.start")) {
        rules.add(new Always(id, occasion, full, brief));
      }
    }
    return rules;
  }

  PainPolicy pain(FileValue pain) {
    facts.origin(pain);
    PainPolicy loosest = PainPolicy.BUILT_IN;
    int ease = strict(pain.get("ease"), 1, loosest.ease());
    int leave = strict(pain.get("leave"), ease, loosest.leave());
    int stop = strict(pain.get("stop"), leave, loosest.stop());
    return new PainPolicy(
        ease,
        leave,
        stop,
        strict(pain.get("retries"), 0, loosest.retries()),
        strict(pain.get("leavesToStop"), 1, loosest.leavesToStop()));
  }

  private static int strict(FileValue limit, int least, int builtIn) {
    return limit.number(
        least, builtIn, " (stricter than built in is fine, looser is not)", builtIn);
  }

  /** Reads what is told when asked; an item may have an id of its own, as those at the end do. */
  List<Text> about(FileValue list) {
    List<FileValue> items = list.someItems();
    Unique.check(items, "id", "text");
    return items.stream()
        .map(
            item -> {
              item.find("id").ifPresent(FileValue::id);
              return facts.text(item);
            })
        .toList();
  }

  List<Closing> closings(FileValue list) {
    List<FileValue> items = list.someItems();
    Unique.check(items, "id", "closing");
    List<Closing> closings =
        items.stream()
            .map(
                item -> {
                  boolean rotate = item.get("rotate").flag();
                  return new Closing(item.get("id").id(), rotate, facts.text(item));
                })
            .toList();
    list.expect(
        closings.stream().anyMatch(c -> !c.rotate()),
        "needs one with 'rotate' false, which is said at the end of every session");
    return closings;
  }
}
