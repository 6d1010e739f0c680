package backguide.catalog;

import backguide.compiled.CompiledCatalog;
import backguide.compiled.Contents;
import backguide.compiled.LocaleWords;
import backguide.speech.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes with this software as the function opens it: read and checked here, and only here. */
public final class Compilation {
  private Compilation() {}

  /**
   * Returns the compiled files by their names.
   *
   * @param coachKeys the keys of the lines that the coach uses
   * @param shown those that are only shown, and of no use to a function
   * @param last those of the little that is said when nothing else can be
   * @throws BrokenProgramme when the files are not safe
   */
  public static Map<String, byte[]> files(
      Set<String> coachKeys, Set<String> shown, Set<String> last) {
    List<String> locales = Catalog.locales();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String locale : locales) {
      Catalog.Loaded loaded = Catalog.bundled(locale, coachKeys);
      Contents contents = new Contents(loaded.programme(), locales);
      write(CompiledCatalog.PROGRAMME, contents, files);
      Map<String, Wording> wordings = new HashMap<>(loaded.phrasebook().wordings());
      wordings.keySet().removeAll(shown);
      write(CompiledCatalog.words(locale), words(loaded, wordings), files);
      wordings.keySet().retainAll(last);
      write(CompiledCatalog.lastWords(locale), words(loaded, wordings), files);
    }
    return files;
  }

  private static LocaleWords words(Catalog.Loaded loaded, Map<String, Wording> wordings) {
    return new LocaleWords(loaded.phrasebook().language(), loaded.elsewhere(), wordings);
  }

  private static void write(String name, Record what, Map<String, byte[]> files) {
    files.put(name, CompiledWriter.file(name, what));
  }
}
