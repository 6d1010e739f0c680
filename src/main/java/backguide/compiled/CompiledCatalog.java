package backguide.compiled;

import backguide.speech.Phrasebook;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where the function has its programme and words from: files beside this class that the build has
 * compiled, each opened when it is first asked for.
 */
public final class CompiledCatalog {
  /** The file of what is done. */
  public static final String PROGRAMME = "programme.bin";

  private final Function<String, Optional<byte[]>> files;
  private final Map<String, LocaleWords> opened = new ConcurrentHashMap<>();

  /**
   * Makes a catalog.
   *
   * @param files the bytes of a file by its name; empty when there is none
   */
  public CompiledCatalog(Function<String, Optional<byte[]>> files) {
    this.files = files;
  }

  /** Returns the one that comes with this software. */
  public static CompiledCatalog bundled() {
    return new CompiledCatalog(CompiledCatalog::beside);
  }

  /** Returns the name of the file with all that is said in a locale. */
  public static String words(String locale) {
    return locale + ".bin";
  }

  /** Returns the name of the file with the little that is said when nothing else can be. */
  public static String lastWords(String locale) {
    return locale + "-last.bin";
  }

  /**
   * Returns what is done, and in which locales it can be said.
   *
   * @throws Damaged when its file cannot be opened
   */
  public Contents contents() {
    return CompiledFile.read(PROGRAMME, bytes(PROGRAMME), Contents.class);
  }

  /**
   * Returns what is said on a device of some locale.
   *
   * @param file that of a locale
   * @throws Damaged when it cannot be opened
   */
  public Phrasebook phrasebook(String file, String device) {
    LocaleWords words = opened.get(file);
    if (words == null) {
      words = CompiledFile.read(file, bytes(file), LocaleWords.class);
      opened.put(file, words);
    }
    return new Phrasebook(words.language().in(device, words.elsewhere()), words.wordings());
  }

  private byte[] bytes(String file) {
    return files.apply(file).orElseThrow(() -> new Damaged(file, "is not there"));
  }

  private static Optional<byte[]> beside(String file) {
    try (InputStream in = CompiledCatalog.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
