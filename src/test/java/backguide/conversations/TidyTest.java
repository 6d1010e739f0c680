package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No secrets and no compiled files lie among the sources. */
class TidyTest {
  private static final Set<String> NOT_SOURCES = Set.of(".git", "target", "node_modules", ".idea");
  private static final Pattern COMPILED =
      Pattern.compile(".*\\.(class|jar|war|exe|dll|so|dylib|zip|pyc)");
  private static final Pattern SECRET =
      Pattern.compile(
          "AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|ghp_[A-Za-z0-9]{36}"
              + "|amzn1\\.oa2-cs\\.v1\\.[0-9a-f]{20}|aws_secret_access_key *[=:] *\\S{20}");

  @Test
  void noSecretsAndNothingCompiled() throws IOException {
    List<Path> files = sources(Path.of("")).toList();
    assertThat(files).isNotEmpty();
    assertThat(files).noneMatch(f -> COMPILED.matcher(f.toString()).matches());
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(SECRET.matcher(text).find()).as(file.toString()).isFalse();
    }
  }

  private static Stream<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found =
          all.filter(f -> !NOT_SOURCES.contains(f.getFileName().toString())).toList();
      Stream<Path> files = found.stream().filter(Files::isRegularFile);
      for (Path inner : found) {
        if (Files.isDirectory(inner)) {
          files = Stream.concat(files, sources(inner).toList().stream());
        }
      }
      return files;
    }
  }
}
