package backguide.desk;

import static java.util.stream.Collectors.joining;

import backguide.catalog.SourceSheet;
import backguide.programme.Always;
import backguide.programme.Closing;
import backguide.programme.Origin;
import backguide.programme.PainPolicy;
import backguide.programme.Programme;
import backguide.session.Tier;
import backguide.speech.Language;
import backguide.speech.Phrasebook;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the coach can say, on paper, for a clinician to read, correct and sign: in the order
 * of a session.
 */
final class Paper {
  private final Programme programme;
  private final Phrasebook words;
  private final SourceSheet sheet;
  private final String locale;
  private final PrintWriter out;
  private final PaperLines paper;

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
    this.paper = new PaperLines(files, out);
  }

  void print() {
    head();
    sample();
    coach(PaperSection.BEFORE);
    rules();
    coach(PaperSection.ENTERING);
    programme.exercises().forEach(e -> new ExercisePaper(e, paper).print());
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
    paper.section("This programme");
    paper.line("its title", programme.title());
    Language.Care care = words.language().care();
    Origin place = new Origin(List.of(), "as it is in " + locale);
    paper.fact("In an emergency the coach says to call " + care.emergency(), place);
    paper.fact("When it is urgent and no emergency: " + care.nonEmergency(), place);
    paper.fact("Who allows exercises: " + care.professionals(), place);
  }

  /** One session as the tests play it, so that a reader knows how the lines come together. */
  private void sample() {
    if (!words.language().locale().equals(Language.USUAL)) {
      return;
    }
    paper.section("One session with the exercises that come along, as our tests play it");
    SmokeFile.named(SmokeFile.FIRST_VISIT).spoken().forEach(out::println);
  }

  private void rules() {
    paper.section("What is always said");
    paper.fact(
        "A professional has to have said when to start; this is asked again after "
            + programme.clearance().maxAgeDays()
            + " days",
        programme.clearance().when());
    paper.fact("They also say which exercises", programme.clearance().which());
    for (Always rule : programme.always()) {
      String when =
          rule.when() == Always.Occasion.EXERCISE_START
              ? "at the start of every exercise"
              : "at the start of every session";
      paper.line(when, rule.full());
      paper.line(when + ", in brief", rule.brief());
    }
  }

  private void pain() {
    PainPolicy pain = programme.pain();
    paper.section("What pain leads to");
    Origin scale = new Origin(List.of("G3"), "the sheet has no scale");
    paper.fact(Stream.of(Tier.values()).map(tier -> leadsTo(tier, pain)).collect(joining()), scale);
    paper.fact("Gentler tries of one exercise in a day: " + pain.retries(), scale);
    paper.fact("Exercises left for pain until all stops: " + pain.leavesToStop(), scale);
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
    paper.section("From the sheet, at the end");
    for (Closing closing : programme.closings()) {
      paper.line(closing.rotate() ? "taking turns" : "every session", closing.text());
    }
    paper.section("From the sheet, when asked");
    programme.about().forEach(text -> paper.line("asked what this is", text));
  }

  private void statements() {
    paper.section("The statements of the sheet");
    sheet
        .statements()
        .forEach(
            (id, said) ->
                out.println("- " + id + ": " + said.meaning() + " [" + paper.at(id) + "]"));
  }

  private void coach(PaperSection part) {
    List<String> keys =
        paper.unprinted().stream().filter(part::holds).sorted(part.order()).toList();
    if (!keys.isEmpty()) {
      paper.section(part.title());
      keys.forEach(
          key ->
              paper.line(
                  PaperSection.tell(key), key, new Origin(List.of(), PaperSection.why(key))));
    }
  }
}
