package backguide.voice;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sound as a wave file of one channel and 16 bits holds it. */
public final class Wave {
  private static final int HEADER = 44;
  private static final int BYTES = 2;
  private static final short PLAIN = 1;

  /** What is softer than this part of the loudest sound is heard as silence. */
  private static final int SOFTEST = 256;

  private final short[] samples;
  private final int perSecond;

  Wave(short[] samples, int perSecond) {
    this.samples = samples;
    this.perSecond = perSecond;
  }

  /** Reads a file whose header may not know its length, as when it comes through a pipe. */
  static Wave of(byte[] file) throws VoiceFailure {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    try {
      if (!name(bytes).equals("RIFF") || bytes.getInt() == 0 || !name(bytes).equals("WAVE")) {
        throw new VoiceFailure("what it made is no sound");
      }
      int perSecond = 0;
      while (true) {
        String chunk = name(bytes);
        int length = bytes.getInt();
        int there = length < 0 ? bytes.remaining() : Math.min(length, bytes.remaining());
        ByteBuffer content = bytes.slice().order(ByteOrder.LITTLE_ENDIAN).limit(there);
        if (chunk.equals("fmt ")) {
          perSecond = perSecond(content);
        } else if (chunk.equals("data") && perSecond > 0) {
          short[] samples = new short[there / BYTES];
          content.asShortBuffer().get(samples);
          return new Wave(samples, perSecond);
        }
        bytes.position(bytes.position() + there + there % BYTES);
      }
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new VoiceFailure("the sound it made is broken off", e);
    }
  }

  private static String name(ByteBuffer bytes) {
    byte[] name = new byte[4];
    bytes.get(name);
    return new String(name, StandardCharsets.US_ASCII);
  }

  private static int perSecond(ByteBuffer format) throws VoiceFailure {
    short kind = format.getShort();
    short channels = format.getShort();
    int perSecond = format.getInt();
    format.getInt();
    format.getShort();
    short bits = format.getShort();
    if (kind != PLAIN || channels != 1 || bits != BYTES * Byte.SIZE || perSecond < 1) {
      throw new VoiceFailure("the sound it made is not of one channel and 16 bits");
    }
    return perSecond;
  }

  /** Returns how many samples there are in a second. */
  public int perSecond() {
    return perSecond;
  }

  /** Returns how many samples it has. */
  int length() {
    return samples.length;
  }

  /** Returns how long it lasts, in ms. */
  public int ms() {
    return (int) ((long) samples.length * 1_000 / perSecond);
  }

  /** Returns all of it, two bytes a sample, the lower one first. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(samples.length * BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    return bytes.array();
  }

  /** Returns it as a file. */
  public byte[] file() {
    byte[] sound = bytes();
    return ByteBuffer.allocate(HEADER + sound.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(HEADER - 8 + sound.length)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort(PLAIN)
        .putShort((short) 1)
        .putInt(perSecond)
        .putInt(perSecond * BYTES)
        .putShort((short) BYTES)
        .putShort((short) (BYTES * Byte.SIZE))
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(sound.length)
        .put(sound)
        .array();
  }

  /** Returns it without the silence at its ends; of what is silent, nothing. */
  Wave trimmed() {
    int loudest = 0;
    for (short sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    int softest = loudest / SOFTEST + 1;
    int from = 0;
    int to = samples.length;
    while (from < to && Math.abs(samples[from]) < softest) {
      from++;
    }
    while (to > from && Math.abs(samples[to - 1]) < softest) {
      to--;
    }
    return new Wave(Arrays.copyOfRange(samples, from, to), perSecond);
  }
}
