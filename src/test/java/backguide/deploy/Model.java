package backguide.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The interaction model as it lies in the package. */
final class Model {
  static final Path FILE = Path.of("interaction-model/interactionModels/custom/en-US.json");

  /** What a person says to these without any sample of ours. */
  private static final Set<String> BUILT_IN = Set.of("help", "stop", "cancel", "go home");

  private final JsonNode language;

  private Model(JsonNode language) {
    this.language = language;
  }

  static Model shipped() {
    return new Model(tree(FILE).path("interactionModel").path("languageModel"));
  }

  String invocation() {
    return language.path("invocationName").asText();
  }

  /** Returns how readily nothing is understood rather than something near it. */
  String fallbackSensitivity() {
    return language.at("/modelConfiguration/fallbackIntentSensitivity/level").asText();
  }

  List<ModelIntent> intents() {
    return stream(language.path("intents"))
        .map(i -> new ModelIntent(i.path("name").asText(), slots(i), texts(i.path("samples"))))
        .toList();
  }

  Stream<Sample> samples() {
    return intents().stream().flatMap(i -> i.samples().stream().map(s -> new Sample(i, s)));
  }

  /** Returns the own types, each with its values, each value with its id and all its words. */
  Map<String, List<Value>> types() {
    Map<String, List<Value>> types = new HashMap<>();
    for (JsonNode type : language.path("types")) {
      List<Value> values = new ArrayList<>();
      for (JsonNode value : type.path("values")) {
        List<String> words = new ArrayList<>(List.of(value.path("name").path("value").asText()));
        words.addAll(texts(value.path("name").path("synonyms")));
        values.add(new Value(value.path("id").asText(), words));
      }
      types.put(type.path("name").asText(), values);
    }
    return types;
  }

  /** Returns all words of an own type; none for a built-in one. */
  List<String> words(String type) {
    return types().getOrDefault(type, List.of()).stream().flatMap(v -> v.words().stream()).toList();
  }

  /**
   * Returns whether these words, without signs, fill the slots of a sample that has nothing else.
   */
  boolean isAnswerBySlot(String plain) {
    List<String> parts = List.of(plain.split(" and (?:the )?"));
    return types().keySet().stream()
        .map(type -> words(type).stream().map(Model::plain).toList())
        .anyMatch(words -> words.containsAll(parts));
  }

  boolean isBuiltIn(String plain) {
    return BUILT_IN.contains(plain);
  }

  /** Returns words as they sound: in small letters, without signs but apostrophes. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9{}<>_']+", " ").strip();
  }

  static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).toList();
  }

  static JsonNode tree(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> slots(JsonNode intent) {
    Map<String, String> slots = new HashMap<>();
    intent.path("slots").forEach(s -> slots.put(s.path("name").asText(), s.path("type").asText()));
    return slots;
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** An intent, its slots with their types, and its samples. */
  record ModelIntent(String name, Map<String, String> slots, List<String> samples) {}

  /** A sample and whose it is. */
  record Sample(ModelIntent intent, String text) {}

  /** A value of a type: its id and the words for it. */
  record Value(String id, List<String> words) {}
}
