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
 */
record Break(String rule, String file, String pointer, String json, String path, String reason) {
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
        fact("a dose of zero", dose + "/repeats/min", "0", at + ".repeats.min", "1 to 100"),
        fact("a negative dose", dose + "/hold/min", "-15", at + ".hold.min", "1 to 40"),
        fact("no number", dose + "/hold/min", "\"15\"", at + ".hold.min", "a whole number"),
        fact("half a second", dose + "/hold/min", "15.5", at + ".hold.min", "a whole number"),
        fact("no whole number", dose + "/hold/max", "1e400", at + ".hold.max", "a whole number"),
        fact("larger than any", dose + "/hold/max", "99999999999", at + ".hold.max", "1 to 40"),
        fact("a hold too long", dose + "/hold/max", "41", at + ".hold.max", "microphone"),
        fact("a start too low", dose + "/hold/start", "10", at + ".hold.start", "within 15 to 30"),
        fact("a start too high", dose + "/hold/start", "35", at + ".hold.start", "within 15 to 30"),
        fact("no hold in a hold", dose + "/hold", "", at + ".hold", "missing"),
        fact("no repeats", dose + "/repeats", "", at + ".repeats", "missing"),
        fact("rest without sets", dose + "/restSeconds", "9", at + ".restSeconds", "no sets"),
        fact("an open hold", dose + "/hold/openEnded", "true", at + ".hold.openEnded", "open"),
        fact(
            "directions done unequally often",
            "/exercises/2/phases/1/dose/repeats/max",
            "3",
            "$.exercises[2].phases",
            "different doses"),
        fact(
            "no time to get there",
            CHILDS_POSE + "/positions/0/prepSeconds",
            "1",
            "$.exercises[1].positions[0].prepSeconds",
            "2 to 15"),
        fact("too fast", "/exercises/3/tempo/outMs", "1", "$.exercises[3].tempo.outMs", "500 to"),
        fact("tempo of a hold", "/exercises/0/tempo", "{}", "$.exercises[0].tempo", "hold"),
        fact("repeats without tempo", "/exercises/3/tempo", "", "$.exercises[3].tempo", "missing"));
  }

  private static List<Break> safety() {
    String check = CHILDS_POSE + "/painCheck";
    String at = "$.exercises[1].painCheck";
    return List.of(
        fact("no pain check", check, "", at, "missing"),
        fact("a pain check left out", check + "/required", "false", at + ".required", "about pain"),
        fact(
            "no clearance", "/clearance/required", "false", "$.clearance.required", "professional"),
        fact(
            "clearance for too long",
            "/clearance/maxAgeDays",
            "91",
            "$.clearance.maxAgeDays",
            "90"),
        fact("eased later", "/pain/ease", "2", "$.pain.ease", "looser"),
        fact("left later", "/pain/leave", "5", "$.pain.leave", "looser"),
        fact("stopped later", "/pain/stop", "7", "$.pain.stop", "looser"),
        fact("more retries", "/pain/retries", "2", "$.pain.retries", "looser"),
        fact("more leaves", "/pain/leavesToStop", "3", "$.pain.leavesToStop", "looser"),
        fact("tiers out of order", "/pain/stop", "3", "$.pain.stop", "4 to 6"),
        fact("no slow start", "/always/0", "", "$.always", "exercise.start"),
        fact("no word on pain", "/always/1", "", "$.always", "session.start"),
        fact("whom to call turns", "/closing/2/rotate", "true", "$.closing", "every session"),
        fact("copied words", "/provenance/wording", "\"copied\"", "$.provenance.wording", "own"),
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
        fact(
            "harder without ease",
            ladder + "/criteria/easy",
            "false",
            at + ".criteria.easy",
            "ease"),
        fact(
            "harder with pain",
            ladder + "/criteria/pain",
            "\"mild\"",
            at + ".criteria.pain",
            "no pain"),
        fact("no criterion", ladder + "/criteria/pain", "", at + ".criteria.pain", "missing"),
        fact("two rungs at once", ladder + "/mode", "\"any\"", at + ".mode", "one at a time"),
        fact("one rung", ladder + "/ladder", "[\"wall\"]", at + ".ladder", "two rungs"),
        fact(
            "the floor before the counter",
            ladder + "/ladder",
            "[\"wall\",\"floor\",\"counter\",\"couch-end\",\"sturdy-chair\"]",
            at + ".ladder",
            "harder rung to an easier one"),
        fact("a rung twice", ladder + "/ladder/1", "\"wall\"", at + ".ladder", "twice"),
        fact(
            "too few sessions",
            ladder + "/minSessions/value",
            "5",
            at + ".minSessions.value",
            "6 to 100"),
        fact("too few days", ladder + "/minDays/value", "13", at + ".minDays.value", "14 to 365"),
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
        fact("an unknown key", CHILDS_POSE + "/colour", "1", it + ".colour", "not a known key"),
        fact("an unknown key at the top", "/colour", "1", "$.colour", "not a known key"),
        fact(
            "an unknown kind",
            CHILDS_POSE + "/kind",
            "\"jump\"",
            it + ".kind",
            "hold, reps, cycles"),
        fact(
            "an unknown prop",
            CHILDS_POSE + "/equipment/optional/0",
            "\"sofa\"",
            it + ".equipment.optional[0]",
            "not one of"),
        fact(
            "an unknown position",
            CHILDS_POSE + "/positions/0/id",
            "\"lying\"",
            it + ".positions[0].id",
            "not one of"),
        fact(
            "an unknown path word",
            "/exercises/2/phases/0/path/0",
            "\"sideways\"",
            "$.exercises[2].phases[0].path[0]",
            "not one of"),
        fact(
            "an unknown moment",
            "/always/0/when/0",
            "\"never\"",
            "$.always[0].when[0]",
            "not one of"),
        fact(
            "cycles without phases", "/exercises/2/phases", "", "$.exercises[2].phases", "missing"),
        fact("no phase", "/exercises/2/phases", "[]", "$.exercises[2].phases", "not be empty"),
        fact(
            "a phase without path",
            "/exercises/2/phases/0/path",
            "",
            "$.exercises[2].phases[0].path",
            "missing"),
        fact(
            "an empty path",
            "/exercises/2/phases/0/path",
            "[]",
            "$.exercises[2].phases[0].path",
            "not be empty"),
        fact(
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
        fact("another schema", "/schema", "\"x/2\"", "$.schema", "voice-exercise-programme/1"));
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
        fact(
            "an id of several kinds",
            "/exercises/1/id",
            "\"Child's\"",
            "$.exercises[1].id",
            "hyphens"),
        fact("no origin", "/exercises/1/steps/0/src", "", "$.exercises[1].steps[0]", "neither"),
        fact(
            "no origin of a dose",
            "/exercises/1/dose/hold/src",
            "",
            "$.exercises[1].dose.hold",
            "neither"),
        fact(
            "an empty origin",
            "/exercises/1/steps/0/src",
            "[]",
            "$.exercises[1].steps[0].src",
            "not be empty"),
        fact(
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
        word("a missing text", s1, "", at, "$.exercises[1].steps[0].say"),
        word("an unused text", "/words/extra", "\"Extra.\"", "$.words.extra", "not used"),
        word("a digit", s1, "\"Kneel for 15 seconds.\"", at, "digit"),
        word("a number", s1, "15", at, "is a number"),
        word("a number in words", s1, "\"Kneel for fifteen seconds.\"", at, "fifteen"),
        word("an order", s1, "[\"Kneel.\"]", at, "a text"),
        word("a policy", "/pain", "{\"stop\": 9}", "$.pain", "not a known key"),
        word("markup", s1, "\"Kneel <b>down</b>.\"", at, "markup"),
        word("an ampersand", s1, "\"Kneel & sit.\"", at, "markup"),
        word("a line break", s1, "\"Kneel\\nnow.\"", at, "line break"),
        word("a hole nothing fills", s1, "\"Kneel {where}.\"", at, "nothing fills"),
        word("a hole left open", s1, "\"Kneel {where.\"", at, "brace"),
        word(
            "a number not spoken",
            "/words/wall-push-up.s1",
            "\"Face a wall.\"",
            "$.words['wall-push-up.s1']",
            "does not speak {distance}"),
        word("too long a sentence", s1, LONG, at, "26 words"),
        word("blank", s1, "\" \"", at, "a text"),
        word("half a plural", s1, "{\"one\": \"Kneel.\"}", at + ".many", "missing"),
        word("no locale", "/locale", "", "$.locale", "missing"),
        word("no language tag", "/locale", "\"english\"", "$.locale", "language tag"));
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
        own("markup in a day", "/days/today", "\"<b>\"", "$.days.today", "markup"),
        own("an ampersand on a card", "/emergency/card", "\"&\"", "$.emergency.card", "markup"),
        own(
            "a promise beside the words",
            "/professionals",
            "\"guaranteed doctor\"",
            "$.professionals",
            "says 'guaranteed'"),
        own("no text for an editor", "/$schema", "1", "$['$schema']", "a text"),
        own("markup of the coach", "/words/extra", "\"<p>\"", "$.words.extra", "markup"));
  }

  private static Break fact(String rule, String pointer, String json, String path, String reason) {
    return new Break(rule, "programme", pointer, json, path, reason);
  }

  private static Break own(String rule, String pointer, String json, String path, String reason) {
    return new Break(rule, "coach", pointer, json, path, reason);
  }

  private static Break word(String rule, String pointer, String json, String path, String reason) {
    return new Break(rule, "words", pointer, json, path, reason);
  }
}
