package backguide.memory;

import java.io.IOException;

/** What DynamoDB can be asked: an operation with its parameters, and an answer, both JSON. */
interface DynamoApi {
  /**
   * Asks once, whatever it takes to be heard.
   *
   * @param operation as {@code GetItem}
   * @throws Refused when the table did not do it
   * @throws IOException when no whole answer came in time; it may have been done
   */
  byte[] ask(String operation, byte[] parameters) throws IOException;

  /** Lets go of what may have ended while nobody looked: a connection, and credentials. */
  default void disconnect() {}

  /** That the table did not do what it was asked. */
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** That a condition does not hold. */
    static final String CONDITION = "ConditionalCheckFailedException";

    private final int status;
    private final String code;

    /**
     * Makes a refusal.
     *
     * @param status of HTTP
     * @param code the reason by its name; empty when none was given
     */
    Refused(int status, String code) {
      super(code.isEmpty() ? "with status " + status : code, null, false, false);
      this.status = status;
      this.code = code;
    }

    String code() {
      return code;
    }

    /** Returns whether there was too much to do. */
    boolean isThrottled() {
      return switch (code) {
        case "ProvisionedThroughputExceededException",
            "ThrottlingException",
            "RequestLimitExceeded",
            "LimitExceededException" ->
            true;
        default -> status == 429;
      };
    }

    /** Returns whether it may be done when it is asked once more. */
    boolean mayPass() {
      return status >= 500 || isThrottled() || isOfCredentials();
    }

    /** Returns whether the credentials were what was refused. */
    boolean isOfCredentials() {
      return switch (code) {
        case "ExpiredTokenException", "UnrecognizedClientException", "InvalidSignatureException" ->
            true;
        default -> false;
      };
    }
  }
}
