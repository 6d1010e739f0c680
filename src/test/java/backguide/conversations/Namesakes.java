package backguide.conversations;

import backguide.local.Function;
import backguide.session.Memory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The people of one conversation file, kept apart from those of all others who have the same names
 * and talk to the same function.
 *
 * @param number which file it is
 */
record Namesakes(int number) {
  /** Returns the same function as these people reach it. */
  Function reaching(Function function) {
    return request -> function.call(named(request));
  }

  private byte[] named(byte[] request) {
    return new String(request, StandardCharsets.UTF_8)
        .replaceAll("\"(amzn1\\.ask\\.(?:account|person)\\.\\w+)\"", "\"$1." + number + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the key of a voice that is recognized. */
  Memory.Key voice(String name) {
    return new Memory.Key(opaque(AlexaPlayer.account(name)), opaque(AlexaPlayer.voice(name)));
  }

  /** Returns the key of an account's own record. */
  Memory.Key account(String name) {
    return Memory.Key.of(opaque(AlexaPlayer.account(name)));
  }

  private String opaque(String id) {
    try {
      byte[] bytes = (id + "." + number).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
