package backguide.desk;

import backguide.heard.Detail.Severity;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of utterances: at which question each is said, which meanings of it are right and, among
 * them, how bad the pain is that is told of.
 *
 * @param lines its lines, in order
 */
record HearTable(List<Row> lines) {
  static final String HEADER = "situation-state\tutterance\texpected meaning";

  private static final String NOISE = "noise@";

  HearTable {
    lines = List.copyOf(lines);
  }

  /**
   * One line of it.
   *
   * @param written the line as it stands in the file
   * @param at the question as the table calls it
   * @param question the question
   * @param utterance the words
   * @param right the meanings that are right
   * @param least how bad the pain is that is told of; empty where no word or number says it
   */
  record Row(
      String written,
      String at,
      HearQuestion question,
      String utterance,
      Set<Meaning> right,
      Optional<Severity> least) {
    boolean isNoise() {
      return at.startsWith(NOISE);
    }
  }

  /** Thrown when a table cannot be read; the message names the file, the line and the column. */
  static final class BadRow extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadRow(Path file, int line, int column, String reason) {
      super(file + ", line " + line + ", column " + column + ": " + reason);
    }
  }

  /** Reads a table; empty lines and the line with the names of its columns are none of it. */
  static HearTable read(Path file) {
    List<Row> lines = new ArrayList<>();
    List<String> written = written(file);
    for (int i = 0; i < written.size(); i++) {
      String text = written.get(i).replaceFirst("^\uFEFF", "");
      if (!text.isBlank() && !text.strip().equals(HEADER)) {
        lines.add(line(text, file, i + 1));
      }
    }
    return new HearTable(lines);
  }

  private static List<String> written(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(new IOException(file + " is no text in UTF-8", e));
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + file, e));
    }
  }

  private static Row line(String text, Path file, int number) {
    String[] cells = text.split("\t", -1);
    if (cells.length != 3) {
      throw new BadRow(
          file,
          number,
          Math.min(cells.length + 1, 4),
          "three columns are expected, with tabs between them: " + HEADER.replace("\t", ", "));
    }
    String at = cells[0].strip();
    String name = at.startsWith(NOISE) ? at.substring(NOISE.length()) : at;
    HearQuestion question =
        HearQuestion.named(name)
            .orElseThrow(() -> new BadRow(file, number, 1, unknown("question", name, questions())));
    if (cells[1].isBlank()) {
      throw new BadRow(file, number, 2, "no words");
    }
    Set<Meaning> right = new LinkedHashSet<>();
    Optional<Severity> least = Optional.empty();
    for (String meaning : cells[2].strip().split("\\|", -1)) {
      Optional<Severity> told = severity(meaning);
      if (told.isPresent()) {
        least = told;
      } else {
        right.add(
            meaning(meaning)
                .orElseThrow(
                    () -> new BadRow(file, number, 3, unknown("meaning", meaning, known()))));
      }
    }
    return new Row(text, at, question, cells[1].strip(), right, least);
  }

  private static String unknown(String what, String name, List<?> known) {
    return "no such " + what + ": '" + name + "'; there are " + known;
  }

  static List<HearQuestion> questions() {
    return List.of(HearQuestion.values());
  }

  private static List<Object> known() {
    List<Object> all = new ArrayList<>(meanings());
    all.addAll(EnumSet.allOf(Severity.class));
    return all;
  }

  private static List<Meaning> meanings() {
    List<Meaning> all = new ArrayList<>(List.of(Life.LAUNCH));
    all.addAll(EnumSet.allOf(Urgent.class));
    all.addAll(EnumSet.allOf(Aside.class));
    all.addAll(Arrays.asList(Answer.values()));
    return all;
  }

  private static Optional<Severity> severity(String name) {
    return Stream.of(Severity.values())
        .filter(severity -> severity.name().equals(name))
        .findFirst();
  }

  private static Optional<Meaning> meaning(String name) {
    return meanings().stream().filter(meaning -> meaning.toString().equals(name)).findFirst();
  }
}
