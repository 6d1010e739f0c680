package backguide.desk;

import static java.util.stream.Collectors.joining;

import backguide.catalog.SourceSheet;
import backguide.programme.Always;
import backguide.programme.Closing;
import backguide.programme.Measure;
import backguide.programme.Origin;
import backguide.programme.PainPolicy;
import backguide.programme.Programme;
import backguide.programme.Text;
import backguide.session.Tier;
import backguide.speech.Hole;
import backguide.speech.Language;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything the coach can say, on paper, for a clinician to read, correct and sign: in the order
 * of a session, each text with when it is said and where it comes from. Long because that order
 * stands in one place.
 */
final class Paper {
  private final Programme programme;
  private final Phrasebook words;
  private final SourceSheet sheet;
  private final String locale;
  private final PrintWriter out;
  private final Set<String> printed = new LinkedHashSet<>();

  /**
   * Makes a paper that is not printed yet.
   *
   * @param locale the locale that was asked for
   */
  Paper(SessionFiles files, String locale, PrintWriter out) {
    this.programme = files.programme();
    this.words = files.words();
    this.sheet = files.sheet();
    this.locale = locale;
    this.out = out;
  }

  void print() {
    head();
    sample();
    coach(PaperSection.BEFORE);
    rules();
    coach(PaperSection.ENTERING);
    programme.exercises().forEach(e -> new ExercisePaper(e, this).print());
    coach(PaperSection.MOVING);
    pain();
    coach(PaperSection.PAIN);
    coach(PaperSection.END);
    closing();
    coach(PaperSection.ELSE);
    statements();
    out.println();
    out.println("Read and found right, but for the corrections above:");
    out.println();
    out.println("Name ______________________  Date ____________  Signature ______________________");
    out.flush();
  }

  private void head() {
    out.println("# Everything the coach can say");
    out.println();
    out.println("Programme " + programme.tag() + ", in " + words.language().locale() + ".");
    out.println("Asked for in " + locale + ", which decides whom to call.");
    out.println(
        sheet
            .review()
            .map(review -> "Reviewed by " + review.by() + " on " + review.on() + ".")
            .orElse("Not yet reviewed by a clinician."));
    out.println("Ids such as E2.1a name statements of the sheet. What is marked as added is ours.");
    out.println("Single quotes hold the name of a line in our files.");
    out.println("Braces hold what is filled in when it is spoken.");
    section("This programme");
    line("its title", programme.title());
    Language.Care care = words.language().care();
    Origin place = new Origin(List.of(), "as it is in " + locale);
    fact("In an emergency the coach says to call " + care.emergency(), place);
    fact("When it is urgent and no emergency: " + care.nonEmergency(), place);
    fact("Who allows exercises: " + care.professionals(), place);
  }

  /** One session as the tests play it, so that a reader knows how the lines come together. */
  private void sample() {
    if (!words.language().locale().equals(Language.USUAL)) {
      return;
    }
    section("One session with the exercises that come along, as our tests play it");
    SmokeFile.named(SmokeFile.FIRST_VISIT).spoken().forEach(out::println);
  }

  private void rules() {
    section("What is always said");
    fact(
        "A professional has to have said when to start; this is asked again after "
            + programme.clearance().maxAgeDays()
            + " days",
        programme.clearance().when());
    fact("They also say which exercises", programme.clearance().which());
    for (Always rule : programme.always()) {
      String when =
          rule.when() == Always.Occasion.EXERCISE_START
              ? "at the start of every exercise"
              : "at the start of every session";
      line(when, rule.full());
      line(when + ", in brief", rule.brief());
    }
  }

  private void pain() {
    PainPolicy pain = programme.pain();
    section("What pain leads to");
    Origin scale = new Origin(List.of("G3"), "the sheet has no scale");
    fact(Stream.of(Tier.values()).map(tier -> leadsTo(tier, pain)).collect(joining()), scale);
    fact("Gentler tries of one exercise in a day: " + pain.retries(), scale);
    fact("Exercises left for pain until all stops: " + pain.leavesToStop(), scale);
  }

  private static String leadsTo(Tier tier, PainPolicy pain) {
    int from = tier.from(pain);
    return switch (tier) {
      case NONE -> "";
      case EASE -> "From " + from + " of 10 on gentler";
      case LEAVE -> ", from " + from + " on left for today";
      case STOP -> ", from " + from + " on all stops";
    };
  }

  private void closing() {
    section("From the sheet, at the end");
    for (Closing closing : programme.closings()) {
      line(closing.rotate() ? "taking turns" : "every session", closing.text());
    }
    section("From the sheet, when asked");
    programme.about().forEach(text -> line("asked what this is", text));
  }

  private void statements() {
    section("The statements of the sheet");
    sheet
        .statements()
        .forEach(
            (id, said) -> out.println("- " + id + ": " + said.meaning() + " [" + at(id) + "]"));
  }

  private void coach(PaperSection part) {
    List<String> keys = unprinted().stream().filter(part::holds).sorted(part.order()).toList();
    if (!keys.isEmpty()) {
      section(part.title());
      keys.forEach(
          key -> line(PaperSection.tell(key), key, new Origin(List.of(), PaperSection.why(key))));
    }
  }

  private String at(String id) {
    String line =
        Optional.ofNullable(sheet.statements().get(id)).map(SourceSheet.Statement::line).orElse("");
    return line.isEmpty() ? "on the sheet" : "sheet line " + line;
  }

  private List<String> unprinted() {
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
