package backguide;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.person.Memory;
import backguide.programme.Kind;
import backguide.session.TurnRules;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may know whom, and what the core must not touch. Long because each rule stands as one
 * sentence beside the others.
 */
class ArchitectureTest {
  private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(?:->|:)");

  /** A switch that stands as a statement; one after an arrow or a sign gives a value. */
  private static final int MOST_LINES = 200;

  private static final Pattern LENGTHY = Pattern.compile("\\bLong[\\s*]+because\\b");
  private static final Pattern PLAIN_SWITCH =
      Pattern.compile("(?:(?<=[;{})])|\\belse|\\bdo)\\s*switch\\s*\\([^{]*\\{");

  private static final Path SOURCES = Path.of("src/main/java/backguide");
  private static final Path TESTS = Path.of("src/test/java/backguide");
  private static final Path PAGE = Path.of("ARCHITECTURE.md");

  /** What comes with Java and has nothing to do with what a room is for. */
  private static final List<String> NONE = List.of();

  /** The rooms, from the inside out: each knows only some that stand before it. */
  private static final List<Room> ROOMS =
      List.of(
          new Room("programme", "what is done", NONE, NONE),
          new Room("speech", "how it is said, and how long that takes", NONE, NONE),
          new Room(
              "person",
              "what is kept of a person, and the port `Memory`",
              List.of("programme", "speech"),
              NONE),
          new Room("heard", "what can be meant", List.of("programme", "speech", "person"), NONE),
          new Room(
              "session",
              "the machine, its states and rules",
              List.of("programme", "speech", "person", "heard"),
              NONE),
          new Room(
              "conversation",
              "one conversation for every edge, and what is kept of it",
              List.of("speech", "person", "heard", "session"),
              NONE),
          new Room(
              "understanding", "intent and slots to meaning", List.of("programme", "heard"), NONE),
          new Room(
              "ear",
              "free words to intent and slots, from the shipped model",
              List.of("programme", "speech", "heard", "understanding"),
              List.of("com.fasterxml.jackson", "org.apache.commons.text")),
          new Room(
              "compiled",
              "programme and words as the build has checked them, for the function to open",
              List.of("programme", "speech"),
              NONE),
          new Room(
              "catalog",
              "programme and word files, unsafe ones refused; and what is compiled of them",
              List.of("programme", "speech", "heard", "compiled"),
              List.of("com.fasterxml.jackson")),
          new Room(
              "memory",
              "the stores behind the port",
              List.of("person"),
              List.of("com.fasterxml.jackson", "javax.crypto", "javax.net.ssl")),
          new Room(
              "alexa",
              "the smart speaker: requests, answers and their markup",
              List.of(
                  "programme",
                  "speech",
                  "person",
                  "heard",
                  "session",
                  "conversation",
                  "understanding"),
              List.of("com.amazon.ask", "com.fasterxml.jackson.core")),
          new Room(
              "function",
              "the function in the cloud; it wires the speaker",
              List.of("speech", "person", "compiled", "memory", "alexa"),
              List.of("com.amazonaws.services.lambda.runtime", "org.crac")),
          new Room(
              "talk",
              "one session in this program, from typed words to what is shown, for any edge",
              List.of("speech", "person", "heard", "session", "conversation", "ear"),
              NONE),
          new Room(
              "voice",
              "words to sound: what can speak on this machine, and how its sound is kept in time",
              List.of("speech"),
              List.of("com.sun.speech.freetts", "javax.sound.sampled")),
          new Room(
              "simulator",
              "a smart speaker played by us, and the function it talks to",
              List.of("speech", "understanding", "ear"),
              List.of("com.fasterxml.jackson", "software.amazon.awssdk", "javax.xml.stream")),
          new Room(
              "page",
              "the coach in a browser: its server, and all that the browser runs",
              List.of("programme", "speech", "person", "heard", "session", "talk", "voice"),
              List.of("com.fasterxml.jackson", "com.sun.net.httpserver")),
          new Room(
              "desk",
              "the terminal, its transcripts and papers; it wires the desk",
              List.of(
                  "programme",
                  "speech",
                  "person",
                  "heard",
                  "session",
                  "conversation",
                  "understanding",
                  "ear",
                  "catalog",
                  "memory",
                  "alexa",
                  "talk",
                  "voice",
                  "simulator",
                  "page"),
              List.of("com.fasterxml.jackson", "org.jline", "picocli")));

  private static final Set<String> CORE =
      Set.of("programme", "speech", "person", "heard", "session");

  /** What never goes with the function. */
  private static final Set<String> ONLY_AT_A_DESK =
      Set.of("catalog", "ear", "talk", "voice", "simulator", "page", "desk");

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("backguide");

  private static final JavaClasses MAIN =
      ALL.that(DescribedPredicate.describe("are no tests", ArchitectureTest::isMain));

  /**
   * One room.
   *
   * @param name its package
   * @param holds what is in it
   * @param knows the rooms it may use
   * @param libraries what else it may use, besides Java's own
   */
  private record Room(String name, String holds, List<String> knows, List<String> libraries) {
    String row() {
      return "`" + name + "` | " + holds + " | " + neighbours() + "\n";
    }

    private String neighbours() {
      return knows.isEmpty()
          ? "nobody"
          : knows.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    }
  }

  private static List<String> names() {
    return ROOMS.stream().map(Room::name).toList();
  }

  @Test
  void noRoomKnowsOneFurtherOut() {
    for (int i = 0; i < ROOMS.size(); i++) {
      assertThat(names().subList(0, i)).as(names().get(i)).containsAll(ROOMS.get(i).knows());
    }
  }

  /** A neighbour that nobody uses any more is a neighbour no longer. */
  @Test
  void everyNeighbourIsUsed() {
    for (Room room : ROOMS) {
      Set<String> used = new TreeSet<>();
      MAIN.stream()
          .filter(c -> room(c).equals(room.name()))
          .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
          .map(d -> d.getTargetClass().getBaseComponentType())
          .filter(c -> c.getPackageName().startsWith("backguide."))
          .forEach(c -> used.add(room(c)));
      used.remove(room.name());
      assertThat(room.knows()).as(room.name()).containsExactlyInAnyOrderElementsOf(used);
    }
  }

  @Test
  void theTableOfRoomsInTheDocsIsThisOne() throws IOException {
    String text = Files.readString(PAGE);
    String begin = "<!-- the rooms, as held by a test -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end -->", from);
    String table =
        ROOMS.stream()
            .map(Room::row)
            .collect(Collectors.joining("", "Room | what it holds | knows\n-|-|-\n", ""));
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, text.substring(0, from) + table + text.substring(to));
    }
    assertThat(text.substring(from, to)).isEqualTo(table);
  }

  @Test
  void whatOnlyTheDeskNeedsNeverReachesTheFunction() throws IOException {
    String assembly = Files.readString(Path.of("src/main/assembly/function.xml"));
    Set<String> left =
        Pattern.compile("<exclude>backguide/(\\w+)/")
            .matcher(assembly)
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(left).isEqualTo(ONLY_AT_A_DESK);
    ROOMS.stream()
        .filter(r -> !ONLY_AT_A_DESK.contains(r.name()))
        .forEach(r -> assertThat(r.knows()).as(r.name()).doesNotContainAnyElementsOf(left));
  }

  @Test
  void everythingIsInARoomAndEveryRoomWasLookedAt() {
    Map<String, Integer> found = new TreeMap<>();
    MAIN.forEach(c -> found.merge(room(c), 1, Integer::sum));

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(names());
    found.forEach((room, classes) -> assertThat(classes).as(room).isGreaterThan(1));
    assertThat(sources(SOURCES)).hasSizeGreaterThan(150);
    assertThat(sources(TESTS)).hasSizeGreaterThan(30);
  }

  static Collection<Room> aRoomKnowsOnlyItsNeighbours() {
    return ROOMS;
  }

  @ParameterizedTest
  @MethodSource
  void aRoomKnowsOnlyItsNeighbours(Room room) {
    List<String> known = new ArrayList<>(List.of("java..", "backguide." + room.name() + ".."));
    room.knows().forEach(neighbour -> known.add("backguide." + neighbour + ".."));
    room.libraries().forEach(library -> known.add(library + ".."));
    classes()
        .that()
        .resideInAPackage("backguide." + room.name() + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(known.toArray(String[]::new))
                .or(resideInAPackage("").and(nameMatching("\\[*[a-z]+(\\[])*"))))
        .check(MAIN);
  }

  /** -ing is a question one is at, and nothing else in that room. */
  @Test
  void onlyStatesAreNamedAsSomethingGoingOn() {
    List<JavaClass> going =
        MAIN.stream()
            .filter(c -> room(c).equals("session") && c.isTopLevelClass())
            .filter(c -> c.getSimpleName().endsWith("ing"))
            .toList();
    assertThat(going).hasSizeGreaterThan(5);
    assertThat(going).allMatch(c -> c.isAssignableTo("backguide.session.State"));
  }

  /** Else what is new would silently count as something that is old. */
  @Test
  void noSwitchOverWhatIsOursHasADefault() {
    Set<String> ours =
        MAIN.stream()
            .filter(JavaClass::isEnum)
            .flatMap(c -> c.getFields().stream().filter(f -> f.getRawType().equals(c)))
            .map(JavaField::getName)
            .collect(Collectors.toSet());
    assertThat(ours).hasSizeGreaterThan(300);

    List<String> defaults =
        Stream.of(SOURCES, TESTS)
            .flatMap(folder -> sources(folder).stream())
            .flatMap(ArchitectureTest::defaults)
            .toList();
    assertThat(defaults).hasSizeGreaterThan(15);
    assertThat(defaults).noneMatch(d -> Stream.of(d.split("\\W+")).anyMatch(ours::contains));
  }

  /**
   * A switch that gives no value may leave a constant out without a word of the compiler; with the
   * rule above, none is left over what is ours.
   */
  @Test
  void everySwitchThatGivesNoValueHasADefault() {
    List<String> plain =
        Stream.of(SOURCES, TESTS)
            .flatMap(folder -> sources(folder).stream())
            .flatMap(ArchitectureTest::plainSwitches)
            .toList();
    assertThat(plain).isNotEmpty();
    assertThat(plain).allMatch(body -> DEFAULT.matcher(body).find());
    assertThat(List.of("; switch (a) {", ") switch (a) {", "else switch (a) {"))
        .allMatch(code -> PLAIN_SWITCH.matcher(code).find());
    assertThat("-> switch (a) {").as("always gives a value").doesNotContainPattern(PLAIN_SWITCH);
    assertThat("defaults(a); byDefault ->").doesNotContainPattern(DEFAULT);
  }

  /** What takes more than a few screens is divided, or tells its reader why it is not. */
  @Test
  void aLongFileTellsWhyItIsOne() {
    List<String> lengthy =
        sources(SOURCES).stream()
            .map(ArchitectureTest::read)
            .filter(text -> text.lines().count() > MOST_LINES)
            .toList();
    assertThat(lengthy).isNotEmpty();
    assertThat(lengthy).allMatch(text -> LENGTHY.matcher(text).find());
  }

  /** A kind of exercise answers for itself, or is switched on; so a new one is led everywhere. */
  @Test
  void nobodyComparesTheKindOfAnExercise() {
    String any = Stream.of(Kind.values()).map(Kind::name).collect(Collectors.joining("|"));
    Pattern compared = Pattern.compile("[!=]= *Kind\\.(" + any + ")\\b");
    assertThat("kind == Kind.HOLD").containsPattern(compared);

    List<Path> sources = sources(SOURCES);
    assertThat(sources).hasSizeGreaterThan(150);
    assertThat(sources).noneMatch(source -> compared.matcher(code(source)).find());
  }

  @Test
  void whatHandlesARequestIsCalledAHandler() {
    List<JavaClass> handlers =
        MAIN.stream()
            .filter(
                c -> c.isAssignableTo("com.amazon.ask.dispatcher.request.handler.RequestHandler"))
            .toList();
    assertThat(handlers).isNotEmpty();
    assertThat(handlers).allMatch(c -> c.getSimpleName().endsWith("Handler"));
  }

  /** Nested ones too, and those of tests: whoever reads a name has one thing in mind. */
  /** Whoever adds a rule of a turn would else have it looked at in one of the two only. */
  @Test
  void everyRuleOfATurnIsLookedAtInTheWalkAndByChance() {
    for (String looks : List.of("backguide.session.Invariants", "backguide.random.Watcher")) {
      assertThat(ALL.get(TurnRules.class).getMethods())
          .filteredOn(rule -> rule.getRawReturnType().isEquivalentTo(String.class))
          .hasSizeGreaterThan(9)
          .allSatisfy(
              rule ->
                  assertThat(rule.getCallsOfSelf())
                      .as(rule.getName() + " in " + looks)
                      .anyMatch(call -> call.getOriginOwner().getName().equals(looks)));
    }
  }

  @Test
  void noTwoTypesShareAName() {
    List<String> names =
        ALL.stream()
            .filter(c -> !c.isAnonymousClass())
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .toList();
    assertThat(names).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  @Test
  void nothingInsideIsNamedAfterAVendor() {
    List<Path> inside = new ArrayList<>(sources(SOURCES.resolve("understanding")));
    CORE.forEach(room -> inside.addAll(sources(SOURCES.resolve(room))));

    assertThat(inside).hasSizeGreaterThan(100);
    assertThat(inside.stream().flatMap(ArchitectureTest::namedAfterAVendor)).isEmpty();
  }

  @Test
  void theCoreDoesNotEvenSayAVendorsName() {
    for (String room : CORE) {
      for (Path source : sources(SOURCES.resolve(room))) {
        assertThat(words(read(source))).as(source.toString()).noneMatch(ArchitectureTest::isVendor);
      }
    }
  }

  @Test
  void noStoreIsKnownOutsideItsRoomAndTheOneThatWiresIt() {
    for (Path source : sources(SOURCES)) {
      if (!source.startsWith(SOURCES.resolve("memory"))
          && !source.startsWith(SOURCES.resolve("function"))) {
        assertThat(identifiers(source)).as(source.toString()).noneMatch(w -> w.equals("dynamo"));
      }
    }
  }

  /** A further store is led to what all of them promise; one that is a record keeps nothing. */
  @Test
  void everyStoreHoldsTheContract() {
    List<String> stores = names(MAIN, Memory.class.getName());
    assertThat(stores).isNotEmpty();
    assertThat(names(ALL, "backguide.memory.MemoryContract"))
        .map(name -> name.replace("Test", ""))
        .containsExactlyInAnyOrderElementsOf(stores);
  }

  private static List<String> names(JavaClasses among, String type) {
    return among.stream()
        .filter(c -> c.isAssignableTo(type) && !c.isRecord())
        .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaClass::getSimpleName)
        .toList();
  }

  @Test
  void theCoreHasNoClock() {
    core(
        "java\\.time\\.(Clock|InstantSource)\\..*",
        "java\\.time\\..*\\.now",
        "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)",
        "java\\.util\\.(Date|Calendar|GregorianCalendar|Timer)\\..*");
  }

  @Test
  void theCoreLeavesNothingToChance() {
    core(
        "java\\.util\\.(Random|SplittableRandom)\\..*",
        "java\\.util\\.random\\..*",
        "java\\.security\\.SecureRandom\\..*",
        "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
        "java\\.util\\.UUID\\.randomUUID",
        "java\\.util\\.Collections\\.shuffle",
        "java\\.lang\\.Math\\.random",
        "java\\.lang\\.System\\.identityHashCode",
        "java\\.lang\\.Object\\.hashCode");
  }

  @Test
  void theCoreReadsNoEnvironmentAndNoFile() {
    core(
        "java\\.lang\\.System\\.(getenv|getProperty|getProperties|setProperty|in|lineSeparator)",
        "java\\.lang\\.(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong)",
        "java\\.lang\\.(Runtime|ProcessHandle|ProcessBuilder|ClassLoader)\\..*",
        "java\\.lang\\.Class\\.(getResource|getResourceAsStream|forName)",
        "java\\.(io|net|nio)\\..*",
        "java\\.util\\.(prefs|logging|ServiceLoader)\\..*");
  }

  @Test
  void theCoreKnowsNoDefaultPlaceOrLanguage() {
    core(
        "java\\.util\\.Locale\\.getDefault",
        "java\\.util\\.TimeZone\\..*",
        "java\\.time\\.ZoneId\\.systemDefault",
        "java\\.nio\\.charset\\.Charset\\.defaultCharset",
        "java\\.text\\..*",
        "java\\.util\\.(Formatter|Scanner|ResourceBundle)\\..*",
        "java\\.lang\\.String\\.formatted");
    String inDefaultLanguage = "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)";
    String formatted = "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*";
    coreSignatures(inDefaultLanguage, formatted);
  }

  @Test
  void theCoreStartsNoThreadAndWaitsForNone() {
    core(
        "java\\.lang\\.(Thread|ThreadLocal|ThreadGroup)\\..*",
        "java\\.lang\\.Object\\.(wait|notify|notifyAll)",
        "java\\.util\\.concurrent\\..*",
        "java\\.util\\.(Collection\\.parallelStream|stream\\..*\\.parallel)");
    assertThat(
            inTheCore()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.SYNCHRONIZED)))
        .isEmpty();
  }

  @Test
  void theCoreHasNoStateOfItsOwn() {
    assertThat(constants(inTheCore())).hasSizeGreaterThan(20);
    assertThat(
            inTheCore()
                .filter(JavaClass::isRecord)
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getRawType().isArray()))
        .isEmpty();
  }

  @Test
  void peopleOnOneInstanceOfTheSpeakerShareNothingThatChanges() {
    Stream<JavaClass> speaker =
        MAIN.stream().filter(c -> room(c).equals("alexa") || room(c).equals("function"));
    assertThat(constants(speaker)).hasSizeGreaterThan(10);
  }

  /** Returns the static fields of some types, none of which ever changes. */
  private static List<JavaField> constants(Stream<JavaClass> types) {
    List<JavaField> fields =
        types
            .flatMap(c -> c.getFields().stream())
            .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
            .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
            .toList();
    assertThat(fields)
        .allMatch(f -> f.getModifiers().contains(JavaModifier.FINAL))
        .allSatisfy(f -> assertThat(isUnchangeable(value(f))).as(f.getFullName()).isTrue());
    return fields;
  }

  @Test
  void nobodySleeps() {
    assertThat(ALL.contain(ArchitectureTest.class)).isTrue();
    assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
    noClasses().should().callMethodWhere(target("java\\.lang\\.Thread\\.sleep")).check(ALL);
    noClasses()
        .should()
        .callMethodWhere(target("java\\.util\\.concurrent\\.TimeUnit\\.sleep"))
        .check(ALL);
  }

  @Test
  void onlyTheDeskPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("backguide.desk..")
        .should()
        .accessFieldWhere(target("java\\.lang\\.System\\.(out|err)"))
        .check(MAIN);
    noClasses()
        .should()
        .callMethodWhere(target("java\\.lang\\.Throwable\\.printStackTrace"))
        .check(MAIN);
  }

  private static boolean isMain(JavaClass type) {
    return type.getSource()
        .filter(s -> ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(Location.of(s.getUri())))
        .isPresent();
  }

  private static String room(JavaClass c) {
    String[] names = c.getPackageName().split("\\.");
    return names.length > 1 ? names[1] : "";
  }

  private static Stream<JavaClass> inTheCore() {
    List<JavaClass> core = MAIN.stream().filter(c -> CORE.contains(room(c))).toList();
    assertThat(core).hasSizeGreaterThan(100);
    return core.stream();
  }

  /** Holds that nothing in the core uses what has one of these names. */
  private static void core(String... names) {
    Pattern any = Pattern.compile(String.join("|", names));
    assertThat(
            inTheCore()
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(a -> any.matcher(name(a)).matches())
                .map(JavaAccess::getDescription))
        .isEmpty();
  }

  private static void coreSignatures(String... signatures) {
    Pattern any = Pattern.compile(String.join("|", signatures));
    assertThat(
            inTheCore()
                .flatMap(c -> c.getMethodCallsFromSelf().stream())
                .filter(call -> any.matcher(call.getTarget().getFullName()).matches())
                .map(JavaAccess::getDescription))
        .isEmpty();
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }

  private static <A extends JavaAccess<?>> DescribedPredicate<A> target(String name) {
    Pattern pattern = Pattern.compile(name);
    return DescribedPredicate.describe(name, a -> pattern.matcher(name(a)).matches());
  }

  private static Object value(JavaField field) {
    try {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      return reflected.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns whether a value is made of things that cannot change. */
  private static boolean isUnchangeable(Object value) {
    Class<?> type = value.getClass();
    boolean plain =
        value instanceof String
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Pattern
            || type.getName().startsWith("java.time.")
            || type.isHidden()
            || value instanceof Enum;
    if (value instanceof Collection<?> list) {
      return isImmutable(type) && list.stream().allMatch(ArchitectureTest::isUnchangeable);
    }
    if (value instanceof Map<?, ?> map) {
      return isImmutable(type) && map.values().stream().allMatch(ArchitectureTest::isUnchangeable);
    }
    return plain || type.getName().startsWith("backguide.") && hasOnlyFinalFields(type);
  }

  private static boolean isImmutable(Class<?> type) {
    return type.getName().startsWith("java.util.ImmutableCollections");
  }

  private static boolean hasOnlyFinalFields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .allMatch(f -> Modifier.isFinal(f.getModifiers()) && !f.getType().isArray());
  }

  private static Stream<String> namedAfterAVendor(Path source) {
    return identifiers(source).stream()
        .filter(ArchitectureTest::isVendor)
        .map(word -> source + ": " + word);
  }

  private static boolean isVendor(String word) {
    return word.equals("aws") || word.matches(".*(amazon|alexa|dynamo).*");
  }

  /** Returns each switch of a source that has a default, as its file and its other labels. */
  private static Stream<String> defaults(Path source) {
    String code = code(source);
    return DEFAULT
        .matcher(code)
        .results()
        .map(d -> source + ": " + labels(code.substring(0, d.start()), code.substring(d.end())));
  }

  /** Returns each switch of a source that stands as a statement, without the blocks within it. */
  private static Stream<String> plainSwitches(Path source) {
    String code = code(source);
    return PLAIN_SWITCH
        .matcher(code)
        .results()
        .map(
            s ->
                source + ": " + withoutBlocks(code.substring(s.end())).replaceFirst("(?s)}.*", ""));
  }

  /** Returns the labels beside a default, which no block within the same switch holds. */
  private static String labels(String before, String after) {
    String above = withoutBlocks(before).replaceFirst("(?s).*\\{", "");
    String below = withoutBlocks(after).replaceFirst("(?s)}.*", "");
    return Pattern.compile("\\bcase\\b(.*?)(?:->|:)", Pattern.DOTALL)
        .matcher(above + below)
        .results()
        .map(label -> label.group(1).strip())
        .collect(Collectors.joining(", "));
  }

  private static String withoutBlocks(String code) {
    String outer = code.replaceAll("\\{[^{}]*}", ";");
    return outer.equals(code) ? code : withoutBlocks(outer);
  }

  /** Returns the words that the names in a source are made of, without its texts and comments. */
  private static List<String> identifiers(Path source) {
    return words(code(source));
  }

  /** Returns a source without its texts and comments. */
  private static String code(Path source) {
    return read(source)
        .replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)'", " ")
        .replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", " ");
  }

  private static List<String> words(String text) {
    return Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
