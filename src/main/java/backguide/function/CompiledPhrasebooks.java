package backguide.function;

import backguide.alexa.Phrasebooks;
import backguide.compiled.CompiledCatalog;
import backguide.compiled.Damaged;
import backguide.speech.Language;
import backguide.speech.Phrasebook;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The words that come with this software, opened once for each locale of a device. */
final class CompiledPhrasebooks implements Phrasebooks {
  /** Of no country, so that nobody is told the number of one. */
  private static final String ANYWHERE = "en-001";

  /** More locales than there are devices for; what lies beyond is put together anew. */
  private static final int MOST = 100;

  private final Map<String, Phrasebook> opened = new ConcurrentHashMap<>();
  private final CompiledCatalog compiled;
  private final List<String> locales;
  private final Consumer<String> damage;

  /**
   * Makes the words.
   *
   * @param locales those with words of their own
   * @param damage is told what cannot be opened
   */
  CompiledPhrasebooks(CompiledCatalog compiled, List<String> locales, Consumer<String> damage) {
    this.compiled = compiled;
    this.locales = locales;
    this.damage = damage;
  }

  @Override
  public boolean speaks(String locale) {
    return Language.spokenIn(locale, locales).isPresent();
  }

  @Override
  public Phrasebook of(String locale) {
    String device = Language.isOfCountry(locale) ? locale : ANYWHERE;
    Phrasebook words = opened.get(device);
    if (words == null) {
      words = open(Language.spokenIn(device, locales).orElse(Language.USUAL), device);
      if (opened.size() < MOST) {
        opened.put(device, words);
      }
    }
    return words;
  }

  /** Without its words a locale has its last ones: who says something is told that it broke. */
  private Phrasebook open(String locale, String device) {
    try {
      return compiled.phrasebook(CompiledCatalog.words(locale), device);
    } catch (Damaged e) {
      damage.accept(e.getMessage());
      return compiled.phrasebook(CompiledCatalog.lastWords(locale), device);
    }
  }
}
