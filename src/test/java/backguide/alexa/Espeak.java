package backguide.alexa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The voice of eSpeak NG, which reads spoken documents aloud and always the same. */
final class Espeak {
  private static final List<String> COMMAND =
      List.of("espeak-ng", "-m", "-v", "en-us", "-s", "160", "--stdin", "--stdout");

  private Espeak() {}

  /** Returns how a document without its outermost tag sounds. */
  static Wave say(String ssml) {
    try {
      Process voice =
          new ProcessBuilder(COMMAND).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      CompletableFuture<Void> written =
          CompletableFuture.runAsync(() -> write("<speak>" + ssml + "</speak>", voice));
      byte[] sound = voice.getInputStream().readAllBytes();
      written.join();
      if (voice.waitFor() != 0) {
        throw new IllegalStateException("espeak-ng ended with " + voice.exitValue());
      }
      return Wave.of(sound);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(String text, Process voice) {
    try (OutputStream in = voice.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
