package backguide.ear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The interaction model: everything the ear knows.
 *
 * @param intents the names of all intents, each with its samples as written
 * @param samples all samples, in the order of the file; last the phrases of built-in intents
 * @param lexicon the words of its language
 * @param types the values of the custom slot types: what may be said, and its id
 */
record EarModel(
    Map<String, List<String>> intents,
    List<EarSample> samples,
    EarLexicon lexicon,
    Map<String, Map<String, String>> types) {

  static EarModel read(InputStream json, EarLexicon lexicon) throws IOException {
    JsonNode model = new ObjectMapper().readTree(json).at("/interactionModel/languageModel");
    Map<String, List<String>> intents = new LinkedHashMap<>();
    List<EarSample> samples = new ArrayList<>();
    for (JsonNode intent : model.path("intents")) {
      String name = intent.path("name").asText();
      Map<String, String> slots = new HashMap<>();
      intent
          .path("slots")
          .forEach(slot -> slots.put(slot.path("name").asText(), slot.path("type").asText()));
      List<String> written = new ArrayList<>();
      intent.path("samples").forEach(sample -> written.add(sample.asText()));
      written.forEach(text -> samples.add(EarSample.of(name, text, Map.copyOf(slots), lexicon)));
      intents.put(name, List.copyOf(written));
    }
    if (intents.isEmpty()) {
      throw new IOException("the interaction model has no intents");
    }
    for (String name : intents.keySet()) {
      lexicon
          .phrases(name)
          .forEach(text -> samples.add(EarSample.of(name, text, Map.of(), lexicon)));
    }
    return new EarModel(
        intents, List.copyOf(samples), lexicon, types(model.path("types"), lexicon));
  }

  /** Returns the same with another set of values for a type: what may be said, and its id. */
  EarModel with(String type, Map<String, String> values) {
    Map<String, Map<String, String>> others = new HashMap<>(types);
    others.put(type, values);
    return new EarModel(intents, samples, lexicon, others);
  }

  private static Map<String, Map<String, String>> types(JsonNode types, EarLexicon lexicon) {
    Map<String, Map<String, String>> read = new HashMap<>();
    for (JsonNode type : types) {
      Map<String, String> phrases = new LinkedHashMap<>();
      for (JsonNode value : type.path("values")) {
        String name = value.at("/name/value").asText();
        String id = value.path("id").asText(name);
        phrases.putIfAbsent(phrase(name, lexicon), id);
        value
            .at("/name/synonyms")
            .forEach(s -> phrases.putIfAbsent(phrase(s.asText(), lexicon), id));
      }
      read.put(type.path("name").asText(), phrases);
    }
    return read;
  }

  private static String phrase(String text, EarLexicon lexicon) {
    return String.join(" ", EarWords.of(text, lexicon).words());
  }
}
