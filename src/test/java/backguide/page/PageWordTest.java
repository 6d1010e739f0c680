package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page says what the words file holds for it: no more, no less, nothing of its own. */
class PageWordTest {
  private static final Path PAGE = Path.of("src/main/resources/backguide/page");

  @Test
  void everyWordIsUsedAndNoneIsMissing() throws IOException {
    Set<String> used =
        Pattern.compile("['\"]((page\\.(?!css|js)|button\\.)[a-z-]+|warning-signs)['\"]")
            .matcher(read())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(PageWord.keys(), PageButtons.always(), Stream.of(PageWord.WARNING_SIGNS))
                .flatMap(key -> key)
                .toList());
  }

  @Test
  void nothingItSaysStandsInItsCode() throws IOException {
    assertThat(read().replaceAll("(?m)^\\s*(//|/?\\*).*$", ""))
        .doesNotContainPattern("['\"`][A-Z][a-z]+[ :][^'\"`\n]*['\"`]")
        .doesNotContainPattern(">(?!Back Guide)[^<>=;{}()]*[a-z]{3}[^<>=;{}()]*</");
  }

  @Test
  void allOfItWeighsLessThanOnePhotograph() throws IOException {
    assertThat(read().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
  }

  @Test
  void nothingIsWrittenIntoThePageAsMarkup() throws IOException {
    assertThat(read())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        .doesNotContain("https:");
  }

  private static String read() throws IOException {
    try (Stream<Path> files = Files.list(PAGE)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }
}
