package backguide.local;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.speech.Wording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final Shelf SHELF = Shelf.of(Optional.empty(), Shelf.LOCALE);
  private static final String PAPER = print();

  private static String print() {
    StringWriter text = new StringWriter();
    new Paper(SHELF.programme(), SHELF.words(), new PrintWriter(text)).print();
    return text.toString();
  }

  @Test
  void everyTextTheCoachCanSayStandsOnItOnce() {
    for (Wording wording : SHELF.words().wordings().values()) {
      assertThat(PAPER)
          .contains("\"" + wording.many() + "\"")
          .contains("\"" + wording.one() + "\"");
    }
    long texts = PAPER.lines().filter(line -> line.startsWith("- ") && line.contains("\"")).count();
    assertThat(texts).isEqualTo(SHELF.words().wordings().size());
  }

  @Test
  void besideEachTextStandsWhereItComesFrom() {
    List<String> lines = PAPER.lines().filter(line -> line.startsWith("- ")).toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("]"));
  }

  @Test
  void itFollowsTheSession() {
    List<String> titles = PAPER.lines().filter(line -> line.startsWith("## ")).toList();
    assertThat(titles)
        .containsSubsequence(
            "## What is always said",
            "## 1. upper-back-stretch, hold",
            "## 6. band-row, reps",
            "## What pain leads to",
            "## From the sheet, at the end");
  }

  @Test
  void itIsReadyToBeSigned() {
    assertThat(PAPER).contains("Programme upper-back@1.0.0, in en-US", "Signature ___");
  }
}
