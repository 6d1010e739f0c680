package backguide.voice;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;

/** The loudspeaker of this machine, through Java's own sound. */
public final class SoundCard implements Loudspeaker {
  private static final int LATEST_MS = 5_000;

  private Optional<Clip> playing = Optional.empty();
  private long latestMs;

  @Override
  public void play(Wave wave) throws VoiceFailure {
    hush();
    AudioFormat format = new AudioFormat(wave.perSecond(), 16, 1, true, false);
    byte[] bytes = wave.bytes();
    try {
      Clip clip = (Clip) AudioSystem.getLine(new DataLine.Info(Clip.class, format));
      clip.open(format, bytes, 0, bytes.length);
      clip.start();
      playing = Optional.of(clip);
      latestMs = nowMs() + wave.ms() + LATEST_MS;
    } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
      throw new VoiceFailure("there is no sound device to speak through", e);
    }
  }

  @Override
  public long leftMs() throws VoiceFailure {
    Clip clip = playing.orElse(null);
    if (clip == null) {
      return 0;
    }
    long left = (clip.getMicrosecondLength() - clip.getMicrosecondPosition()) / 1_000;
    if (left <= 0 && !clip.isActive()) {
      hush();
      return 0;
    }
    if (nowMs() > latestMs) {
      hush();
      throw new VoiceFailure("the sound device does not play what it is given");
    }
    return Math.max(1, left);
  }

  @Override
  public void hush() {
    playing.ifPresent(Clip::close);
    playing = Optional.empty();
  }

  private static long nowMs() {
    return System.nanoTime() / 1_000_000;
  }
}
