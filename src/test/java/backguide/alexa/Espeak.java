package backguide.alexa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The voice of eSpeak NG, which reads spoken documents aloud and always the same. */
final class Espeak {
  private static final List<String> COMMAND =
      List.of("espeak-ng", "-m", "-v", "en-us", "-s", "160", "--stdin", "--stdout");

  /** To start it takes longer than to read a document; the sound of so many fits in memory. */
  private static final int AT_ONCE = 25;

  /** Longer than any break in a document. */
  private static final int BETWEEN_MS = 11_000;

  private static final String BETWEEN =
      "<speak><break time=\"" + (BETWEEN_MS + 1_000) + "ms\"/></speak>";

  private Espeak() {}

  /**
   * Returns how documents sound that have no outermost tag, each from its first sound to its last.
   */
  static Stream<WaveFile> say(List<String> documents) {
    return IntStream.iterate(0, from -> from < documents.size(), from -> from + AT_ONCE)
        .mapToObj(from -> documents.subList(from, Math.min(documents.size(), from + AT_ONCE)))
        .flatMap(some -> inARow(some).stream());
  }

  private static List<WaveFile> inARow(List<String> documents) {
    String row =
        documents.stream()
            .map(document -> "<speak>" + document + "</speak>")
            .collect(Collectors.joining(BETWEEN));
    List<WaveFile> apart = read(row).apart(BETWEEN_MS);
    if (apart.size() != documents.size()) {
      throw new IllegalStateException(apart.size() + " sounds of " + documents.size());
    }
    return apart;
  }

  private static WaveFile read(String documents) {
    try {
      Process voice =
          new ProcessBuilder(COMMAND).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(documents, voice));
      byte[] sound = voice.getInputStream().readAllBytes();
      written.join();
      if (voice.waitFor() != 0) {
        throw new IllegalStateException("espeak-ng ended with " + voice.exitValue());
      }
      return WaveFile.of(sound);
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
