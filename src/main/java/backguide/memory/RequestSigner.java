package backguide.memory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent to the cloud, so that it knows who calls and that nothing was changed on the
 * way: AWS Signature Version 4, as the vendor publishes it.
 *
 * @param region where the cloud is called
 * @param service what is called there
 */
record RequestSigner(String region, String service) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /**
   * Returns the headers with which a request goes out: those given, and the signature.
   *
   * @param headers by their names in small letters, {@code host} among them
   */
  Map<String, String> signed(
      String path, Map<String, String> headers, byte[] body, AwsCredentials who, Instant now) {
    LocalDateTime at = LocalDateTime.ofEpochSecond(now.getEpochSecond(), 0, ZoneOffset.UTC);
    String day =
        digits(at.getYear(), 4) + digits(at.getMonthValue(), 2) + digits(at.getDayOfMonth(), 2);
    String time = digits(at.getHour(), 2) + digits(at.getMinute(), 2) + digits(at.getSecond(), 2);
    String moment = day + "T" + time + "Z";
    String sum = sum(body);
    TreeMap<String, String> all = new TreeMap<>(headers);
    all.put("x-amz-content-sha256", sum);
    all.put("x-amz-date", moment);
    who.token().ifPresent(token -> all.put("x-amz-security-token", token));
    String names = String.join(";", all.keySet());
    StringBuilder request = new StringBuilder("POST\n").append(path).append("\n\n");
    all.forEach((name, value) -> request.append(name).append(':').append(value).append('\n'));
    request.append('\n').append(names).append('\n').append(sum);
    String scope = day + "/" + region + "/" + service + "/aws4_request";
    String signed = String.join("\n", ALGORITHM, moment, scope, sum(bytes(request.toString())));
    byte[] key = bytes("AWS4" + who.secret());
    for (String part : new String[] {day, region, service, "aws4_request"}) {
      key = mac(key, part);
    }
    String credential = " Credential=" + who.id() + "/" + scope;
    String signature = ", SignedHeaders=" + names + ", Signature=" + hex(mac(key, signed));
    all.put("authorization", ALGORITHM + credential + signature);
    return all;
  }

  private static String digits(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(length - digits.length()) + digits;
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static String sum(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
