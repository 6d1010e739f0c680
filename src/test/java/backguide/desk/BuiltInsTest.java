package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.ear.Ear;
import backguide.heard.Heard;
import backguide.heard.Said;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.speech.Language;
import backguide.understanding.Interpreter;
import backguide.understanding.ModelNames;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A platform's own intents win over ours on their own phrases, and a screen sends some that are not
 * declared: whatever the desk hears, they lead to the same, or to nothing that is let pass.
 */
class BuiltInsTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final Machine MACHINE = new Machine(FILES.programme());
  private static final Ear EAR = FILES.ear();
  private static final Map<HearQuestion, Session> ASKED = asked();

  @ParameterizedTest
  @CsvSource({
    "Help,'help, help me, can you help me'",
    "Stop,'stop, off, shut up'",
    "Cancel,'cancel, never mind, forget it'",
    "NavigateHome,'go home'",
    "Next,next",
    "Previous,'go back, previous, skip back, back up'",
    "Repeat,'repeat, say that again, repeat that'",
    "Pause,'pause, pause that'",
    "Resume,'resume, continue, keep going'",
    "StartOver,'start over, restart, start again'",
    "Yes,'yes, yes please, sure'",
    "No,'no, no thanks'",
    "Select,'select the third one, the third one'",
    "More,more",
    "ScrollUp,scroll up",
    "ScrollDown,scroll down",
    "PageUp,page up",
    "PageDown,page down",
    "LoopOn,loop on",
    "LoopOff,loop off",
    "ShuffleOn,shuffle",
    "NavigateSettings,settings"
  })
  void whatThePlatformMakesOfItsOwnPhrasesIsTheSameOrSafer(String intent, String phrases) {
    Said sent =
        Interpreter.of("en-US").said(ModelNames.BUILT_IN + intent + "Intent", Map.of(), NOW);
    for (String phrase : List.of(phrases.split(", "))) {
      Said heard = EAR.understand(phrase, NOW).said();
      ASKED.forEach(
          (question, before) -> {
            Turn here = question.hear(MACHINE, before, at(heard));
            Turn there = question.hear(MACHINE, before, at(sent));
            assertThat(isTheSame(here, there) || letsNothingPass(before, there))
                .as("%s at %s: %s here, %s there", phrase, question, heard, sent)
                .isTrue();
          });
    }
  }

  private static boolean isTheSame(Turn one, Turn other) {
    return one.next().equals(other.next()) && one.ending() == other.ending();
  }

  /** Returns whether no bout begins, nothing is left out and no question of safety is passed. */
  private static boolean letsNothingPass(Session before, Turn turn) {
    Session after = turn.next();
    return after.playing().isEmpty()
        && after.person().today().skipped().equals(before.person().today().skipped())
        && after.person().chosen().equals(before.person().chosen())
        && after.person().safety().clearedOn().equals(before.person().safety().clearedOn())
        && after.person().safety().locked() == before.person().safety().locked()
        && (before.playing().isEmpty()
            ? after.person().painOpen().equals(before.person().painOpen())
            : after.person().painOpen().isPresent());
  }

  private static Heard at(Said said) {
    return Heard.of(said.meaning(), said.detail(), NOW);
  }

  private static Map<HearQuestion, Session> asked() {
    Map<HearQuestion, Session> asked = new EnumMap<>(HearQuestion.class);
    for (HearQuestion question : HearQuestion.values()) {
      asked.put(question, question.reach(MACHINE, NOW));
    }
    return asked;
  }
}
