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

  /** The household asked for last: all requests of a session name the same one. */
  private static volatile Household last = new Household("", "");

  private record Household(String id, String name) {}

  /** Returns the same as {@link #of}, at no cost for the household asked for last. */
  static String ofHousehold(String id) {
    Household known = last;
    if (!known.id().equals(id) || id.isEmpty()) {
      known = new Household(id, of(id));
      last = known;
    }
    return known.name();
  }

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
