package backguide.catalog;

import backguide.compiled.CompiledCatalog;
import backguide.compiled.CompiledFile;
import backguide.compiled.Contents;
import backguide.compiled.LocaleWords;
import backguide.speech.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A package with words in more locales than there are: copies of those there are, renamed. */
public final class ManyLocales {
  private static final List<String> TAGS =
      List.of(
          "en-US", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-JM", "en-NG", "en-NZ", "en-ZA");

  private ManyLocales() {}

  /**
   * Writes them.
   *
   * @param compiled the folder of a package where its compiled files are
   * @param count how many locales there are then, up to ten
   */
  public static void put(Path compiled, int count) throws IOException {
    List<String> tags = TAGS.subList(0, count);
    Contents contents = read(compiled.resolve(CompiledCatalog.PROGRAMME), Contents.class);
    write(compiled.resolve(CompiledCatalog.PROGRAMME), new Contents(contents.programme(), tags));
    for (String tag : tags) {
      copy(compiled, CompiledCatalog.words(TAGS.get(0)), CompiledCatalog.words(tag), tag);
      copy(compiled, CompiledCatalog.lastWords(TAGS.get(0)), CompiledCatalog.lastWords(tag), tag);
    }
  }

  private static void copy(Path compiled, String from, String to, String tag) throws IOException {
    LocaleWords words = read(compiled.resolve(from), LocaleWords.class);
    Language as = words.language();
    Language renamed =
        new Language(
            tag,
            as.numerals(),
            as.ordinals(),
            as.listing(),
            as.days(),
            as.clock(),
            as.lengths(),
            as.care(),
            as.rate(),
            as.cueMs());
    write(compiled.resolve(to), new LocaleWords(renamed, words.elsewhere(), words.wordings()));
  }

  private static <T extends Record> T read(Path file, Class<T> type) throws IOException {
    return CompiledFile.read(file.getFileName().toString(), Files.readAllBytes(file), type);
  }

  private static void write(Path file, Record what) throws IOException {
    Files.write(file, CompiledWriter.file(file.getFileName().toString(), what));
  }
}
