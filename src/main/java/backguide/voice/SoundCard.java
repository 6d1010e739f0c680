package backguide.voice;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * The loudspeaker of this machine, through Java's own sound.
 *
 * <p>It plays without a break, silence where nothing is said: some systems begin late, or never,
 * with a sound shorter than their buffer. So all is heard equally late, and every silence is as
 * long as it should be.
 */
public final class SoundCard implements Loudspeaker {
  private static final int LATEST_MS = 5_000;
  private static final int CHUNK_MS = 10;
  private static final int BUFFER_MS = 150;
  private static final int SAMPLE_BYTES = 2;

  private SourceDataLine line;
  private byte[] sound = {};
  private int at;
  private long latestMs;

  @Override
  public synchronized void play(Wave wave) throws VoiceFailure {
    if (line == null || line.getFormat().getSampleRate() != wave.perSecond()) {
      open(wave.perSecond());
    }
    sound = wave.bytes();
    at = 0;
    latestMs = nowMs() + wave.ms() + LATEST_MS;
  }

  @Override
  public synchronized long leftMs() throws VoiceFailure {
    if (at >= sound.length) {
      return 0;
    }
    if (nowMs() > latestMs) {
      hush();
      throw new VoiceFailure("the sound device does not play what it is given");
    }
    int perSecond = (int) line.getFormat().getSampleRate() * SAMPLE_BYTES;
    return Math.max(1, (sound.length - at) * 1_000L / perSecond);
  }

  @Override
  public synchronized void hush() {
    at = sound.length;
    if (line != null) {
      line.flush();
    }
  }

  private void open(int perSecond) throws VoiceFailure {
    if (line != null) {
      line.close();
    }
    AudioFormat format = new AudioFormat(perSecond, Byte.SIZE * SAMPLE_BYTES, 1, true, false);
    try {
      SourceDataLine next = AudioSystem.getSourceDataLine(format);
      next.open(format, perSecond * BUFFER_MS / 1_000 * SAMPLE_BYTES);
      next.start();
      line = next;
    } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
      throw new VoiceFailure("there is no sound device to speak through", e);
    }
    Thread feed = new Thread(() -> feed(perSecond * CHUNK_MS / 1_000 * SAMPLE_BYTES), "sound");
    feed.setDaemon(true);
    feed.start();
  }

  private void feed(int chunk) {
    SourceDataLine mine;
    synchronized (this) {
      mine = line;
    }
    while (mine.isOpen()) {
      byte[] next = next(chunk);
      mine.write(next, 0, next.length);
    }
  }

  private synchronized byte[] next(int length) {
    byte[] next = new byte[length];
    int there = Math.min(length, sound.length - at);
    System.arraycopy(sound, at, next, 0, there);
    at += there;
    return next;
  }

  private static long nowMs() {
    return System.nanoTime() / 1_000_000;
  }
}
