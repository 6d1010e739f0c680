package backguide.compiled;

import backguide.speech.Language;
import backguide.speech.Wording;
import java.util.Map;

/**
 * All that is said in one locale.
 *
 * @param language the language where the locale is at home
 * @param elsewhere whom to call in other places
 * @param wordings the texts by their keys
 */
public record LocaleWords(
    Language language, Map<String, Language.Care> elsewhere, Map<String, Wording> wordings) {
  public LocaleWords {
    elsewhere = Map.copyOf(elsewhere);
    wordings = Map.copyOf(wordings);
  }
}
