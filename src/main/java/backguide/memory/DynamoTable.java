package backguide.memory;

import backguide.person.Broken;
import backguide.person.Memory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The calls that are made of one table, each as long as there is patience for.
 *
 * @param name what the table is called
 * @param patience how long a call may take
 */
record DynamoTable(DynamoApi api, String name, Patience patience) {
  /** The table's only key. */
  static final String ID = "id";

  DynamoTable with(Patience other) {
    return new DynamoTable(api, name, other);
  }

  /**
   * Returns the item of an account; one with nothing in it where none is.
   *
   * @param failure what is thrown when it cannot be read, by the reason
   */
  DynamoItem item(String account, Function<String, RuntimeException> failure) {
    return called(
        () ->
            new DynamoItem(
                asked(
                        "GetItem",
                        DynamoJson.parameters(
                            name,
                            ID,
                            account,
                            json -> json.writeBooleanField("ConsistentRead", true)))
                    .item()),
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
            asked("UpdateItem", DynamoJson.parameters(name, ID, account, change::write));
            return true;
          } catch (DynamoApi.Refused e) {
            if (e.code().equals(DynamoApi.Refused.CONDITION)) {
              return false;
            }
            throw e;
          }
        },
        why -> new Memory.Unkept(why, null));
  }

  /** Whatever answers must tell what it has cost: so it is the table, and the answer is whole. */
  private DynamoJson.TableReply asked(String operation, byte[] parameters) throws IOException {
    DynamoJson.TableReply answer = DynamoJson.reply(api.ask(operation, parameters));
    if (!answer.whole()) {
      throw new ProtocolException("no whole answer");
    }
    return answer;
  }

  private <T> T called(Callable<T> call, Function<String, RuntimeException> failure) {
    try {
      return patience.atMost(call);
    } catch (RuntimeException e) {
      throw failure.apply(reason(e));
    }
  }

  /** Returns why a call failed, without anything that tells whose record it was about. */
  private static String reason(RuntimeException e) {
    if (e instanceof Patience.TooLong || e.getCause() instanceof SocketTimeoutException) {
      return "the table did not answer in time";
    }
    if (e.getCause() instanceof CredentialsSource.Missing) {
      return "the table cannot be asked without credentials";
    }
    if (e.getCause() instanceof ProtocolException
        || e.getCause() instanceof JsonProcessingException) {
      return "the table answered nonsense";
    }
    if (e instanceof DynamoApi.Refused refused) {
      return refused.isThrottled()
          ? "the table has too much to do"
          : "the table refused, " + refused.getMessage();
    }
    return "the table could not be reached";
  }
}
