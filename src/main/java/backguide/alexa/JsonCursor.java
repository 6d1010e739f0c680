package backguide.alexa;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value in a JSON text that is read once, from its front to its end. What nobody takes is passed
 * over, whatever its form; what is taken for something that it is not, or lies too deep, is null.
 */
final class JsonCursor {
  private static final int LONGEST_NUMBER = 30;

  /** Deeper than anything we need, and so far up that no stack overflows. */
  private static final int DEEPEST = 100;

  private final JsonParser parser;

  /** Begins at the value that the text holds. */
  JsonCursor(JsonParser parser) throws IOException {
    this.parser = parser;
    parser.nextToken();
  }

  /**
   * Takes the value of a field into what is being built, or leaves it.
   *
   * @param <B> what is being built, which is returned
   */
  interface FieldTaker<B> {
    B take(B into, String name) throws IOException;
  }

  /**
   * Takes an item of a list.
   *
   * @param <T> what is made of it; null where it is left
   */
  interface ItemTaker<T> {
    T take() throws IOException;
  }

  /** Returns what is built of the fields of an object; null where no object is. */
  <B, T> T object(B builder, FieldTaker<B> field, Function<B, T> build) throws IOException {
    if (!begins(JsonToken.START_OBJECT)) {
      return null;
    }
    B built = builder;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      built = field.take(built, name);
      parser.skipChildren();
    }
    return build.apply(built);
  }

  /** Returns what is made of the fields of an object, by their names; null where no object is. */
  <T> Map<String, T> map(ItemTaker<T> item) throws IOException {
    return object(
        new LinkedHashMap<String, T>(),
        (map, name) -> {
          map.put(name, item.take());
          return map;
        },
        map -> map);
  }

  /** Returns what is made of the items of a list; null where no list is. */
  <T> List<T> list(ItemTaker<T> item) throws IOException {
    if (!begins(JsonToken.START_ARRAY)) {
      return null;
    }
    List<T> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(item.take());
      parser.skipChildren();
    }
    return list;
  }

  private boolean begins(JsonToken start) {
    return parser.hasToken(start) && parser.getParsingContext().getNestingDepth() <= DEEPEST;
  }

  /** Returns a text, and a number or a truth as one. */
  String text() throws IOException {
    return parser.getValueAsString();
  }

  /** Returns a text that is written as one; of anything else null. */
  String name() throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
  }

  /** Returns whether it is true, be it by a word or by a number. */
  boolean truth() throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        ? !parser.getText().equals("0")
        : "true".equalsIgnoreCase(text());
  }

  /** Returns whatever it is, as maps and lists; a number that nobody could count to as a text. */
  Object any() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(this::any);
      case START_ARRAY -> list(this::any);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private Object number(String text) throws IOException {
    return text.length() > LONGEST_NUMBER ? text : parser.getNumberValue();
  }
}
