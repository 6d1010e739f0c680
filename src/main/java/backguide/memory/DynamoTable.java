package backguide.memory;

import backguide.person.Broken;
import backguide.person.Memory;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * The calls that are made of one table, each as long as there is patience for.
 *
 * @param name what the table is called
 * @param patience how long a call may take
 */
record DynamoTable(DynamoDbClient client, String name, Patience patience) {
  /** The table's only key. */
  static final String ID = "id";

  DynamoTable with(Patience other) {
    return new DynamoTable(client, name, other);
  }

  /**
   * Returns the item of an account; one with nothing in it where none is.
   *
   * @param failure what is thrown when it cannot be read, by the reason
   */
  DynamoItem item(String account, Function<String, RuntimeException> failure) {
    return called(
        () -> {
          GetItemResponse answer =
              client.getItem(
                  get ->
                      get.tableName(name)
                          .key(id(account))
                          .consistentRead(true)
                          .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
          isWhole(answer.consumedCapacity());
          return new DynamoItem(answer.item());
        },
        failure);
  }

  /**
   * Returns whether a change was made; not when its condition does not hold.
   *
   * @throws Memory.Unkept when that cannot be told, or it must not be kept
   */
  boolean change(String account, Supplier<DynamoChange> made) {
    DynamoChange change;
    try {
      change = made.get();
    } catch (Broken e) {
      throw new Memory.Unkept("not kept: " + e.getMessage(), e);
    }
    return called(
        () -> {
          try {
            isWhole(client.updateItem(change.of(name, id(account))).consumedCapacity());
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        },
        why -> new Memory.Unkept(why, null));
  }

  /**
   * The client takes an answer that was cut off before its first byte for an empty one: that nobody
   * is known, or that something was kept. So whatever answers must tell what it has cost.
   */
  private static void isWhole(ConsumedCapacity told) {
    if (told == null) {
      throw new IllegalStateException("no answer");
    }
  }

  private <T> T called(Supplier<T> call, Function<String, RuntimeException> failure) {
    try {
      return patience.atMost(call);
    } catch (RuntimeException e) {
      throw failure.apply(DynamoConnection.reason(e));
    }
  }

  private static Map<String, AttributeValue> id(String account) {
    return Map.of(ID, AttributeValue.fromS(account));
  }
}
