package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real command tells when a file of words that comes along is broken. */
class BrokenWordsTest {
  private static final String NUMBERS = "understanding/en.txt";

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      textBlock =
          """
          understanding/en.txt ! hundred > 100 ! hundred > many ! line 8: 'many' is not a number
          understanding/en.txt ! hundred > 100 ! hundred is 100 ! is not of the form 'said > meant'
          understanding/en.txt ! one-scale = ! a-scale =        ! 'one-scale = ...' is missing
          ear/en-US/words.txt  ! standard =  ! standart =       ! 'standard = ...' is missing
          ear/en-US/words.txt  ! standard =  ! standard         ! neither 'name = words' nor
          ear/en-US/patterns.txt  ! PainIntent severity=mild: [ ! PainIntent severity=mild: [[ ! brackets
          """)
  void isToldByFileLineAndReason(String file, String right, String wrong, String told)
      throws IOException {
    String text = text(file);
    assertThat(text).contains(right);

    assertThat(run(file, Optional.of(text.replaceFirst("\\Q" + right + "\\E", wrong))))
        .matches(
            "CommandRun\\[code=1, out=, err=backguide: \\Q%s\\E, line \\d+: .*\\Q%s\\E.*\n]"
                .formatted(file, told.replaceFirst("line \\d+: ", "")))
        .contains(told);
  }

  @Test
  void thatItIsNotThereIsToldToo() throws IOException {
    assertThat(run(NUMBERS, Optional.empty())).contains("code=1", NUMBERS, "no such file");
  }

  @Test
  void whatIsAsItCameIsRead() throws IOException {
    assertThat(run(NUMBERS, Optional.of(text(NUMBERS)))).contains("code=0", "err=]");
  }

  /** Whoever adds a locale is told here which words it still needs. */
  @Test
  void everyLocaleHasAllItsWords() {
    for (String locale : Catalog.locales()) {
      assertThat(SessionFiles.of(Optional.empty(), locale).words().language().locale())
          .isEqualTo(locale);
      assertThat("/lint/" + locale.split("-")[0] + ".txt")
          .as("what may never be said in it")
          .satisfies(file -> assertThat(getClass().getResource(file)).isNotNull());
    }
  }

  private static String text(String file) throws IOException {
    try (InputStream bytes = BrokenWordsTest.class.getResourceAsStream("/backguide/" + file)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs the command in a program in which one file is another one, or is not there. */
  private String run(String file, Optional<String> text) {
    try {
      return Class.forName(CommandRun.class.getName(), true, new Changed(file, text))
          .getMethod("of", Path.class, String.class, String[].class)
          .invoke(null, home, "", new String[] {"hear", "yes"})
          .toString();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("the command cannot be run", e);
    }
  }

  /** All our classes once more, with one file changed. */
  private static final class Changed extends ClassLoader {
    private final String file;
    private final Optional<String> text;

    Changed(String file, Optional<String> text) {
      super(BrokenWordsTest.class.getClassLoader());
      this.file = "backguide/" + file;
      this.text = text;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        boolean other = !name.startsWith("backguide.") || findLoadedClass(name) != null;
        return other ? super.loadClass(name, resolve) : ours(name);
      }
    }

    private Class<?> ours(String name) throws ClassNotFoundException {
      try (InputStream code = super.getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = code.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      return name.equals(file)
          ? text.map(t -> new ByteArrayInputStream(t.getBytes(StandardCharsets.UTF_8))).orElse(null)
          : super.getResourceAsStream(name);
    }
  }
}
