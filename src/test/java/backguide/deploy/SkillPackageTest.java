package backguide.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.catalog.Catalog;
import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store is given: it can be read, it is true, and it says what must be said. */
class SkillPackageTest {
  private static final Path PACKAGE = Path.of("interaction-model");
  private static final JsonNode MANIFEST =
      Model.tree(PACKAGE.resolve("skill.json")).path("manifest");
  private static final JsonNode LISTING =
      MANIFEST.path("publishingInformation").path("locales").path("en-US");
  private static final JsonNode PRIVACY = MANIFEST.path("privacyAndCompliance");
  private static final String DISCLAIMER =
      "it is no substitute for professional medical advice, diagnosis or treatment.";

  @Test
  void amazonCanReadTheManifest() throws IOException {
    SkillManifestEnvelope read = AmazonsOwn.manifest(text());
    assertThat(read.getManifest().getPublishingInformation().getLocales()).containsKey("en-US");
  }

  @ParameterizedTest
  @CsvSource({
    "isChildDirected, isChildDirect",
    "PUBLIC, PUBLISHED",
    "\"US\", \"USA\"",
    "alexa::person_id:read, alexa::person:read",
    "SKILL_DISABLED, SKILL_GONE",
    "smallIconUri, smallIcon"
  })
  void whatAmazonDoesNotKnowIsNoticed(String right, String wrong) throws IOException {
    String broken = text().replace(right, wrong);
    assertThat(broken).isNotEqualTo(text());
    assertThatThrownBy(() -> AmazonsOwn.manifest(broken)).isInstanceOf(Exception.class);
  }

  @Test
  void itIsListedAsWhatItIs() {
    JsonNode publishing = MANIFEST.path("publishingInformation");
    assertThat(publishing.path("category").asText()).isEqualTo("HEALTH_AND_FITNESS");
    assertThat(publishing.path("isAvailableWorldwide").asBoolean()).isFalse();
    assertThat(publishing.path("distributionCountries"))
        .as("where the emergency number that is spoken is right")
        .isEqualTo(new ObjectMapper().valueToTree(List.of("US")));
    assertThat(LISTING.path("name").asText()).isEqualToIgnoringCase(Model.shipped().invocation());
    assertThat(LISTING.path("summary").asText()).hasSizeLessThanOrEqualTo(160);
    assertThat(LISTING.path("description").asText()).hasSizeLessThanOrEqualTo(4000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "general information and education",
        "not medical advice",
        DISCLAIMER,
        "Ask your doctor or physical therapist before you start",
        "call your doctor if you have problems",
        "Stop when something hurts",
        "in an emergency, call 911",
        "for adults"
      })
  void theListingWarns(String words) {
    assertThat(LISTING.path("description").asText()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exercise band",
        "door",
        "something solid",
        "partner",
        "wall",
        "counter",
        "chair",
        "floor",
        "pillow"
      })
  void theListingTellsWhatIsNeeded(String thing) {
    assertThat(LISTING.path("description").asText()).contains(thing);
  }

  @Test
  void theListingPromisesNothing() throws IOException {
    String said =
        (LISTING.path("name").asText()
                + ". "
                + LISTING.path("summary").asText()
                + " "
                + LISTING.path("description").asText()
                + " "
                + LISTING.path("keywords"))
            .replace(DISCLAIMER, "");
    List<Pattern> never = neverSaid();
    assertThat(never).hasSizeGreaterThan(20);
    assertThat(never).noneMatch(rule -> rule.matcher(said).find());
  }

  @Test
  void theFirstExampleOpensTheSkillAndAllAreInTheModel() {
    List<String> examples = Model.texts(LISTING.path("examplePhrases"));
    Model model = Model.shipped();
    assertThat(examples).hasSize(3).doesNotHaveDuplicates();
    assertThat(examples.get(0)).isEqualTo("Alexa, open " + model.invocation());
    Set<String> samples =
        model.samples().map(s -> Model.plain(s.text())).collect(Collectors.toSet());
    for (String example : examples.subList(1, 3)) {
      assertThat(example).doesNotContainIgnoringCase("alexa");
      assertThat(samples).contains(Model.plain(example));
    }
  }

  @Test
  void everythingQuotedInTheListingAndForTestersIsUnderstood() {
    Model model = Model.shipped();
    Set<String> samples =
        model.samples().map(s -> Model.plain(s.text())).collect(Collectors.toSet());
    String told =
        LISTING.path("description").asText()
            + MANIFEST.path("publishingInformation").path("testingInstructions").asText();
    List<String> quoted =
        Pattern.compile("\"([^\"]+)\"").matcher(told).results().map(r -> r.group(1)).toList();
    assertThat(quoted).hasSizeGreaterThan(10);
    for (String words : quoted) {
      String plain = Model.plain(words.replaceFirst("^Alexa, ", ""));
      assertThat(
              samples.contains(plain)
                  || plain.equals("open " + model.invocation())
                  || model.isAnswerBySlot(plain)
                  || model.isBuiltIn(plain))
          .as(words)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"smallIconUri, 108", "largeIconUri, 512"})
  void theIconHasTheSizeTheStoreAsksFor(String field, int size) throws IOException {
    String uri = LISTING.path(field).asText();
    assertThat(uri).startsWith("file://");
    Path file = PACKAGE.resolve(uri.substring("file://".length()));
    assertThat(file.toString()).endsWith(".png");
    BufferedImage icon = ImageIO.read(file.toFile());
    assertThat(icon.getWidth()).isEqualTo(size);
    assertThat(icon.getHeight()).isEqualTo(size);
    assertThat(icon.getRGB(0, 0) >>> 24).as("the corner is see-through").isZero();
    assertThat(icon.getRGB(size / 2, size / 2) >>> 24).as("the middle is not").isEqualTo(255);
  }

  @Test
  void nothingIsSoldAndNothingHidden() {
    assertThat(PRIVACY.path("allowsPurchases").asBoolean(true)).isFalse();
    assertThat(PRIVACY.path("containsAds").asBoolean(true)).isFalse();
    assertThat(PRIVACY.path("isChildDirected").asBoolean(true)).isFalse();
    assertThat(PRIVACY.path("usesPersonalInfo").asBoolean(false)).isTrue();
    assertThat(PRIVACY.has("usesHealthInfo")).as("only for who signed Amazon's contract").isFalse();
  }

  @Test
  void itAsksForNoMoreThanItUses() {
    assertThat(MANIFEST.path("permissions").findValuesAsText("name"))
        .containsExactly("alexa::alerts:reminders:skill:readwrite", "alexa::person_id:read");
  }

  @Test
  void theEndOfUseIsHeardOf() {
    assertThat(MANIFEST.path("events").path("subscriptions").findValuesAsText("eventName"))
        .containsExactly("SKILL_DISABLED");
    assertThat(MANIFEST.path("events").path("endpoint"))
        .isEqualTo(MANIFEST.path("apis").path("custom").path("endpoint"));
  }

  @Test
  void whatOnlyADeployerKnowsCannotBeMistakenForReal() throws IOException {
    String guide = Files.readString(Path.of("DEPLOY.md"));
    String endpoint = MANIFEST.path("apis").path("custom").path("endpoint").path("uri").asText();
    assertThat(endpoint).matches("arn:aws:lambda:[a-z0-9-]+:0{12}:function:[\\w-]+:live");
    assertThat(guide).contains("`000000000000`").contains("`fill-this-in.invalid`");
    for (JsonNode locale : PRIVACY.path("locales")) {
      assertThat(locale.path("privacyPolicyUrl").asText())
          .startsWith("https://fill-this-in.invalid/");
      assertThat(locale.path("termsOfUseUrl").asText()).startsWith("https://fill-this-in.invalid/");
    }
  }

  @Test
  void everyLocaleHasItsModelItsListingAndItsPrivacy() throws IOException {
    Set<String> models = new TreeSet<>();
    try (Stream<Path> files = Files.list(PACKAGE.resolve("interactionModels/custom"))) {
      files.forEach(f -> models.add(f.getFileName().toString().replace(".json", "")));
    }
    assertThat(models).containsAll(Catalog.locales());
    assertThat(names(MANIFEST.path("publishingInformation").path("locales"))).isEqualTo(models);
    assertThat(names(PRIVACY.path("locales"))).isEqualTo(models);
  }

  @Test
  void theCommandLineDeploysThePackageAndLeavesTheCodeAlone() throws IOException {
    JsonNode profile = Model.tree(Path.of("ask-resources.json")).path("profiles").path("default");
    Path source = Path.of(profile.path("skillMetadata").path("src").asText());
    assertThat(source.normalize()).isEqualTo(PACKAGE);
    assertThat(source.resolve("skill.json")).exists();
    assertThat(profile).as("no code to build, no stack of its own").hasSize(1);
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".ask/");
  }

  private static String text() throws IOException {
    return Files.readString(PACKAGE.resolve("skill.json"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns what may never be said, but for the wake word, which examples must have. */
  private static List<Pattern> neverSaid() throws IOException {
    Path lint = Path.of("src/main/resources/lint");
    return Stream.of("any.txt", "en.txt")
        .flatMap(file -> Model.lines(lint.resolve(file)))
        .filter(line -> !line.startsWith("#") && !line.startsWith("alexa\t"))
        .map(line -> Pattern.compile("(?i)\\b(" + line.split("\t")[0] + ")\\b"))
        .toList();
  }
}
