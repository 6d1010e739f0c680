package backguide.voice;

import backguide.speech.Pace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that can speak on this machine, and what it said lately: the coach repeats itself.
 *
 * <p>One text is said at a time, so that nobody can start more than one program.
 */
public final class Voices {
  /** More characters than the coach ever says between two silences. */
  public static final int LONGEST = 1_000;

  /** How long it is silent between two sentences: all other silences are somebody else's. */
  public static final int BETWEEN_MS = 450;

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Some minutes of speech, in samples. */
  private static final int CACHED = 8_000_000;

  private final List<Voice> voices;
  private final Map<SpokenText, Wave> cache = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Voice> failed = new HashSet<>();
  private int cachedSamples;

  private record SpokenText(String voice, String words, Pace pace) {}

  Voices(List<Voice> voices) {
    this.voices = List.copyOf(voices);
  }

  /**
   * Returns what there is: programs of the system, the best first, and last what comes along.
   *
   * @param environment where its {@code PATH} leads, programs are looked for
   * @param locale the language of the words
   */
  public static Voices found(Map<String, String> environment, String locale) {
    return found(environment.getOrDefault("PATH", ""), locale, LIMIT);
  }

  static Voices found(String path, String locale, Duration limit) {
    String language = locale.split("[-_]", 2)[0];
    List<Voice> voices = new ArrayList<>();
    for (VoiceProgram.Engine engine : VoiceProgram.Engine.values()) {
      engine
          .voice(language)
          .flatMap(
              voice ->
                  program(path, engine.command())
                      .map(at -> new VoiceProgram(engine, voice, at, limit)))
          .ifPresent(voices::add);
    }
    if (language.equals(EmbeddedVoice.LANGUAGE)) {
      voices.add(new EmbeddedVoice());
    }
    return new Voices(voices);
  }

  private static Optional<Path> program(String path, String command) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> at(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> at(String folder, String command) {
    try {
      return Stream.of(Path.of(folder, command).toAbsolutePath());
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }

  /** Returns all of them, the best first. */
  public List<Voice> all() {
    return voices;
  }

  /**
   * Returns how words sound in the best voice that can say them; one that failed once is not asked
   * again.
   *
   * @throws VoiceFailure when none can
   */
  public synchronized Wave say(String words, Pace pace) throws VoiceFailure {
    String text = speakable(words);
    VoiceFailure why = new VoiceFailure("there is no voice for this language");
    for (Voice voice : voices) {
      if (!failed.contains(voice)) {
        try {
          return say(voice, text, pace);
        } catch (VoiceFailure e) {
          failed.add(voice);
          why = e;
        }
      }
    }
    throw why;
  }

  /**
   * Returns how words sound in one voice, without silence around them.
   *
   * @throws VoiceFailure when it cannot say them
   */
  public synchronized Wave say(Voice voice, String words, Pace pace) throws VoiceFailure {
    String text = speakable(words);
    SpokenText spoken = new SpokenText(voice.id(), text, pace);
    Wave before = cache.get(spoken);
    if (before != null) {
      return before;
    }
    Wave wave = voice.say(text, pace).trimmed();
    if (wave.ms() == 0) {
      throw new VoiceFailure(voice.id() + ": it said nothing");
    }
    keep(spoken, wave);
    return wave;
  }

  /** What some programs take for their own signs is left out, and so is what nobody can say. */
  private static String speakable(String words) throws VoiceFailure {
    if (words.length() > LONGEST) {
      throw new VoiceFailure("that is more than anybody says at once");
    }
    return words.replaceAll("[\\p{Cntrl}\\[\\]<>{}]+", " ").strip();
  }

  private void keep(SpokenText spoken, Wave wave) {
    cache.put(spoken, wave);
    cachedSamples += wave.length();
    Iterator<Wave> eldest = cache.values().iterator();
    while (cachedSamples > CACHED) {
      cachedSamples -= eldest.next().length();
      eldest.remove();
    }
  }
}
