package backguide.memory;

import backguide.person.Memory;
import backguide.person.Person;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Changes of one member's record in the item of an account, each done whole or not at all. */
final class DynamoChange {
  /** How often an item was written: a number. */
  static final String REVISION = "revision";

  /** When the table deletes an item by itself, in s since 1970: a number. */
  static final String EXPIRES_AT = "expiresAt";

  /** How long an item is kept after it was last written. */
  private static final Duration KEPT = Duration.ofDays(400);

  private static final String RECORD = "record:";

  private DynamoChange() {}

  /** Returns the attribute in which the record of a key is. */
  static String attribute(Memory.Key key) {
    return RECORD + key.member();
  }

  static Map<String, String> names(Memory.Key key) {
    return Map.of("#record", attribute(key));
  }

  /**
   * Returns the change that writes a record if the one before it is what it follows, or if the same
   * request has written it.
   *
   * @throws backguide.person.Broken when something in it must not be kept
   */
  static UpdateItemRequest.Builder to(Memory.Key key, Person person, Optional<String> basis) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":record", DynamoRecord.write(person));
    values.put(":one", AttributeValue.fromN("1"));
    String condition =
        basis.isPresent() ? "#record.lastRequest = :basis" : "attribute_not_exists(#record)";
    basis.ifPresent(request -> values.put(":basis", AttributeValue.fromS(request)));
    if (!person.lastRequest().isEmpty()) {
      condition += " OR #record.lastRequest = :own";
      values.put(":own", AttributeValue.fromS(person.lastRequest()));
    }
    String set = "SET #record = :record";
    Optional<LocalDateTime> at = person.today().at();
    if (at.isPresent()) {
      set += ", " + EXPIRES_AT + " = :expiresAt";
      values.put(":expiresAt", expiry(at.get()));
    }
    return UpdateItemRequest.builder()
        .updateExpression(set + " ADD " + REVISION + " :one")
        .conditionExpression(condition)
        .expressionAttributeNames(names(key))
        .expressionAttributeValues(values);
  }

  /** Returns the change that takes a record away, if it is there. */
  static UpdateItemRequest.Builder without(Memory.Key key) {
    return UpdateItemRequest.builder()
        .updateExpression("REMOVE #record ADD " + REVISION + " :one")
        .conditionExpression("attribute_exists(#record)")
        .expressionAttributeNames(names(key))
        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")));
  }

  /** Returns whose records there are in an item. */
  static Set<String> members(Map<String, AttributeValue> item) {
    return item.keySet().stream()
        .filter(name -> name.startsWith(RECORD))
        .map(name -> name.substring(RECORD.length()))
        .collect(Collectors.toSet());
  }

  private static AttributeValue expiry(LocalDateTime at) {
    return AttributeValue.fromN(Long.toString(at.plus(KEPT).toEpochSecond(ZoneOffset.UTC)));
  }
}
