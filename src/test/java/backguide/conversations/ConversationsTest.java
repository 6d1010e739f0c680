package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Plays every conversation file, with the core, through the function's entry and, where a page can,
 * in what it sends its server. With {@code -Dconversations.write=true} what the coach says in them
 * is rewritten instead of compared; the facts in them are checked all the same. A file with a
 * disputed fact is played like any other, and then shown as skipped.
 */
class ConversationsTest {
  private static final Path FILES = Path.of("src/test/resources/conversations");

  /** The ones that come along with the desk. */
  private static final Path SMOKE = Path.of("src/main/resources/backguide/desk/smoke");

  private static final boolean WRITE = Boolean.getBoolean("conversations.write");

  /** What the name of a file must match; everything, unless somebody is at work on one. */
  private static final String ONLY = System.getProperty("conversations.only", ".*");

  private static final Pattern COVERS = Pattern.compile("(situation|transcript|turns|peer) (\\d+)");

  private static final Pattern NOT_AT_A_PAGE =
      Pattern.compile(
          "# not at a page: .+|> Alexa, (?:ask|tell) .+|@ (?:reminders need|the device speaks) .+");

  private static final String ONLY_AT_THE_DESK = "# only at the desk";

  private static final List<String> ABOUT_PAIN =
      List.of("pain", "hurt", "sore", "ache", "mild", "moderate", "severe", "knee", "chest");

  /** Held by {@link TidyTest}: no conversation can show it. */
  private static final String NO_SECRETS = "peer 13";

  @TestFactory
  Stream<DynamicTest> everyConversationGoesAsItsFileSays() {
    Core stage = new Core();
    return files().map(file -> dynamicTest(file.getFileName().toString(), () -> play(file, stage)));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> everyConversationGoesSoThroughTheEntry() {
    return throughTheEntry()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> everyConversationGoesSoAtThePage() {
    List<Path> atThePage = files().filter(ConversationsTest::canBeHadAtAPage).toList();
    if (ONLY.equals(".*")) {
      assertThat(atThePage).hasSizeGreaterThan(100);
    }
    Page page = new Page();
    return atThePage.stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> compare(file, page)))
        .onClose(page::close);
  }

  private static void compare(Path file, Page page) throws IOException {
    List<String> different = Rehearsal.of(Files.readAllLines(file), page).all();
    assertThat(different).as(file.toString()).isEmpty();
  }

  /** What a function writes down about people, after all files were played: nothing. */
  @Tag("slow")
  @Test
  void everyRequestLeavesOneLineThatTellsNothingOfWhoWasThereOrWhatTheySaid() {
    Entered played = Entered.all();
    assertThat(played.lines()).hasSizeGreaterThan(1_000).hasSize(played.requests());
    assertThat(played.printed()).isEmpty();
    assertThat(played.said()).hasSizeGreaterThan(100);
    assertThat(played.ids()).hasSizeGreaterThan(10);
    for (String line : played.lines()) {
      assertThat(played.ids()).as(line).noneMatch(line::contains);
      String plain = Entered.plain(line);
      assertThat(played.said()).as(line).noneMatch(plain::contains);
      assertThat(ABOUT_PAIN).as(line).noneMatch(plain::contains);
      assertThat(line).as("an answer to how bad it is").doesNotContainPattern("(?i)level|severity");
    }
  }

  @Test
  void everySituationTranscriptAndPeerFaultIsCovered() {
    Set<String> covered = new TreeSet<>(Set.of(NO_SECRETS));
    files().forEach(file -> covered.addAll(covers(file)));
    List<String> asked = new ArrayList<>(List.of("transcript 1", "transcript 2"));
    IntStream.rangeClosed(1, 35).forEach(i -> asked.add("situation " + i));
    IntStream.rangeClosed(1, 13).forEach(i -> asked.add("peer " + i));
    List.of(6, 12, 16, 26).forEach(most -> asked.add("turns " + most));
    assertThat(covered).containsExactlyInAnyOrderElementsOf(asked);
    assertThat(files().count()).isGreaterThanOrEqualTo(30);
  }

  @Test
  void aChangedWordOrAMissingLineIsNoticed() {
    List<String> file = List.of("> Alexa, open back guide", "> no", "= nothing kept");
    List<String> right = Rehearsal.of(file, new Core()).rewritten().lines().toList();
    assertThat(Rehearsal.of(right, new Core()).all()).isEmpty();
    List<String> changed = right.stream().map(l -> l.replace("Welcome", "Hello")).toList();
    assertThat(Rehearsal.of(changed, new Core()).all()).hasSize(1);
    assertThat(Rehearsal.of(file, new Core()).all()).hasSize(2);
    List<String> untrue = new ArrayList<>(right);
    untrue.add("= kept locked true");
    assertThat(Rehearsal.of(untrue, new Core()).all()).hasSize(1);
  }

  private static void play(Path file, Core stage) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Rehearsal.Findings outcome = Rehearsal.of(lines, stage);
    if (WRITE) {
      Files.writeString(file, outcome.rewritten());
    }
    assertThat(WRITE ? outcome.wrong() : outcome.all()).as(file.toString()).isEmpty();
    if (!outcome.disputed().isEmpty()) {
      throw new TestAbortedException(String.join("\n", outcome.disputed()));
    }
  }

  private static void compare(Path file) {
    assertThat(Entered.all().different(file)).as(file.toString()).isEmpty();
  }

  private static List<String> covers(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(l -> l.startsWith("# covers:"))
          .flatMap(l -> COVERS.matcher(l).results())
          .map(found -> found.group(1) + " " + found.group(2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ones that a speaker can have too, where a recognizer guesses and spells no words. */
  static Stream<Path> throughTheEntry() {
    return files().filter(file -> !isOnlyAtTheDesk(file));
  }

  private static boolean isOnlyAtTheDesk(Path file) {
    return hasLine(file, ONLY_AT_THE_DESK::equals);
  }

  /** A page is opened without words, in one language, and has nothing that asks for permission. */
  private static boolean canBeHadAtAPage(Path file) {
    return !hasLine(file, NOT_AT_A_PAGE.asMatchPredicate());
  }

  private static boolean hasLine(Path file, Predicate<String> what) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.anyMatch(what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> files() {
    try (Stream<Path> all = Files.list(FILES);
        Stream<Path> smoke = Files.list(SMOKE)) {
      return Stream.concat(all, smoke)
          .filter(f -> f.toString().endsWith(".txt"))
          .filter(f -> f.getFileName().toString().matches(ONLY))
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
