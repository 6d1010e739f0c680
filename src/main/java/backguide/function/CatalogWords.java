package backguide.function;

import backguide.alexa.Words;
import backguide.catalog.Catalog;
import backguide.speech.Phrasebook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The words that come with this software, read once for each locale. */
final class CatalogWords implements Words {
  private static final Pattern TAG = Pattern.compile("[a-z]{2}-[A-Z]{2}");
  private static final String ENGLISH = "en-US";

  private final Map<String, Phrasebook> read = new ConcurrentHashMap<>();

  /**
   * Makes the words.
   *
   * @param english those of {@code en-US}, which are there already
   */
  CatalogWords(Phrasebook english) {
    read.put(ENGLISH, english);
  }

  @Override
  public boolean speaks(String locale) {
    return TAG.matcher(locale).matches() && Catalog.speaks(locale);
  }

  @Override
  public Phrasebook of(String locale) {
    return speaks(locale)
        ? read.computeIfAbsent(locale, tag -> Catalog.bundled(tag).phrasebook())
        : read.get(ENGLISH);
  }
}
