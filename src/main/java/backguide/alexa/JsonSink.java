package backguide.alexa;

import backguide.person.RecordSink;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a record as JSON. */
final class JsonSink implements RecordSink {
  private final JsonGenerator json;

  private JsonSink(JsonGenerator json) {
    this.json = json;
  }

  /** Returns the text of what is written to it. */
  static String text(Consumer<RecordSink> record) {
    StringWriter text = new StringWriter();
    write(
        () -> {
          try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            record.accept(new JsonSink(json));
          }
        });
    return text.toString();
  }

  /** Returns the text of what was read from JSON. */
  static String text(Map<String, Object> read) {
    return text(to -> write(read, to));
  }

  private static void write(Object read, RecordSink to) {
    if (read instanceof Map<?, ?> map) {
      to.beginRecord();
      map.forEach(
          (name, value) -> {
            to.field(name.toString());
            write(value, to);
          });
      to.endRecord();
    } else if (read instanceof List<?> list) {
      to.beginList();
      list.forEach(value -> write(value, to));
      to.endList();
    } else {
      to.value(read);
    }
  }

  /** Writes something; what is written to in memory never fails. */
  private interface Attempt {
    void write() throws IOException;
  }

  private static void write(Attempt attempt) {
    try {
      attempt.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beginRecord() {
    write(json::writeStartObject);
  }

  @Override
  public void field(String name) {
    write(() -> json.writeFieldName(name));
  }

  @Override
  public void endRecord() {
    write(json::writeEndObject);
  }

  @Override
  public void beginList() {
    write(json::writeStartArray);
  }

  @Override
  public void endList() {
    write(json::writeEndArray);
  }

  @Override
  public void value(Object value) {
    write(() -> json.writeObject(value));
  }
}
