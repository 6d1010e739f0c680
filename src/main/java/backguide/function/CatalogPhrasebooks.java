package backguide.function;

import backguide.alexa.Phrasebooks;
import backguide.catalog.Catalog;
import backguide.speech.Language;
import backguide.speech.Phrasebook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The words that come with this software, read once for each locale. */
final class CatalogPhrasebooks implements Phrasebooks {
  private static final Pattern TAG = Pattern.compile("[a-z]{2}-[A-Z]{2}");

  /** Of no country, so that nobody is told the number of one. */
  private static final String ANYWHERE = "en-001";

  /** More locales than there are devices for; what lies beyond is read anew. */
  private static final int MOST = 100;

  private final Map<String, Phrasebook> read = new ConcurrentHashMap<>();

  /**
   * Makes the words.
   *
   * @param english those of {@link Language#USUAL}, which are there already
   */
  CatalogPhrasebooks(Phrasebook english) {
    read.put(Language.USUAL, english);
  }

  @Override
  public boolean speaks(String locale) {
    return TAG.matcher(locale).matches() && Catalog.speaks(locale);
  }

  @Override
  public Phrasebook of(String locale) {
    String place = TAG.matcher(locale).matches() ? locale : ANYWHERE;
    return read.size() < MOST || read.containsKey(place)
        ? read.computeIfAbsent(place, tag -> Catalog.bundled(tag).phrasebook())
        : Catalog.bundled(place).phrasebook();
  }
}
