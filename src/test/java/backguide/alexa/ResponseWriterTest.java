package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.session.Turn;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.util.JacksonSerializer;
import com.amazon.ask.util.UserAgentUtils;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer stands on the wire as the platform's own kit would write it. */
class ResponseWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CARRIED = "{\"session\":{\"a\":[],\"b\":{},\"c\":1},\"x\":true}";

  private final HandlerInput input =
      HandlerInput.builder()
          .withRequestEnvelope(
              RequestEnvelope.builder().withRequest(LaunchRequest.builder().build()).build())
          .build();

  @ParameterizedTest
  @EnumSource
  void anAnswerIsAsTheKitWritesIt(Turn.Ending ending) throws IOException {
    boolean asks = ending == Turn.Ending.ASKS;
    String odd = "Caf\u00e9 &amp; \"\\ \u0001\u2028\ud83d\ude00 <break time=\"10ms\"/>";
    for (String said : List.of("Hello.", odd, "")) {
      Optional<String> again = asks ? Optional.of(said + "?") : Optional.empty();
      check(Responses.of(new SkillAnswer(said, again, ending, CARRIED, "now", List.of()), input));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CARRIED, "{}"})
  void nothingIsAsTheKitWritesIt(String carried) throws IOException {
    check(Responses.nothing(carried, input));
  }

  @Test
  void withoutASessionNothingIsCarried() throws IOException {
    Response response = Responses.nothing(CARRIED, input).orElseThrow();

    assertThat(JSON.readTree(write(Optional.empty(), response)).has("sessionAttributes")).isFalse();
  }

  private void check(Optional<Response> response) throws IOException {
    String carried = Responses.carried(input);
    ResponseEnvelope theirs =
        ResponseEnvelope.builder()
            .withVersion("1.0")
            .withUserAgent(UserAgentUtils.getUserAgent())
            .withSessionAttributes(
                JSON.readValue(carried, new TypeReference<Map<String, Object>>() {}))
            .withResponse(response.orElseThrow())
            .build();

    assertThat(JSON.readTree(write(Optional.of(carried), response.orElseThrow())))
        .isEqualTo(JSON.readTree(new JacksonSerializer().serialize(theirs)));
  }

  private static byte[] write(Optional<String> carried, Response response) {
    return new ResponseWriter().marshall(new WholeResponse(carried, response));
  }
}
