package backguide.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Detail;
import backguide.programme.Kind;
import backguide.programme.Move;
import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.speech.Cue;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas agree with the loader, as far as a schema can. */
class SchemaTest {
  private static final Map<String, String> SCHEMAS =
      Map.of("programme", "programme.json", "words", "words.json", "coach", "speech.json");

  @TempDir Path folder;

  static Stream<Break> breaks() {
    return Break.all().filter(Break::schema);
  }

  @ParameterizedTest
  @ValueSource(strings = {"programme", "words", "coach"})
  void theShippedFilesAreValid(String file) {
    assertThat(faults(file, new Draft(folder).file(file))).isEmpty();
  }

  @Test
  void theSecondProgrammeIsValid() {
    assertThat(faults("programme", SecondProgrammeTest.PROGRAMME)).isEmpty();
    assertThat(faults("words", SecondProgrammeTest.WORDS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void refusesWhatTheLoaderRefuses(Break broken) {
    Draft draft = broken.in(new Draft(folder));

    assertThat(faults(broken.file(), draft.file(broken.file()))).isNotEmpty();
  }

  @Test
  void vocabulariesAreThoseOfTheLoader() {
    JsonNode programme = json("programme").path("$defs");
    assertThat(words(programme.at("/prop/enum"))).isEqualTo(ids(Prop.values()));
    assertThat(words(programme.at("/stance/enum"))).isEqualTo(ids(Stance.values()));
    assertThat(words(programme.at("/rung/enum"))).isEqualTo(ids(Rung.values()));
    assertThat(words(programme.at("/move/enum"))).isEqualTo(ids(Move.values()));
    assertThat(words(programme.at("/exercise/properties/kind/enum"))).isEqualTo(ids(Kind.values()));
    assertThat(words(programme.at("/adjustment/properties/trigger/properties/discomfort/enum")))
        .isEqualTo(ids(Detail.BodyPart.values()));
    assertThat(words(json("coach").at("/properties/cues/propertyNames/enum")))
        .isEqualTo(ids(Cue.values()));
  }

  private static Set<String> ids(Enum<?>[] all) {
    return new HashSet<>(Arrays.stream(all).map(Entry::id).toList());
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new HashSet<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static JsonNode json(String file) {
    return Draft.read(Path.of("src/main/resources/schema", SCHEMAS.get(file)));
  }

  private static Set<ValidationMessage> faults(String file, Path path) {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json(file));
    return schema.validate(Draft.read(path));
  }
}
