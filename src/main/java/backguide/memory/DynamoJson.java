package backguide.memory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of DynamoDB, in which each value tells its kind. A text is a String here, a whole number
 * a Long, a truth a Boolean, a set of texts a Set, and lists and maps are what they are. Long
 * because what is written and what is read are each other's mirror.
 */
final class DynamoJson {
  static final JsonFactory FACTORY = new JsonFactory();

  private DynamoJson() {}

  /**
   * A value of a kind that no record has.
   *
   * @param kind by its name in DynamoDB
   */
  record Odd(String kind) {}

  /**
   * What a table answered.
   *
   * @param item the item that was read; empty when none is there
   * @param whole whether it came to its end: that it tells what it has cost
   */
  record TableReply(Map<String, Object> item, boolean whole) {}

  /** Writes the parameters of an operation. */
  interface Parameters {
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns the parameters of an operation on one item of a table. */
  static byte[] parameters(String table, String key, String id, Parameters more)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("TableName", table);
      values(json, "Key", Map.of(key, id));
      json.writeStringField("ReturnConsumedCapacity", "TOTAL");
      more.write(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** Writes values, each with its kind. */
  static void values(JsonGenerator json, String field, Map<?, ?> values) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<?, ?> each : values.entrySet()) {
      json.writeFieldName(String.valueOf(each.getKey()));
      value(json, each.getValue());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    json.writeStartObject();
    if (value instanceof Map<?, ?> map) {
      values(json, "M", map);
    } else if (value instanceof List<?> list) {
      json.writeArrayFieldStart("L");
      for (Object each : list) {
        value(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Set<?> texts) {
      json.writeArrayFieldStart("SS");
      for (Object each : texts) {
        json.writeString(String.valueOf(each));
      }
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBooleanField("BOOL", truth);
    } else {
      json.writeStringField(value instanceof Number ? "N" : "S", String.valueOf(value));
    }
    json.writeEndObject();
  }

  /**
   * Reads an answer.
   *
   * @throws IOException when it is none
   */
  static TableReply reply(byte[] body) throws IOException {
    Map<String, Object> item = Map.of();
    boolean whole = false;
    try (JsonParser json = FACTORY.createParser(body)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken token = json.nextToken();
        if (field.equals("Item")) {
          item = map(json, token);
        } else {
          whole |= field.equals("ConsumedCapacity") && token == JsonToken.START_OBJECT;
          json.skipChildren();
        }
      }
      expect(json, json.currentToken(), JsonToken.END_OBJECT);
    }
    return new TableReply(item, whole);
  }

  /** Returns why something was refused, by its name; empty where that is not told. */
  static String refusal(byte[] body) {
    try (JsonParser json = FACTORY.createParser(body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean type = json.currentName().equals("__type");
        if (json.nextToken() == JsonToken.VALUE_STRING && type) {
          String name = json.getText();
          String code = name.substring(name.indexOf('#') + 1);
          return code.matches("[A-Za-z]{1,100}") ? code : "";
        }
        json.skipChildren();
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  private static Map<String, Object> map(JsonParser json, JsonToken start) throws IOException {
    expect(json, start, JsonToken.START_OBJECT);
    Map<String, Object> map = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      map.put(json.currentName(), value(json, json.nextToken()));
    }
    return map;
  }

  private static Object value(JsonParser json, JsonToken start) throws IOException {
    expect(json, start, JsonToken.START_OBJECT);
    expect(json, json.nextToken(), JsonToken.FIELD_NAME);
    String kind = json.currentName();
    JsonToken token = json.nextToken();
    Object value =
        switch (kind) {
          case "S" -> text(json, token);
          case "N" -> number(text(json, token));
          case "BOOL" -> truth(json, token);
          case "M" -> map(json, token);
          case "L" -> list(json, token);
          case "SS" -> texts(json, token);
          default -> {
            json.skipChildren();
            yield new Odd(kind);
          }
        };
    expect(json, json.nextToken(), JsonToken.END_OBJECT);
    return value;
  }

  private static String text(JsonParser json, JsonToken token) throws IOException {
    expect(json, token, JsonToken.VALUE_STRING);
    return json.getText();
  }

  /** A number that is not whole is of a kind that no record has. */
  private static Object number(String digits) {
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException e) {
      return new Odd("N");
    }
  }

  private static Boolean truth(JsonParser json, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_TRUE) {
      expect(json, token, JsonToken.VALUE_FALSE);
    }
    return token == JsonToken.VALUE_TRUE;
  }

  private static List<Object> list(JsonParser json, JsonToken start) throws IOException {
    expect(json, start, JsonToken.START_ARRAY);
    List<Object> list = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      list.add(value(json, token));
    }
    return list;
  }

  private static Set<String> texts(JsonParser json, JsonToken start) throws IOException {
    expect(json, start, JsonToken.START_ARRAY);
    Set<String> texts = new HashSet<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      texts.add(text(json, token));
    }
    return texts;
  }

  private static void expect(JsonParser json, JsonToken token, JsonToken expected)
      throws IOException {
    if (token != expected) {
      throw new ProtocolException(
          "no answer of a table, at " + json.currentTokenLocation().getByteOffset());
    }
  }
}
