package backguide.alexa;

import backguide.person.Letters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes names from ids, from which the ids cannot be told. */
final class Fingerprint {
  /** What every one of these names is. */
  static final Letters FORM = Letters.of("0-9a-f", 64, 64);

  private Fingerprint() {}

  /** Returns the SHA-256 of a text, as 64 hexadecimal digits. */
  static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
