package backguide.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.page.PageButtons;
import backguide.page.PageWord;
import backguide.page.Remembered;
import backguide.session.SpokenTurns;
import backguide.session.Turn;
import backguide.speech.Language;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Wording;
import backguide.talk.Notes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the function opens is what stands in the files. */
class CompiledCatalogTest {
  /** What only a desk and a page show. */
  private static final Set<String> SHOWN =
      Stream.of(Notes.keys(), PageButtons.keys(), PageWord.keys(), Remembered.keys())
          .flatMap(keys -> keys)
          .collect(Collectors.toSet());

  private final CompiledCatalog compiled = CompiledCatalog.bundled();

  @Test
  void theProgrammeAndTheLocalesAreThoseOfTheFiles() {
    for (String locale : Catalog.locales()) {
      assertThat(compiled.contents())
          .isEqualTo(new Contents(Catalog.bundled(locale).programme(), Catalog.locales()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-AU", "es-US", "en-NZ", "fr-FR", "en-001"})
  void everyLineThatIsSpokenIsThatOfTheFiles(String place) {
    Phrasebook read = Catalog.bundled(place).phrasebook();
    Phrasebook opened = opened(place);
    Map<String, Wording> left = new HashMap<>(read.wordings());
    left.keySet().removeAll(opened.wordings().keySet());
    Map<String, Wording> spoken = new HashMap<>(read.wordings());
    spoken.keySet().removeAll(left.keySet());

    assertThat(opened).isEqualTo(new Phrasebook(read.language(), spoken));
    assertThat(SHOWN).containsAll(left.keySet());
    assertThat(spoken).hasSizeGreaterThan(400);
  }

  @Test
  void everySpeechTakesTheSameTimeInTheSameWords() {
    Catalog.Loaded shipped = Catalog.bundled(Language.USUAL);
    List<Turn> turns = SpokenTurns.of(shipped);
    Phrasebook opened = opened(Language.USUAL);
    assertThat(turns).hasSizeGreaterThan(100);
    for (Turn turn : turns) {
      for (Pace pace : Pace.values()) {
        assertThat(opened.speak(turn.speech(), pace, "Alexa"))
            .isEqualTo(shipped.phrasebook().speak(turn.speech(), pace, "Alexa"));
      }
    }
  }

  private Phrasebook opened(String place) {
    String locale = Language.spokenIn(place, Catalog.locales()).orElse(Language.USUAL);
    return compiled.phrasebook(CompiledCatalog.words(locale), place);
  }
}
