package backguide.alexa;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.model.ui.OutputSpeech;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import com.amazon.ask.util.JsonMarshaller;
import com.amazon.ask.util.UserAgentUtils;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes the answers that the coach gives, in one pass; it knows no others. */
final class ResponseWriter implements JsonMarshaller<WholeResponse> {
  private final JsonFactory json = new JsonFactory();
  private final String agent = UserAgentUtils.getUserAgent();

  @Override
  public byte[] marshall(WholeResponse response) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    marshall(response, out);
    return out.toByteArray();
  }

  @Override
  public void marshall(WholeResponse whole, OutputStream out) {
    try (JsonGenerator to = json.createGenerator(out)) {
      to.writeStartObject();
      to.writeStringField("version", "1.0");
      if (whole.carried().isPresent()) {
        to.writeFieldName("sessionAttributes");
        to.writeRawValue(whole.carried().get());
      }
      to.writeStringField("userAgent", agent);
      to.writeObjectFieldStart("response");
      response(whole.response(), to);
      to.writeEndObject();
      to.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void response(Response response, JsonGenerator to) throws IOException {
    if (response.getOutputSpeech() != null) {
      speech(response.getOutputSpeech(), to);
    }
    if (response.getReprompt() != null) {
      to.writeObjectFieldStart("reprompt");
      speech(response.getReprompt().getOutputSpeech(), to);
      to.writeEndObject();
    }
    if (response.getDirectives() != null && !response.getDirectives().isEmpty()) {
      to.writeArrayFieldStart("directives");
      for (Directive directive : response.getDirectives()) {
        sendRequest((SendRequestDirective) directive, to);
      }
      to.writeEndArray();
    }
    if (response.getShouldEndSession() != null) {
      to.writeBooleanField("shouldEndSession", response.getShouldEndSession());
    }
  }

  private static void speech(OutputSpeech speech, JsonGenerator to) throws IOException {
    to.writeObjectFieldStart("outputSpeech");
    to.writeStringField("type", speech.getType());
    to.writeStringField("ssml", ((SsmlOutputSpeech) speech).getSsml());
    to.writeEndObject();
  }

  private static void sendRequest(SendRequestDirective directive, JsonGenerator to)
      throws IOException {
    to.writeStartObject();
    to.writeStringField("type", directive.getType());
    to.writeStringField("name", directive.getName());
    to.writeStringField("token", directive.getToken());
    to.writeObjectFieldStart("payload");
    for (Map.Entry<String, Object> field : directive.getPayload().entrySet()) {
      to.writeStringField(field.getKey(), String.valueOf(field.getValue()));
    }
    to.writeEndObject();
    to.writeEndObject();
  }
}
