package backguide.desk;

import backguide.voice.Loudspeaker;
import backguide.voice.VoiceFailure;
import backguide.voice.Wave;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records what is played, in the time of a desk. */
final class Tape implements Loudspeaker {
  private final QuickDesk desk;
  private final int lateMs;
  private final List<Take> played = new ArrayList<>();
  private short[] samples = {};
  private int perSecond = 1;
  private int length;
  private long endsMs;

  /**
   * One sound on it.
   *
   * @param fromMs when it began
   * @param toMs when it ended
   */
  record Take(long fromMs, long toMs) {}

  /**
   * Makes an empty one.
   *
   * @param lateMs how much later than it should the loudspeaker is done with a sound
   */
  Tape(QuickDesk desk, int lateMs) {
    this.desk = desk;
    this.lateMs = lateMs;
  }

  @Override
  public void play(Wave wave) throws VoiceFailure {
    byte[] bytes = wave.bytes();
    perSecond = wave.perSecond();
    int from = sample(desk.nowMs() + lateMs);
    length = from + bytes.length / 2;
    if (samples.length < length) {
      samples = Arrays.copyOf(samples, 2 * length);
    }
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples, from, bytes.length / 2);
    endsMs = desk.nowMs() + lateMs + wave.ms();
    played.add(new Take(desk.nowMs() + lateMs, endsMs));
  }

  @Override
  public long leftMs() {
    return Math.max(0, endsMs - desk.nowMs());
  }

  /** What was not played by now is not on the tape. */
  @Override
  public void hush() {
    length = Math.min(length, sample(desk.nowMs()));
    endsMs = desk.nowMs();
  }

  List<Take> played() {
    return played;
  }

  /** Returns how much there is on it, in ms. */
  long ms() {
    return ms(length);
  }

  /** Returns when the last sound before a silence ends, in ms. */
  long soundEndsMs(long silentAtMs) {
    int at = sample(silentAtMs) - 1;
    while (at >= 0 && samples[at] == 0) {
      at--;
    }
    return ms(at + 1);
  }

  /** Returns when the first sound after a silence begins, in ms. */
  long soundBeginsMs(long silentAtMs) {
    int at = sample(silentAtMs);
    while (at < length && samples[at] == 0) {
      at++;
    }
    return ms(at);
  }

  private int sample(long ms) {
    return (int) (ms * perSecond / 1_000);
  }

  private long ms(int sample) {
    return (long) sample * 1_000 / perSecond;
  }
}
