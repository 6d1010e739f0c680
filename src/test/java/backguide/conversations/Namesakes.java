package backguide.conversations;

import backguide.person.Memory;
import backguide.simulator.Endpoint;
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
  Endpoint reaching(Endpoint function) {
    return request -> function.call(named(request));
  }

  private byte[] named(byte[] request) {
    return new String(request, StandardCharsets.UTF_8)
        .replaceAll("\"(amzn1\\.ask\\.(?:account|person)\\.\\w+)\"", "\"$1." + number + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the key under which the function knows somebody who comes with a key. */
  Memory.Key opaque(Memory.Key key) {
    String voice = key.member();
    return new Memory.Key(
        opaque(AlexaPlayer.account(key.account())),
        voice.isEmpty() ? "" : opaque(AlexaPlayer.voice(voice)));
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
