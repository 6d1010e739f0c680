package backguide.memory;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.Thorough;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Our signatures are those of the vendor's own signer. */
class RequestSignerTest {
  private static final int TIMES = 200;
  private final Random random = new Random(Thorough.seed());

  @Test
  void aSignatureIsTheVendorsOwn() {
    for (int time = 0; time < TIMES; time++) {
      byte[] body = new byte[random.nextInt(2_000)];
      random.nextBytes(body);
      Instant now = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt());
      Optional<String> token = Optional.of("a token/" + time).filter(t -> random.nextBoolean());
      AwsCredentials who =
          new AwsCredentials(
              "AKID" + time, "a/secret+" + random.nextLong(), token, Optional.empty());
      String region = random.nextBoolean() ? "eu-central-1" : "us-east-1";
      URI address = URI.create("https://dynamodb." + region + ".amazonaws.com/");
      Map<String, String> headers =
          Map.of(
              "host", address.getHost(),
              "content-type", "application/x-amz-json-1.0",
              "x-amz-target", "DynamoDB_20120810.GetItem");
      assertThat(new RequestSigner(region, "dynamodb").signed("/", headers, body, who, now))
          .containsEntry("authorization", vendors(address, region, headers, body, who, now));
    }
  }

  private static String vendors(
      URI address,
      String region,
      Map<String, String> headers,
      byte[] body,
      AwsCredentials who,
      Instant now) {
    AwsCredentialsIdentity identity =
        who.token()
            .<AwsCredentialsIdentity>map(
                token -> AwsSessionCredentialsIdentity.create(who.id(), who.secret(), token))
            .orElseGet(() -> AwsCredentialsIdentity.create(who.id(), who.secret()));
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(address);
    headers.forEach(request::putHeader);
    return AwsV4HttpSigner.create()
        .sign(
            sign ->
                sign.identity(identity)
                    .request(request.build())
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
        .request()
        .firstMatchingHeader("Authorization")
        .orElseThrow();
  }
}
