package backguide.memory;

import backguide.person.Broken;
import backguide.person.Memory;
import backguide.person.Person;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A memory in one table of the cloud: an item an account, in it an attribute a member, so that one
 * call reads a record, one writes it and one erases a household. The table itself deletes what
 * nobody has written for long.
 */
public final class DynamoMemory implements Memory {
  /** The table's only key. */
  static final String ID = "id";

  /** Whom no account is called; nothing is ever kept of them. */
  private static final Key NOBODY = Key.of("nobody");

  private static final int PRIMINGS = 3;

  private final DynamoDbClient client;
  private final String table;

  DynamoMemory(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /**
   * Connects to a table as a function in the cloud does: by what stands in its environment, and by
   * nothing else.
   *
   * @param table its name
   * @param environment the variables of the environment
   */
  public static DynamoMemory of(String table, Map<String, String> environment) {
    return new DynamoMemory(DynamoConnection.to(environment), table);
  }

  /**
   * Reads and erases nobody, so that all that a call needs is loaded and connected before somebody
   * waits for it: the very first call takes longer than a call may. Changes nothing, and what goes
   * wrong with it is left for those who come.
   */
  public void prime() {
    boolean primed = false;
    for (int tried = 0; tried < PRIMINGS && !primed; tried++) {
      try {
        recall(NOBODY);
        erase(NOBODY);
        primed = true;
      } catch (Unreadable | Unkept e) {
        primed = false;
      }
    }
  }

  @Override
  public Optional<Person> recall(Key key) {
    return person(
        key,
        item(
            key.account(),
            get ->
                get.projectionExpression("#record")
                    .expressionAttributeNames(DynamoChange.names(key))));
  }

  /** Reads the whole item of an account, to see who is in it. */
  @Override
  public Found find(Key key) {
    if (!key.member().isEmpty()) {
      return new Found(key, recall(key));
    }
    Map<String, AttributeValue> item = item(key.account(), whole -> {});
    Key found = key.among(DynamoChange.members(item));
    return new Found(found, person(found, item));
  }

  private Map<String, AttributeValue> item(String account, Consumer<GetItemRequest.Builder> part) {
    return called(
        () ->
            client
                .getItem(
                    get -> part.accept(get.tableName(table).key(id(account)).consistentRead(true)))
                .item(),
        why -> new Unreadable(why, null));
  }

  private static Optional<Person> person(Key key, Map<String, AttributeValue> item) {
    try {
      return Optional.ofNullable(item.get(DynamoChange.attribute(key))).map(DynamoRecord::read);
    } catch (Broken e) {
      throw new Unreadable("the record is not usable, " + e.getMessage(), e);
    }
  }

  @Override
  public void keep(Key key, Person person, Optional<String> basis) {
    UpdateItemRequest update;
    try {
      update = DynamoChange.to(key, person, basis).tableName(table).key(id(key.account())).build();
    } catch (Broken e) {
      throw new Unkept("not kept: " + e.getMessage(), e);
    }
    if (!changed(() -> client.updateItem(update))) {
      throw new Overtaken();
    }
  }

  /** Erases a member's record, and with the last one the item of the account. */
  @Override
  public void erase(Key key) {
    UpdateItemRequest update =
        DynamoChange.without(key)
            .tableName(table)
            .key(id(key.account()))
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    changed(
        () -> {
          Map<String, AttributeValue> left = client.updateItem(update).attributes();
          if (DynamoChange.members(left).isEmpty()) {
            deleteUnlessWritten(key.account(), left.get(DynamoChange.REVISION));
          }
        });
  }

  private void deleteUnlessWritten(String account, AttributeValue revision) {
    client.deleteItem(
        delete ->
            delete
                .tableName(table)
                .key(id(account))
                .conditionExpression(DynamoChange.REVISION + " = :seen")
                .expressionAttributeValues(Map.of(":seen", revision)));
  }

  @Override
  public void eraseAccount(String account) {
    changed(() -> client.deleteItem(delete -> delete.tableName(table).key(id(account))));
  }

  private static Map<String, AttributeValue> id(String account) {
    return Map.of(ID, AttributeValue.fromS(account));
  }

  /** Returns whether a change was made; not when its condition does not hold. */
  private static boolean changed(Runnable change) {
    return called(
        () -> {
          try {
            change.run();
            return true;
          } catch (ConditionalCheckFailedException e) {
            return false;
          }
        },
        why -> new Unkept(why, null));
  }

  private static <T> T called(Supplier<T> call, Function<String, RuntimeException> failure) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw failure.apply(DynamoConnection.reason(e));
    }
  }
}
