package backguide.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;

/** The coach as it is deployed to AWS Lambda, called as its platform calls it. */
public final class LambdaFunction implements Endpoint, AutoCloseable {
  /** No speaker waits longer for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Pattern STARTED =
      Pattern.compile(
          "(?:Init|Restore) Duration: ([\\d.]+)|\"(?:init|restore)DurationMs\": ?([\\d.]+)");
  private static final Pattern ERROR_TYPE =
      Pattern.compile("\"errorType\"\\s*:\\s*\"([\\w.$]{1,100})\"");

  private static final Pattern ARN = Pattern.compile("arn:[\\w-]+:lambda:([\\w-]+):.*");

  /** The client's message goes on with places in its code, or with advice to its developers. */
  private static final Pattern REST = Pattern.compile("(?s)(?: in the chain |\\. |\\s*[(\\[]).*");

  private final String name;
  private final Region region;
  private final LambdaClient client;
  private final List<Call> calls = new ArrayList<>();

  private LambdaFunction(String name, Region region, LambdaClient client) {
    this.name = name;
    this.region = region;
    this.client = client;
  }

  /**
   * One call that was answered.
   *
   * @param ms how long it took from here, in ms
   * @param startMs how long the function took to start for it, in ms; empty when it was running
   */
  public record Call(long ms, OptionalDouble startMs) {}

  /**
   * Finds a function.
   *
   * @param name its name, perhaps with an alias as in {@code coach:live}, or its ARN
   * @param endpoint where Lambda is; empty for where the environment says, or AWS
   * @throws FunctionFailure when no region is known
   */
  public static LambdaFunction of(String name, Optional<URI> endpoint) {
    Region region = region(name, endpoint.isPresent());
    LambdaClientBuilder builder =
        LambdaClient.builder()
            .region(region)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(3))
                    .socketTimeout(PATIENCE))
            .overrideConfiguration(
                o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(PATIENCE));
    endpoint.ifPresent(builder::endpointOverride);
    return new LambdaFunction(name, region, builder.build());
  }

  /**
   * Returns the region that the ARN or the environment names; elsewhere than at AWS any will do.
   */
  private static Region region(String function, boolean elsewhere) {
    Matcher arn = ARN.matcher(function);
    Region region = arn.matches() ? Region.of(arn.group(1)) : configured(elsewhere);
    if (!elsewhere && !Region.regions().contains(region)) {
      throw new FunctionFailure("there is no region " + region.id());
    }
    return region;
  }

  private static Region configured(boolean elsewhere) {
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException e) {
      if (elsewhere) {
        return Region.US_EAST_1;
      }
      throw new FunctionFailure(
          "no region is named; set AWS_REGION, or give the function's ARN", e);
    }
  }

  /** Returns what went wrong; a refusal's own message may name accounts, or what was sent. */
  private static String told(SdkException e) {
    return e instanceof AwsServiceException refused && refused.awsErrorDetails() != null
        ? "refused, " + refused.statusCode() + " " + refused.awsErrorDetails().errorCode()
        : REST.matcher(String.valueOf(e.getMessage())).replaceFirst("");
  }

  /** Returns all calls that were answered, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public byte[] call(byte[] request) {
    long began = System.nanoTime();
    InvokeResponse response;
    try {
      response =
          client.invoke(
              i ->
                  i.functionName(name)
                      .logType(LogType.TAIL)
                      .payload(SdkBytes.fromByteArray(request)));
    } catch (SdkException e) {
      throw new FunctionFailure(name + " in " + region.id() + ": " + told(e), e);
    }
    byte[] answer = response.payload() == null ? new byte[0] : response.payload().asByteArray();
    if (response.functionError() != null) {
      throw new FunctionFailure(name + " failed" + errorType(answer) + log(response));
    }
    calls.add(new Call((System.nanoTime() - began) / 1_000_000, startMs(response)));
    return answer;
  }

  /** Returns the kind of failure; the rest of what a failed function answers is for its log. */
  private static String errorType(byte[] answer) {
    Matcher type = ERROR_TYPE.matcher(new String(answer, StandardCharsets.UTF_8));
    return type.find() ? " with " + type.group(1) : "";
  }

  private static String log(InvokeResponse response) {
    String request = response.responseMetadata().requestId();
    return "; its log tells more" + (request == null ? "" : ", request " + request);
  }

  private static OptionalDouble startMs(InvokeResponse response) {
    if (response.logResult() == null) {
      return OptionalDouble.empty();
    }
    byte[] log = Base64.getMimeDecoder().decode(response.logResult());
    Matcher started = STARTED.matcher(new String(log, StandardCharsets.UTF_8));
    return started.find()
        ? OptionalDouble.of(
            Double.parseDouble(started.group(1) == null ? started.group(2) : started.group(1)))
        : OptionalDouble.empty();
  }

  @Override
  public void close() {
    client.close();
  }
}
