package backguide.local;

import java.util.Comparator;
import java.util.List;

/** When in a session the coach's own lines are said, and why they are there. */
enum Moment {
  BEFORE(
      "The coach's own lines before the first exercise",
      "the sheet says who decides, not how to ask",
      "welcome welcome-back welcome-to-it memory-down owner guest child lock"
          + " clearance not-cleared doctor-first select ask-which chosen describe"
          + " describe-next described briefing warning-signs while-i-talk exercises-left"
          + " left-to-do minutes-left time-for last-time resume from-the-top"),
  ENTERING(
      "The coach's own lines on coming to an exercise",
      "the sheet lists what is needed, not how to ask",
      "this-is exercise-of the-last-exercise take-the-time get-up offer-rung"
          + " offer-dose rung-of floor on-the-floor no-floor band you-need-band equipment"
          + " needs needs-any needs-nothing may-help without anchor anchor-holds tug"
          + " other-anchor positions part next-part dose-ahead dose-of dose-cycles"
          + " dose-holds dose-holds-each-side dose-reps dose-held-reps start"),
  MOVING(
      "The coach's own lines while moving and in between",
      "no cues, counts or rests on sheet",
      "cue from-number rest-a-moment so-many-of set-done both-holds-done holds-done holds-left"
          + " repeats-left that-side-done that-way-done other-side-now other-way-now"
          + " next-hold next-set next-count other-way other-side before-more no-more leave"
          + " leaving-it skipped lets-pause of-course no-rush paused go-on"),
  PAIN(
      "The coach's own lines on pain and warning signs",
      "no scale or warning signs on sheet",
      "stop-and-rest pain pain-cut pain-coming pain-carried pain-fine pain-fine-carried"
          + " what-counts-as-pain call-them alarm good-no-pain good rating if-it-hurt sorry"
          + " thank-you-for-telling gentler smaller-and-gentler easier-now left-mild"
          + " left-moderate too-much-pain stop-all red-flag safety-stop urgent emergency"),
  END(
      "The coach's own lines at the end",
      "no reminder or farewell on sheet",
      "easy next-is nothing-after nothing-after-this all-done nice-work"
          + " sessions-done reminder remind-when remind-day remind-time remind-confirm"
          + " reminder-set no-reminder reminder-later reminders-impossible in-the-past"
          + " place-kept lets-stop-here may-stop-here more-later nothing-today goodbye"),
  ELSE("The coach's other lines and single words", "wording only", "");

  private static final List<String> WORDINGS = List.of(".ask", ".again", ".options");
  private static final List<String> ASKED =
      List.of(", asked", ", not answered or not understood", ", not understood twice");

  private final String title;
  private final String why;
  private final List<String> families;

  Moment(String title, String why, String families) {
    this.title = title;
    this.why = why;
    this.families = List.of(families.split(" "));
  }

  String title() {
    return title;
  }

  /** Returns the reason that stands beside each line. */
  String why() {
    return why;
  }

  /** Returns whether a key is said at this moment. */
  boolean holds(String key) {
    return this == ELSE || families.contains(familyOf(key));
  }

  /** Returns the order of a session; a question comes as it is first asked, then as again. */
  Comparator<String> order() {
    return Comparator.<String>comparingInt(key -> families.indexOf(familyOf(key)))
        .thenComparing(Moment::familyOf)
        .thenComparingInt(Moment::wording)
        .thenComparing(Comparator.naturalOrder());
  }

  /** Returns when exactly a key is said, for somebody who reads it on paper. */
  static String tell(String key) {
    int wording = wording(key);
    String family = familyOf(key);
    String plain = "'" + family.replace('-', ' ') + "'";
    if (wording >= 0) {
      return "question " + plain + ASKED.get(wording);
    }
    return family.equals(key)
        ? "line " + plain
        : family + " '" + wordingOf(key).substring(1).replace('-', ' ') + "'";
  }

  /** Returns which wording of a question a key is; -1 when it is no question, as no cue is. */
  private static int wording(String key) {
    return familyOf(key).equals("cue") ? -1 : WORDINGS.indexOf(wordingOf(key));
  }

  private static String wordingOf(String key) {
    return key.substring(familyOf(key).length());
  }

  private static String familyOf(String key) {
    return key.split("\\.", 2)[0];
  }
}
