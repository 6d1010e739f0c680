package backguide.alexa;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sound as a mono wave file of 16 bits holds it. */
final class WaveFile {
  private static final int QUIETEST = 60;

  private final short[] samples;
  private final int from;
  private final int to;
  private final int perSecond;

  private WaveFile(short[] samples, int from, int to, int perSecond) {
    this.samples = samples;
    this.from = from;
    this.to = to;
    this.perSecond = perSecond;
  }

  /** Reads a file whose header may not know its length, as when it comes through a pipe. */
  static WaveFile of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(12);
    int perSecond = 0;
    while (true) {
      byte[] name = new byte[4];
      bytes.get(name);
      int length = bytes.getInt();
      if (Arrays.equals(name, "fmt ".getBytes(StandardCharsets.US_ASCII))) {
        short channels = bytes.getShort(bytes.position() + 2);
        perSecond = bytes.getInt(bytes.position() + 4);
        if (channels != 1 || bytes.getShort(bytes.position() + 14) != 16) {
          throw new IllegalArgumentException("not mono of 16 bits");
        }
      } else if (Arrays.equals(name, "data".getBytes(StandardCharsets.US_ASCII))) {
        short[] samples = new short[bytes.remaining() / 2];
        bytes.asShortBuffer().get(samples);
        return new WaveFile(samples, 0, samples.length, perSecond);
      }
      bytes.position(bytes.position() + length);
    }
  }

  /** Returns what is sound between silences of some ms, each from its first sound to its last. */
  List<WaveFile> apart(int silenceMs) {
    List<WaveFile> apart = new ArrayList<>();
    int before = lastSound(to);
    while (before >= from) {
      int ends = before + 1;
      int begins = lastSoundBegins(ends, silenceMs);
      apart.add(0, new WaveFile(samples, begins, ends, perSecond));
      before = lastSound(begins);
    }
    return apart;
  }

  /** Returns when the last sound ends, in ms. */
  int soundEndsMs() {
    return ms(lastSound(to) + 1);
  }

  /** Returns when the last stretch of sound begins that no silence of some ms interrupts. */
  int lastSoundBeginsMs(int silenceMs) {
    return ms(lastSoundBegins(to, silenceMs));
  }

  private int lastSoundBegins(int end, int silenceMs) {
    int quiet = (int) ((long) silenceMs * perSecond / 1_000);
    int begins = lastSound(end);
    int before = lastSound(begins);
    while (before >= from && begins - before < quiet) {
      begins = before;
      before = lastSound(begins);
    }
    return begins;
  }

  private int lastSound(int before) {
    int at = before - 1;
    while (at >= from && Math.abs(samples[at]) < QUIETEST) {
      at--;
    }
    return at;
  }

  private int ms(int sample) {
    return (int) ((long) (sample - from) * 1_000 / perSecond);
  }
}
