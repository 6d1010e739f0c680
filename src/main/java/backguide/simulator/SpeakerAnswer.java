package backguide.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * An answer of the skill, as a smart speaker reads it.
 *
 * @param attributes what the next request takes along
 * @param ssml what is said
 * @param reprompt what is said when nobody answers
 * @param open whether the speaker listens then
 * @param handedOver the token of the permission that the speaker asks for in its own words instead
 */
public record SpeakerAnswer(
    ObjectNode attributes,
    Optional<String> ssml,
    Optional<String> reprompt,
    boolean open,
    Optional<String> handedOver) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads an answer.
   *
   * @throws FunctionFailure when it is none
   */
  public static SpeakerAnswer read(byte[] bytes) {
    try {
      JsonNode all = JSON.readTree(bytes);
      if (!all.path("response").isObject()) {
        throw new FunctionFailure("this is no speaker's answer");
      }
      JsonNode response = all.get("response");
      JsonNode attributes = all.path("sessionAttributes");
      return new SpeakerAnswer(
          attributes instanceof ObjectNode object ? object : JSON.createObjectNode(),
          text(response.at("/outputSpeech/ssml")),
          text(response.at("/reprompt/outputSpeech/ssml")),
          !response.path("shouldEndSession").asBoolean(true),
          handedOver(response.path("directives")));
    } catch (IOException e) {
      throw new FunctionFailure("this is no JSON", e);
    }
  }

  /** Returns whether the speaker asks for a permission in its own words. */
  public boolean asksPermission() {
    return handedOver.isPresent();
  }

  /** Returns whether the speaker is told nothing at all, as for a request that is not ours. */
  public boolean isNothing() {
    return ssml.isEmpty() && !open && !asksPermission() && attributes.isEmpty();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  private static Optional<String> handedOver(JsonNode directives) {
    for (JsonNode directive : directives) {
      boolean sends = directive.path("type").asText().equals("Connections.SendRequest");
      if (sends && directive.path("name").asText().equals("AskFor")) {
        return Optional.of(directive.path("token").asText());
      }
    }
    return Optional.empty();
  }
}
