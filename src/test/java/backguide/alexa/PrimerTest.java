package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.memory.KeepsNothing;
import backguide.understanding.Intent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a start tells the skill beforehand is all that anybody can tell it. */
class PrimerTest {
  private static final Path MODEL =
      Path.of("interaction-model/interactionModels/custom/en-US.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Catalog.Loaded shipped = Catalog.bundled("en-US");
  private final BackGuideSkill skill =
      new BackGuideSkill(
          shipped.programme(), words(), new KeepsNothing(), ZoneOffset.UTC, Optional.empty());
  private final List<JsonNode> told = new ArrayList<>();
  private final List<JsonNode> answered = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final Primer primer = new Primer(this::answer, shipped.programme().ids(), "en-US");

  @Test
  void everyIntentOfTheModelIsToldInASession() throws IOException {
    Set<String> model =
        JSON.readTree(MODEL.toFile()).findValues("intents").stream()
            .flatMap(intents -> intents.findValuesAsText("name").stream())
            .filter(name -> name.endsWith("Intent"))
            .collect(Collectors.toSet());
    everything();
    Set<String> said =
        told.stream()
            .filter(request -> request.at("/session/attributes/session").isObject())
            .map(request -> request.at("/request/intent/name").asText())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    assertThat(model).hasSizeGreaterThan(70);
    assertThat(said).containsAll(model);
    assertThat(said)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Intent.values()).map(Intent::modelName).toList());
  }

  @Test
  void everyRequestThatMeansSomethingIsToldAndAnswered() throws IOException {
    everything();
    assertThat(told.stream().map(request -> request.at("/request/type").asText()))
        .contains(
            "LaunchRequest",
            "IntentRequest",
            "Connections.Response",
            "SessionEndedRequest",
            "SessionResumedRequest",
            "AlexaSkillEvent.SkillDisabled",
            "System.ExceptionEncountered",
            "Nobody.HasHeardOfThis");
    assertThat(logged.stream().filter(line -> !line.endsWith(" answered")))
        .map(line -> line.replaceFirst("^request=\\S+ ", ""))
        .containsExactlyInAnyOrder("type=SessionEndedRequest SessionEnded ERROR INVALID_RESPONSE");
    assertThat(states())
        .contains(
            "asking-clearance", "between-bouts", "checking-pain", "pausing", "confirming-erase")
        .hasSizeGreaterThan(15);
  }

  @Test
  void anOpeningIsALaunchAndAYes() {
    primer.opening();
    assertThat(answered)
        .hasSize(2)
        .allMatch(answer -> answer.at("/response/outputSpeech").isObject());
  }

  private void everything() throws IOException {
    try (NobodysPlatform platform = new NobodysPlatform()) {
      primer.everything(platform.address());
    }
  }

  /** Returns the states that the session was in. */
  private Set<String> states() {
    return answered.stream()
        .map(answer -> answer.at("/sessionAttributes/session/asked/state/is").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private byte[] answer(byte[] request) {
    BackGuideSkill.Output output = skill.answer(request);
    EnvelopeGate.passed(request, output.body());
    told.add(read(request));
    answered.add(read(output.body()));
    logged.add(output.log());
    return output.body();
  }

  private Phrasebooks words() {
    return new Phrasebooks() {
      @Override
      public boolean speaks(String locale) {
        return true;
      }

      @Override
      public backguide.speech.Phrasebook of(String locale) {
        return shipped.phrasebook();
      }
    };
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
