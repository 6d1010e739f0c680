package backguide.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to break one shipped file, and what is then told.
 *
 * @param rule the rule that it breaks
 * @param file programme, words or coach
 * @param pointer where, as a JSON pointer
 * @param json what is put there; empty when what is there is dropped
 * @param path the path of the fault
 * @param reason what its reason says
 * @param schema whether the schema of the file can tell too
 */
record Break(
    String rule,
    String file,
    String pointer,
    String json,
    String path,
    String reason,
    boolean schema) {
  private static final String CHILDS_POSE = "/exercises/1";
  private static final String LONG = "\"a a a a a a a a a a a a a a a a a a a a a a a a a a.\"";

  Draft in(Draft draft) {
    return json.isEmpty() ? draft.drop(file, pointer) : draft.put(file, pointer, json);
  }

  @Override
  public String toString() {
    return rule + " (" + pointer + " " + json + ")";
  }

  static Stream<Break> all() {
    return Stream.of(dose(), safety(), ladder(), vocabulary(), ids(), words(), coach())
        .flatMap(List::stream);
  }

  private static List<Break> dose() {
    String dose = CHILDS_POSE + "/dose";
    String at = "$.exercises[1].dose";
    return List.of(
        fact("min above max", dose + "/hold/min", "35", at + ".hold", "larger than max"),
        both("a dose of zero", dose + "/repeats/min", "0", at + ".repeats.min", "1 to 100"),
        both("a negative dose", dose + "/hold/min", "-15", at + ".hold.min", "1 to 40"),
        both("no number", dose + "/hold/min", "\"15\"", at + ".hold.min", "a whole number"),
        both("half a second", dose + "/hold/min", "15.5", at + ".hold.min", "a whole number"),
        both("no whole number", dose + "/hold/max", "1e400", at + ".hold.max", "a whole number"),
        both("larger than any", dose + "/hold/max", "99999999999", at + ".hold.max", "1 to 40"),
        both("a hold too long", dose + "/hold/max", "41", at + ".hold.max", "microphone"),
        fact("a start too low", dose + "/hold/start", "10", at + ".hold.start", "within 15 to 30"),
        fact("a start too high", dose + "/hold/start", "35", at + ".hold.start", "within 15 to 30"),
        both("no hold in a hold", dose + "/hold", "", at + ".hold", "missing"),
        both("no repeats", dose + "/repeats", "", at + ".repeats", "missing"),
        both("rest without sets", dose + "/restSeconds", "9", at + ".restSeconds", "no sets"),
        both("an open hold", dose + "/hold/openEnded", "true", at + ".hold.openEnded", "open"),
        fact(
            "directions done unequally often",
            "/exercises/2/phases/1/dose/repeats/max",
            "3",
            "$.exercises[2].phases",
            "different doses"),
        both(
            "no time to get there",
            CHILDS_POSE + "/positions/0/prepSeconds",
            "1",
            "$.exercises[1].positions[0].prepSeconds",
            "2 to 15"),
        both("too fast", "/exercises/3/tempo/outMs", "1", "$.exercises[3].tempo.outMs", "500 to"),
        both("tempo of a hold", "/exercises/0/tempo", "{}", "$.exercises[0].tempo", "hold"),
        both("repeats without tempo", "/exercises/3/tempo", "", "$.exercises[3].tempo", "missing"));
  }

  private static List<Break> safety() {
    String check = CHILDS_POSE + "/painCheck";
    String at = "$.exercises[1].painCheck";
    return List.of(
        both("no pain check", check, "", at, "missing"),
        both("a pain check left out", check + "/required", "false", at + ".required", "about pain"),
        both(
            "no clearance", "/clearance/required", "false", "$.clearance.required", "professional"),
        both(
            "clearance for too long",
            "/clearance/maxAgeDays",
            "91",
            "$.clearance.maxAgeDays",
            "90"),
        both("eased later", "/pain/ease", "2", "$.pain.ease", "looser"),
        both("left later", "/pain/leave", "5", "$.pain.leave", "looser"),
        both("stopped later", "/pain/stop", "7", "$.pain.stop", "looser"),
        both("more retries", "/pain/retries", "2", "$.pain.retries", "looser"),
        both("more leaves", "/pain/leavesToStop", "3", "$.pain.leavesToStop", "looser"),
        fact("tiers out of order", "/pain/stop", "3", "$.pain.stop", "4 to 6"),
        both("no slow start", "/always/0", "", "$.always", "exercise.start"),
        both("no word on pain", "/always/1", "", "$.always", "session.start"),
        both("whom to call turns", "/closing/2/rotate", "true", "$.closing", "every session"),
        both("copied words", "/provenance/wording", "\"copied\"", "$.provenance.wording", "own"),
        fact(
            "a review without a date",
            "/provenance/reviewedBy",
            "\"A\"",
            "$.provenance.reviewedOn",
            "null"));
  }

  private static List<Break> ladder() {
    String ladder = "/exercises/3/progression";
    String at = "$.exercises[3].progression";
    return List.of(
        both(
            "harder without ease",
            ladder + "/criteria/easy",
            "false",
            at + ".criteria.easy",
            "ease"),
        both(
            "harder with pain",
            ladder + "/criteria/pain",
            "\"mild\"",
            at + ".criteria.pain",
            "no pain"),
        both("no criterion", ladder + "/criteria/pain", "", at + ".criteria.pain", "missing"),
        both("two rungs at once", ladder + "/mode", "\"any\"", at + ".mode", "one at a time"),
        both("one rung", ladder + "/ladder", "[\"wall\"]", at + ".ladder", "two rungs"),
        fact(
            "the floor before the counter",
            ladder + "/ladder",
            "[\"wall\",\"floor\",\"counter\",\"couch-end\",\"sturdy-chair\"]",
            at + ".ladder",
            "harder rung to an easier one"),
        both("a rung twice", ladder + "/ladder/1", "\"wall\"", at + ".ladder", "twice"),
        both(
            "too few sessions",
            ladder + "/minSessions/value",
            "5",
            at + ".minSessions.value",
            "6 to 100"),
        both("too few days", ladder + "/minDays/value", "13", at + ".minDays.value", "14 to 365"),
        fact(
            "a rung without words",
            ladder + "/ladder/1",
            "\"floor\"",
            "$.exercises[3].steps[0].onRung.counter",
            "not a rung"));
  }

  private static List<Break> vocabulary() {
    String it = "$.exercises[1]";
    return List.of(
        both("an unknown key", CHILDS_POSE + "/colour", "1", it + ".colour", "not a known key"),
        both("an unknown key at the top", "/colour", "1", "$.colour", "not a known key"),
        both(
            "an unknown kind",
            CHILDS_POSE + "/kind",
            "\"jump\"",
            it + ".kind",
            "hold, reps, cycles"),
        both(
            "an unknown prop",
            CHILDS_POSE + "/equipment/optional/0",
            "\"sofa\"",
            it + ".equipment.optional[0]",
            "not one of"),
        both(
            "an unknown position",
            CHILDS_POSE + "/positions/0/id",
            "\"lying\"",
            it + ".positions[0].id",
            "not one of"),
        both(
            "an unknown path word",
            "/exercises/2/phases/0/path/0",
            "\"sideways\"",
            "$.exercises[2].phases[0].path[0]",
            "not one of"),
        both(
            "an unknown moment",
            "/always/0/when/0",
            "\"never\"",
            "$.always[0].when[0]",
            "not one of"),
        both(
            "cycles without phases", "/exercises/2/phases", "", "$.exercises[2].phases", "missing"),
        both("no phase", "/exercises/2/phases", "[]", "$.exercises[2].phases", "not be empty"),
        both(
            "a phase without path",
            "/exercises/2/phases/0/path",
            "",
            "$.exercises[2].phases[0].path",
            "missing"),
        both(
            "an empty path",
            "/exercises/2/phases/0/path",
            "[]",
            "$.exercises[2].phases[0].path",
            "not be empty"),
        both(
            "an unknown complaint",
            CHILDS_POSE + "/adjustments/0/trigger/discomfort",
            "\"ear\"",
            it + ".adjustments[0].trigger.discomfort",
            "not one of"),
        fact(
            "a step that is not there",
            CHILDS_POSE + "/adjustments/0/trigger/atStep",
            "\"s9\"",
            it + ".adjustments[0].trigger.atStep",
            "no step"),
        fact(
            "a position that is not allowed",
            CHILDS_POSE + "/steps/0/reaches",
            "\"seated\"",
            it + ".steps[0].reaches",
            "not a position"),
        fact(
            "an anchor without words",
            "/exercises/5/setupChoice/options/1",
            "",
            "$.exercises[5].setupChoice.options",
            "each group"),
        fact(
            "an anchor nobody chooses",
            "/exercises/5/setupChoice",
            "",
            "$.exercises[5]",
            "setupChoice"),
        both("another schema", "/schema", "\"x/2\"", "$.schema", "voice-exercise-programme/1"));
  }

  private static List<Break> ids() {
    return List.of(
        fact(
            "an unknown statement",
            "/exercises/1/steps/0/src/0",
            "\"E9.9\"",
            "$.exercises[1].steps[0].src[0]",
            "no statement"),
        fact(
            "the same exercise",
            "/exercises/1/id",
            "\"shoulder-roll\"",
            "$.exercises[2].id",
            "more than once"),
        fact(
            "the same step",
            "/exercises/1/steps/1/id",
            "\"s1\"",
            "$.exercises[1].steps[1].id",
            "more than once"),
        fact(
            "the same closing",
            "/closing/1/id",
            "\"problems\"",
            "$.closing[2].id",
            "more than once"),
        fact(
            "the same ordinal",
            "/exercises/1/ordinal",
            "3",
            "$.exercises[2].ordinal",
            "more than once"),
        fact("a gap", "/exercises/1/ordinal", "7", "$.exercises", "ordinal 2"),
        both(
            "an id of several kinds",
            "/exercises/1/id",
            "\"Child's\"",
            "$.exercises[1].id",
            "hyphens"),
        both("no origin", "/exercises/1/steps/0/src", "", "$.exercises[1].steps[0]", "neither"),
        both(
            "no origin of a dose",
            "/exercises/1/dose/hold/src",
            "",
            "$.exercises[1].dose.hold",
            "neither"),
        both(
            "an empty origin",
            "/exercises/1/steps/0/src",
            "[]",
            "$.exercises[1].steps[0].src",
            "not be empty"),
        both(
            "no reason",
            "/exercises/4/tempo/added",
            "\" \"",
            "$.exercises[4].tempo.added",
            "a text"));
  }

  private static List<Break> words() {
    String s1 = "/words/childs-pose.s1";
    String at = "$.words['childs-pose.s1']";
    return List.of(
        word("a missing text", s1, "", at, "$.exercises[1].steps[0].say", false),
        word("an unused text", "/words/extra", "\"Extra.\"", "$.words.extra", "not used", false),
        word("a digit", s1, "\"Kneel for 15 seconds.\"", at, "digit", true),
        word("a number", s1, "15", at, "is a number", true),
        word("a number in words", s1, "\"Kneel for fifteen seconds.\"", at, "fifteen", false),
        word("an order", s1, "[\"Kneel.\"]", at, "a text", true),
        word("a policy", "/pain", "{\"stop\": 9}", "$.pain", "not a known key", true),
        word("markup", s1, "\"Kneel <b>down</b>.\"", at, "markup", true),
        word("an ampersand", s1, "\"Kneel & sit.\"", at, "markup", true),
        word("a line break", s1, "\"Kneel\\nnow.\"", at, "line break", true),
        word("a hole nothing fills", s1, "\"Kneel {where}.\"", at, "nothing fills", false),
        word("a hole left open", s1, "\"Kneel {where.\"", at, "brace", true),
        word(
            "a number not spoken",
            "/words/wall-push-up.s1",
            "\"Face a wall.\"",
            "$.words['wall-push-up.s1']",
            "does not speak {distance}",
            false),
        word("too long a sentence", s1, LONG, at, "26 words", false),
        word("blank", s1, "\" \"", at, "a text", true),
        word("half a plural", s1, "{\"one\": \"Kneel.\"}", at + ".many", "missing", true),
        word("no locale", "/locale", "", "$.locale", "missing", true),
        word("no language tag", "/locale", "\"english\"", "$.locale", "language tag", true));
  }

  private static List<Break> coach() {
    return List.of(
        own("no emergency entry", "/emergency", "", "$.emergency", "missing"),
        own("no emergency number", "/emergency/spoken", "", "$.emergency.spoken", "missing"),
        own(
            "an emergency number in digits",
            "/emergency/spoken",
            "\"911\"",
            "$.emergency.spoken",
            "words"),
        own("no other place", "/elsewhere/other", "", "$.elsewhere.other", "missing"),
        own("no plain numbers", "/counting/plain", "", "$.counting.plain", "missing"),
        own("no hundred", "/counting/plain/tens/9", "", "$.counting.plain.tens", "10 entries"),
        own("a day too few", "/days/weekdays/0", "", "$.days.weekdays", "7 entries"),
        own(
            "a cue too long",
            "/cues/halfway/estimateMs",
            "2001",
            "$.cues.halfway.estimateMs",
            "1 to 2000"),
        own("a cue without length", "/cues/halfway", "", "$.cues.halfway", "missing"),
        own("an unknown cue", "/cues/louder", "{\"estimateMs\": 1}", "$.cues.louder", "not one of"),
        own("markup in a day", "/days/today", "\"<b>\"", "$.days.today", "markup", false),
        own(
            "an ampersand on a card",
            "/emergency/card",
            "\"&\"",
            "$.emergency.card",
            "markup",
            false),
        own(
            "a promise beside the words",
            "/professionals",
            "\"guaranteed doctor\"",
            "$.professionals",
            "says 'guaranteed'",
            false),
        own("no text for an editor", "/$schema", "1", "$['$schema']", "a text"),
        own("markup of the coach", "/words/extra", "\"<p>\"", "$.words.extra", "markup"));
  }

  private static Break fact(String rule, String pointer, String json, String path, String reason) {
    return new Break(rule, "programme", pointer, json, path, reason, false);
  }

  private static Break both(String rule, String pointer, String json, String path, String reason) {
    return new Break(rule, "programme", pointer, json, path, reason, true);
  }

  private static Break own(String rule, String pointer, String json, String path, String reason) {
    return new Break(rule, "coach", pointer, json, path, reason, true);
  }

  private static Break own(
      String rule, String pointer, String json, String path, String reason, boolean schema) {
    return new Break(rule, "coach", pointer, json, path, reason, schema);
  }

  private static Break word(
      String rule, String pointer, String json, String path, String reason, boolean schema) {
    return new Break(rule, "words", pointer, json, path, reason, schema);
  }
}
