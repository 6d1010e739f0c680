package backguide.voice;

import backguide.speech.Pace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of the system that reads aloud.
 *
 * <p>It gets the words through its standard input, and no shell in between: nothing that is said
 * can be an option or a command.
 */
final class VoiceProgram implements Voice {
  /** More than a minute of speech at the best quality any of them has, in bytes. */
  private static final long LONGEST = 8_000_000;

  private final Engine engine;
  private final String voice;
  private final Path program;
  private final Duration limit;

  /**
   * Makes a voice.
   *
   * @param voice what the engine calls it
   * @param program where it is
   * @param limit how long it may take for one text
   */
  VoiceProgram(Engine engine, String voice, Path program, Duration limit) {
    this.engine = engine;
    this.voice = voice;
    this.program = program;
    this.limit = limit;
  }

  /** The programs we know, the best first, each with its voice for a language. */
  enum Engine {
    SAY("say", Map.of("en", "Samantha")) {
      @Override
      List<String> options(String voice, Pace pace, String file) {
        String rate = String.valueOf(WORDS_A_MINUTE * pace.speechPercent() / 100);
        String form = "--data-format=LEI16@22050";
        return List.of("-v", voice, "-r", rate, "--file-format=WAVE", form, "-o", file, "-f", "-");
      }
    },
    ESPEAK("espeak-ng", Map.of("en", "en-us")) {
      @Override
      List<String> options(String voice, Pace pace, String file) {
        String rate = String.valueOf(WORDS_A_MINUTE * pace.speechPercent() / 100);
        return List.of("-v", voice, "-s", rate, "-w", file, "--stdin");
      }
    },
    FLITE("flite", Map.of("en", "slt")) {
      @Override
      List<String> options(String voice, Pace pace, String file) {
        String stretch = "duration_stretch=" + 100.0 / pace.speechPercent();
        return List.of("-voice", voice, "--setf", stretch, "-o", file, "-f", "-");
      }
    };

    private static final int WORDS_A_MINUTE = 160;

    private final String command;
    private final Map<String, String> voices;

    Engine(String command, Map<String, String> voices) {
      this.command = command;
      this.voices = voices;
    }

    /** Returns what it is called on any system. */
    String command() {
      return command;
    }

    /** Returns its voice for a language, such as en; empty when it has none. */
    Optional<String> voice(String language) {
      return Optional.ofNullable(voices.get(language));
    }

    /** Returns what makes it read its input into a file, in one of its voices at a pace. */
    abstract List<String> options(String voice, Pace pace, String file);
  }

  @Override
  public String id() {
    return engine.command();
  }

  @Override
  public String name() {
    return engine.command();
  }

  @Override
  public Wave say(String words, Pace pace) throws VoiceFailure {
    try {
      Path file = Files.createTempFile("backguide", ".wav");
      try {
        run(words, engine.options(voice, pace, file.toString()));
        return read(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException | VoiceFailure e) {
      throw new VoiceFailure(engine.command() + ": " + e.getMessage(), e);
    }
  }

  private static Wave read(Path file) throws IOException, VoiceFailure {
    if (Files.size(file) > LONGEST) {
      throw new VoiceFailure("it made more sound than there are words");
    }
    return Wave.of(Files.readAllBytes(file));
  }

  private void run(String words, List<String> options) throws IOException, VoiceFailure {
    List<String> command = Stream.concat(Stream.of(program.toString()), options.stream()).toList();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      tell(process, words);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new VoiceFailure("it was not done after " + limit.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new VoiceFailure("it ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VoiceFailure("it was interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** Whoever does not read to the end is judged by what they make of it. */
  private static void tell(Process process, String words) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return;
    }
  }
}
