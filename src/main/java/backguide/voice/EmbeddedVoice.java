package backguide.voice;

import backguide.speech.Pace;
import com.sun.speech.freetts.audio.NullAudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;

/** The voice that comes along, for where the system has none; it takes a moment to begin with. */
final class EmbeddedVoice implements Voice {
  /** The only language it speaks. */
  static final String LANGUAGE = "en";

  private static final String CLEAREST = "kevin16";
  private static final float WORDS_A_MINUTE = 150;

  private com.sun.speech.freetts.Voice voice;

  @Override
  public String id() {
    return "freetts";
  }

  @Override
  public String name() {
    return "FreeTTS";
  }

  @Override
  public synchronized Wave say(String words, Pace pace) throws VoiceFailure {
    try {
      if (voice == null) {
        voice = allocated();
      }
      voice.setRate(WORDS_A_MINUTE * pace.speechPercent() / 100);
      Recorder recorder = new Recorder();
      voice.setAudioPlayer(recorder);
      voice.speak(words);
      return recorder.wave();
    } catch (RuntimeException | LinkageError e) {
      throw new VoiceFailure(id() + ": " + e, e);
    }
  }

  private static com.sun.speech.freetts.Voice allocated() {
    com.sun.speech.freetts.Voice voice =
        Stream.of(new KevinVoiceDirectory().getVoices())
            .filter(v -> v.getName().equals(CLEAREST))
            .findFirst()
            .orElseThrow();
    voice.allocate();
    return voice;
  }

  /** Keeps what would be played. */
  private static final class Recorder extends NullAudioPlayer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public boolean write(byte[] sound) {
      return write(sound, 0, sound.length);
    }

    @Override
    public boolean write(byte[] sound, int from, int length) {
      bytes.write(sound, from, length);
      return true;
    }

    /** Returns it; what is written has the higher byte first, and for no words no format. */
    Wave wave() {
      short[] samples = new short[bytes.size() / 2];
      ByteBuffer.wrap(bytes.toByteArray()).asShortBuffer().get(samples);
      AudioFormat format = getAudioFormat();
      return new Wave(samples, format == null ? 1 : (int) format.getSampleRate());
    }
  }
}
