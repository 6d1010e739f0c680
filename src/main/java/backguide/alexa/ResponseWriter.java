package backguide.alexa;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.ResponseEnvelope;
import com.amazon.ask.model.interfaces.connections.SendRequestDirective;
import com.amazon.ask.model.ui.OutputSpeech;
import com.amazon.ask.model.ui.SsmlOutputSpeech;
import com.amazon.ask.util.JsonMarshaller;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes the answers that the coach gives, in one pass; it knows no others. */
final class ResponseWriter implements JsonMarshaller<ResponseEnvelope> {
  private final JsonFactory json = new JsonFactory();

  @Override
  public byte[] marshall(ResponseEnvelope envelope) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    marshall(envelope, out);
    return out.toByteArray();
  }

  @Override
  public void marshall(ResponseEnvelope envelope, OutputStream out) {
    try (JsonGenerator to = json.createGenerator(out)) {
      to.writeStartObject();
      to.writeStringField("version", envelope.getVersion());
      if (envelope.getSessionAttributes() != null) {
        to.writeFieldName("sessionAttributes");
        any(envelope.getSessionAttributes(), to);
      }
      to.writeStringField("userAgent", envelope.getUserAgent());
      if (envelope.getResponse() != null) {
        to.writeObjectFieldStart("response");
        response(envelope.getResponse(), to);
        to.writeEndObject();
      }
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
    to.writeFieldName("payload");
    any(directive.getPayload(), to);
    to.writeEndObject();
  }

  private static void any(Object value, JsonGenerator to) throws IOException {
    if (value instanceof Map<?, ?> map) {
      to.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        to.writeFieldName(String.valueOf(entry.getKey()));
        any(entry.getValue(), to);
      }
      to.writeEndObject();
    } else if (value instanceof List<?> list) {
      to.writeStartArray();
      for (Object item : list) {
        any(item, to);
      }
      to.writeEndArray();
    } else {
      to.writeObject(value);
    }
  }
}
