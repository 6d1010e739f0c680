package backguide.memory;

import backguide.person.Broken;
import backguide.person.Kept;
import backguide.person.PersonCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A person's record as the value of one attribute, readable in the table as it is. */
final class DynamoRecord {
  private DynamoRecord() {}

  /**
   * Returns the record in a value.
   *
   * @throws Broken when it is no record of this version
   */
  static Kept read(AttributeValue value) {
    return PersonCodec.readKept(fields(value.m()));
  }

  /** Returns the value of strings, numbers, truths, lists and maps. */
  static AttributeValue value(Object plain) {
    if (plain instanceof Map<?, ?> map) {
      Map<String, AttributeValue> values = new HashMap<>();
      map.forEach((name, each) -> values.put(String.valueOf(name), value(each)));
      return AttributeValue.fromM(values);
    }
    if (plain instanceof List<?> list) {
      return AttributeValue.fromL(list.stream().map(DynamoRecord::value).toList());
    }
    if (plain instanceof Boolean truth) {
      return AttributeValue.fromBool(truth);
    }
    return plain instanceof Number number
        ? AttributeValue.fromN(number.toString())
        : AttributeValue.fromS(String.valueOf(plain));
  }

  private static Map<String, Object> fields(Map<String, AttributeValue> values) {
    Map<String, Object> fields = new HashMap<>();
    values.forEach((name, value) -> fields.put(name, plain(value)));
    return fields;
  }

  /** Returns a value as the record has it; one of a kind that no record has stays what it is. */
  static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case BOOL -> value.bool();
      case L -> value.l().stream().map(DynamoRecord::plain).toList();
      case M -> fields(value.m());
      case N -> number(value);
      default -> value;
    };
  }

  private static Object number(AttributeValue value) {
    try {
      return Long.valueOf(value.n());
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
