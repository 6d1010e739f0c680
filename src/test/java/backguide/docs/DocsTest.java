package backguide.docs;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.desk.CommandRun;
import backguide.ear.Ear;
import backguide.speech.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents say what is true: their conversation is played, their commands work, what they
 * point to exists, and they promise nothing. With {@code -Ddocs.write=true} the conversation in the
 * README is put there anew instead of compared.
 */
class DocsTest {
  private static final Path README = Path.of("README.md");
  private static final Path CONVERSATION = Path.of("src/test/resources/conversations/readme.txt");
  private static final Path ROOMS = Path.of("src/main/java/backguide");
  private static final String BEGIN = "<!-- the conversation, as tested -->\n```text\n";
  private static final String END = "```\n<!-- end -->";

  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ANY_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
  private static final Pattern PATH =
      Pattern.compile("(?:\\./)?[\\w.@-]+(?:/[\\w.@-]+)+/?|\\w[\\w-]*\\.(?:md|java|xml|txt)");
  private static final Pattern NAME = Pattern.compile("([A-Z][a-z]\\w+)(?:\\.(\\w+))?");
  private static final Pattern ROOM = Pattern.compile("(?m)^`(\\w+)` \\| ");

  private static final Pattern UNSAID =
      Pattern.compile(
          "\\b(TODO|FIXME|XXX)\\b"
              + "|(?<![\\w.$~-])/(work|tmp|home|root|Users|usr|opt|var)\\b|\\b[A-Z]:\\\\"
              + "|(?i:\\b(diagnos\\w*|cur(e|es|ed|ing)|heal(s|ed|ing)?|guarantee\\w*"
              + "|pain-free life|risk-free|clinically proven)\\b)");

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T09:10");

  @TempDir private Path home;

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> here = Files.list(Path.of(""));
        Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(here, docs)
          .filter(f -> f.toString().endsWith(".md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void thereAreDocuments() throws IOException {
    assertThat(documents().map(Path::toString))
        .contains("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "PRIVACY.md");
  }

  @Test
  void theConversationInTheReadmeIsTheTestedOne() throws IOException {
    String text = read(README);
    String played = read(CONVERSATION);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END, from);
    assertThat(from).as("the beginning of the conversation").isGreaterThan(BEGIN.length());
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(README, text.substring(0, from) + played + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to)).isEqualTo(played);
  }

  @Test
  void everyRoomIsInTheMapAndNoOther() throws IOException {
    List<String> rooms;
    try (Stream<Path> files = Files.list(ROOMS)) {
      rooms = files.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList();
    }
    assertThat(rooms).isNotEmpty();
    for (String document : List.of("README.md", "ARCHITECTURE.md")) {
      assertThat(ROOM.matcher(read(Path.of(document))).results().map(r -> r.group(1)))
          .as(document)
          .containsExactlyInAnyOrderElementsOf(rooms);
    }
  }

  static Stream<String> ownCommands() throws IOException {
    return commands().filter(c -> c.contains("./backguide"));
  }

  @ParameterizedTest
  @MethodSource("ownCommands")
  void everyCommandOfTheCoachWorks(String command) {
    String own = command.substring(command.indexOf("./backguide")).replaceFirst(" >.*", "");
    List<String> words = new ArrayList<>(List.of(own.strip().split("\\s+")));
    if (words.contains("page")) {
      words.add("--help"); // A page is served until somebody ends it.
    }
    CommandRun run = run("", words.subList(1, words.size()).toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void aCommandThatDoesNotExistIsNoticed() {
    assertThat(run("", "--no-such-option").code()).isNotZero();
    assertThat(run("", "no-such-command").code()).isNotZero();
    assertThat(run("", "--help").code()).isZero();
  }

  static Stream<String> builds() throws IOException {
    return commands().filter(c -> c.startsWith("./mvnw"));
  }

  @ParameterizedTest
  @MethodSource("builds")
  void everyBuildNamesWhatThereIs(String command) throws IOException {
    String pom = read(Path.of("pom.xml"));
    for (String word : command.split("\\s+")) {
      if (word.startsWith("-P")) {
        assertThat(pom).contains("<id>" + word.substring(2) + "</id>");
      } else if (word.startsWith("-Dtest=")) {
        String test = word.substring("-Dtest=".length()) + ".java";
        assertThat(sources().map(f -> f.getFileName().toString())).contains(test);
      }
    }
  }

  @Test
  void everyOptionOfTheCoachIsInTheReadme() throws IOException {
    Stream<String> options =
        Pattern.compile("--[a-z]+").matcher(run("", "--help").out()).results().map(r -> r.group());
    String text = read(README);
    assertThat(options.distinct())
        .isNotEmpty()
        .allSatisfy(option -> assertThat(text).contains("`" + option));
  }

  static Stream<String> sayings() throws IOException {
    String text = read(README);
    String section = text.substring(text.indexOf("## What you can say"));
    return section
        .substring(0, section.indexOf("\n## Options"))
        .lines()
        .filter(line -> line.contains(" | ") && !line.startsWith("When "))
        .map(line -> line.split(" \\| ", 2)[1].replaceFirst(" \\(.*\\)", ""))
        .flatMap(line -> Stream.of(line.split(", (?!just)")));
  }

  @Test
  void everythingOneCanSayIsUnderstood() throws IOException {
    Catalog.Loaded shipped = Catalog.bundled(Language.USUAL);
    Ear ear = Ear.of(shipped.programme(), shipped.phrasebook());
    List<String> sayings = sayings().toList();
    assertThat(sayings).hasSizeGreaterThan(30);
    for (String saying : sayings) {
      assertThat(ear.understand(saying, NOW).toString()).as(saying).doesNotContain("UNKNOWN");
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPathExists(Path document) throws IOException {
    String text = ANY_BLOCK.matcher(read(document)).replaceAll("");
    Stream<String> code = groups(CODE, text).filter(c -> PATH.matcher(c).matches());
    Stream<String> links = groups(LINK, text).filter(link -> !link.startsWith("http"));
    assertThat(Stream.concat(code, links).toList())
        .allSatisfy(path -> assertThat(exists(path, document)).as(path).isTrue());
  }

  /**
   * Returns whether something is there, from the root or beside a document; a file without a folder
   * may lie anywhere.
   */
  private static boolean exists(String path, Path document) {
    return Files.exists(Path.of(path))
        || Files.exists(document.resolveSibling(path))
        || !path.contains("/") && sources().anyMatch(f -> f.getFileName().toString().equals(path));
  }

  @Test
  void everyClassInTheArchitectureExists() throws IOException {
    String both = read(Path.of("ARCHITECTURE.md")) + read(Path.of("docs/states.md"));
    String text = ANY_BLOCK.matcher(both).replaceAll("");
    List<MatchResult> names =
        groups(CODE, text).flatMap(code -> NAME.matcher(code).results()).toList();
    assertThat(names).hasSizeGreaterThan(20);
    for (MatchResult name : names) {
      String file = name.group(1) + ".java";
      List<Path> found = sources().filter(f -> f.getFileName().toString().equals(file)).toList();
      if (name.group(1).endsWith("Intent")) {
        assertThat(read(Path.of("interaction-model/interactionModels/custom/en-US.json")))
            .contains('"' + name.group(1) + '"');
      } else {
        assertThat(found).as(name.group()).isNotEmpty();
        if (name.group(2) != null) {
          assertThat(read(found.get(0))).as(name.group()).containsPattern("\\b" + name.group(2));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nothingIsPromisedLeftOpenOrTrueOnOneMachineOnly(Path document) throws IOException {
    String text = read(document);
    assertThat(groups(Pattern.compile("(" + UNSAID.pattern() + ")"), text)).isEmpty();
    for (Pattern provider : providers()) {
      assertThat(groups(provider, text)).isEmpty();
    }
  }

  /** Returns the names of providers, which nobody may read here either. */
  private static List<Pattern> providers() throws IOException {
    List<Pattern> providers =
        read(Path.of("src/main/resources/lint/any.txt"))
            .lines()
            .map(line -> line.split("\t"))
            .filter(rule -> rule.length > 1 && rule[1].contains("provider"))
            .map(rule -> Pattern.compile("(?i)\\b(" + rule[0] + ")\\b"))
            .toList();
    assertThat(providers).isNotEmpty();
    return providers;
  }

  private static Stream<String> commands() throws IOException {
    List<String> all = new ArrayList<>();
    for (String document : List.of("README.md", "CONTRIBUTING.md")) {
      groups(COMMANDS, read(Path.of(document)))
          .flatMap(String::lines)
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(all::add);
    }
    assertThat(all).isNotEmpty();
    return all.stream();
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  private static Stream<Path> sources() {
    List<Path> found = new ArrayList<>();
    for (String root : List.of("src", "interaction-model")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        found.addAll(files.filter(Files::isRegularFile).toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found.stream();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private CommandRun run(String input, String... args) {
    return CommandRun.of(home, input, args);
  }
}
