package backguide.memory;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * The way to the tables of the cloud for somebody who is being talked to: an answer within a second
 * or none, and no place looked into besides the environment.
 */
final class DynamoConnection {
  /** The whole time for a call, in which it is tried twice. */
  private static final Duration WHOLE = Duration.ofSeconds(1);

  private static final int ATTEMPTS = 2;
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(50);

  private DynamoConnection() {}

  static DynamoDbClient to(Map<String, String> environment) {
    return to(environment, WHOLE);
  }

  /**
   * Returns a way to the tables.
   *
   * @param whole the whole time for a call
   */
  static DynamoDbClient to(Map<String, String> environment, Duration whole) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .region(Region.of(environment.getOrDefault("AWS_REGION", "us-east-1")))
            .credentialsProvider(credentials(environment))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(whole).socketTimeout(whole))
            .overrideConfiguration(override -> wait(whole, override));
    Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_DYNAMODB"))
        .filter(address -> !address.isBlank())
        .map(URI::create)
        .ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /**
   * A function restored from a snapshot gets its credentials from an address, others as they are.
   */
  private static AwsCredentialsProvider credentials(Map<String, String> environment) {
    String id = environment.get("AWS_ACCESS_KEY_ID");
    String secret = environment.get("AWS_SECRET_ACCESS_KEY");
    String token = environment.get("AWS_SESSION_TOKEN");
    if (id == null || secret == null) {
      return ContainerCredentialsProvider.create();
    }
    return StaticCredentialsProvider.create(
        token == null
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, token));
  }

  private static void wait(Duration whole, ClientOverrideConfiguration.Builder override) {
    BackoffStrategy soon = BackoffStrategy.fixedDelay(BEFORE_AGAIN);
    override
        .apiCallTimeout(whole)
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(soon)
                .throttlingBackoffStrategy(soon)
                .build())
        .defaultProfileFile(ProfileFile.aggregator().build());
  }

  /** Returns why a call failed, without anything that tells whose record it was about. */
  static String reason(RuntimeException e) {
    if (e instanceof Patience.TooLong
        || e instanceof ApiCallTimeoutException
        || e instanceof ApiCallAttemptTimeoutException) {
      return "the table did not answer in time";
    }
    if (e instanceof AwsServiceException refused) {
      return refused.isThrottlingException()
          ? "the table has too much to do"
          : "the table refused, " + code(refused);
    }
    return "the table could not be reached";
  }

  private static String code(AwsServiceException refused) {
    String code = refused.awsErrorDetails() == null ? null : refused.awsErrorDetails().errorCode();
    return code == null ? "with status " + refused.statusCode() : code;
  }
}
