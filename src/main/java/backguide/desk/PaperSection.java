package backguide.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When in a session the coach's own lines are said. Which they are, in which order and why stands
 * in {@code moments.txt}; a line that does not stand there comes last.
 */
enum PaperSection {
  BEFORE("The coach's own lines before the first exercise"),
  ENTERING("The coach's own lines on coming to an exercise"),
  MOVING("The coach's own lines while moving and in between"),
  PAIN("The coach's own lines on pain and warning signs"),
  END("The coach's own lines at the end"),
  ELSE("The coach's other lines and single words");

  /** Stands beside a line for which nobody wrote a reason. */
  static final String NO_REASON = "wording only";

  private static final List<Rationale> REASONS = read();

  private static final List<String> WORDINGS = List.of(".ask", ".again", ".options");
  private static final List<String> ASKED =
      List.of(", asked", ", not answered or not understood", ", not understood twice");

  private final String title;

  PaperSection(String title) {
    this.title = title;
  }

  /**
   * Why some lines are there.
   *
   * @param section when they are said
   * @param names keys of lines, or what all keys of a question or family begin with
   * @param why the reason
   */
  private record Rationale(PaperSection section, List<String> names, String why) {}

  private static List<Rationale> read() {
    List<Rationale> reasons = new ArrayList<>();
    try (InputStream file = PaperSection.class.getResourceAsStream("moments.txt")) {
      PaperSection section = BEFORE;
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
        int colon = line.indexOf(": ");
        if (line.matches("[A-Z]+")) {
          section = valueOf(line);
        } else if (colon > 0 && !line.startsWith("#")) {
          List<String> names = List.of(line.substring(0, colon).split(" "));
          reasons.add(new Rationale(section, names, line.substring(colon + 2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read moments.txt", e);
    }
    return List.copyOf(reasons);
  }

  /** Returns the reason of a key: its own one, or that of its family. */
  private static Optional<Rationale> reason(String key) {
    return named(key).or(() -> named(familyOf(key)));
  }

  private static Optional<Rationale> named(String name) {
    return REASONS.stream().filter(reason -> reason.names().contains(name)).findFirst();
  }

  static List<String> names() {
    return REASONS.stream().flatMap(reason -> reason.names().stream()).toList();
  }

  String title() {
    return title;
  }

  static String why(String key) {
    return reason(key).map(Rationale::why).orElse(NO_REASON);
  }

  boolean holds(String key) {
    return reason(key).map(Rationale::section).orElse(ELSE) == this;
  }

  /** Returns the order of a session; a question comes as it is first asked, then as again. */
  Comparator<String> order() {
    return Comparator.<String>comparingInt(PaperSection::order)
        .thenComparing(PaperSection::familyOf)
        .thenComparingInt(PaperSection::wording)
        .thenComparing(Comparator.naturalOrder());
  }

  private static int order(String key) {
    return reason(key).map(REASONS::indexOf).orElse(REASONS.size());
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
