package backguide.page;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.SessionFiles;
import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.programme.Exercise;
import backguide.programme.SetupChoice;
import backguide.programme.Text;
import backguide.session.Asking;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Scene;
import backguide.session.Session;
import backguide.session.Situations;
import backguide.session.Turn;
import backguide.speech.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be tapped is understood as what it says, at every question there is. */
class PageButtonsTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), "en-US");
  private static final PagePictures PICTURES =
      new PagePictures(FILES.words(), FILES.pictures()::named);
  private static final Ear EAR = FILES.ear();
  private static final Machine MACHINE = new Machine(FILES.programme());

  /** A button at a question. */
  private record Tap(String when, Session session, String words) {
    @Override
    public String toString() {
      return words + ", " + when;
    }

    EarHeard understood() {
      return EAR.understand(words, Happening.NOW);
    }

    Heard heard() {
      return understood().inMannerAt(Happening.NOW);
    }
  }

  private static List<Tap> taps() {
    List<Tap> taps = new ArrayList<>();
    asking(
        (when, session) ->
            buttons(session)
                .forEach(b -> taps.add(new Tap(when, session, b.get("say").toString()))));
    return taps;
  }

  private interface AtButtons {
    void at(String when, Session session);
  }

  private static void asking(AtButtons seen) {
    Situations.of(FILES.programme())
        .forEach(
            (group, all) ->
                all.forEach(
                    (when, session) -> {
                      if (session.asked().state() instanceof Asking) {
                        seen.at(group + ": " + when, session);
                      }
                    }));
  }

  private static List<Map<String, Object>> buttons(Session session) {
    Heard nothing = Heard.of(Aside.REPEAT, Detail.NONE, Happening.NOW);
    Scene scene = new Scene(FILES.programme(), session, nothing);
    return PageButtons.of((Asking) session.asked().state(), scene, FILES.words(), PICTURES);
  }

  /** A further word for how bad it is has to be named where it is asked. */
  @Test
  void theQuestionNamesEveryWordThatCanBeTapped() {
    for (String query : List.of("rating.options", "rating-carried.options")) {
      assertThat(Detail.Severity.values())
          .extracting(word -> said("button." + Line.name(word)).toLowerCase(Locale.ROOT))
          .allSatisfy(word -> assertThat(said(query)).containsPattern("\\b" + word + "\\b"));
    }
  }

  private static String said(String key) {
    return FILES.words().words(Line.of(key), "");
  }

  @Test
  void everyKindOfQuestionWasSeenAndHasButtons() {
    Set<String> states = new TreeSet<>();
    asking(
        (when, session) -> {
          states.add(session.asked().state().getClass().getSimpleName());
          assertThat(buttons(session)).as(when).isNotEmpty();
        });
    assertThat(states).hasSizeGreaterThan(20);
  }

  @Test
  void everyButtonIsUnderstoodForCertain() {
    assertThat(taps()).hasSizeGreaterThan(200);
    assertThat(taps())
        .allSatisfy(
            tap ->
                assertThat(tap.understood().how())
                    .as(tap.when() + ": " + tap.words())
                    .isIn(EarHeard.How.EXACT, EarHeard.How.SLOTTED));
  }

  @Test
  void everyButtonMeansWhatItSays() {
    Map<String, Set<Meaning>> meant = new TreeMap<>();
    Stream.concat(taps().stream().map(Tap::words), PageButtons.always().map(PageButtonsTest::words))
        .forEach(
            words ->
                meant
                    .computeIfAbsent(words, key -> new HashSet<>())
                    .add(EAR.understand(words, Happening.NOW).said().meaning()));
    Map<String, Set<Meaning>> expected = new TreeMap<>();
    PAGE_WORDS.forEach((key, meaning) -> expected.put(words(key), Set.of(meaning)));
    FILES
        .programme()
        .exercises()
        .forEach(e -> expected.put(words(e.name().say()), Set.of(Answer.SELECT)));
    anchors().forEach(anchor -> expected.put(words(anchor.name().say()), Set.of(Answer.CHOICE)));
    assertThat(meant).isEqualTo(expected);
  }

  @Test
  void everyNameOfAnExerciseOrAnAnchorMeansThatOne() {
    for (Exercise exercise : FILES.programme().exercises()) {
      assertThat(said(exercise.name()).exercises()).containsExactly(exercise.id());
    }
    assertThat(anchors())
        .isNotEmpty()
        .allSatisfy(anchor -> assertThat(said(anchor.name()).prop()).contains(anchor.prop()));
  }

  private static Detail said(Text name) {
    return EAR.understand(words(name.say()), Happening.NOW).said().detail();
  }

  private static List<SetupChoice.Option> anchors() {
    return FILES.programme().exercises().stream()
        .flatMap(exercise -> exercise.setupChoice().stream())
        .flatMap(choice -> choice.options().stream())
        .toList();
  }

  private static final Map<String, Meaning> PAGE_WORDS =
      Map.ofEntries(
          entry("button.yes", Answer.YES),
          entry("button.no", Answer.NO),
          entry("button.unsure", Answer.UNSURE),
          entry("button.ready", Answer.READY),
          entry("button.wait", Aside.WAIT),
          entry("button.easier", Answer.EASIER),
          entry("button.skip", Answer.SKIP),
          entry("button.none", Answer.RATING),
          entry("button.mild", Answer.RATING),
          entry("button.moderate", Answer.RATING),
          entry("button.severe", Answer.RATING),
          entry("button.all", Answer.SELECT),
          entry("button.hurts", Urgent.PAIN),
          entry("button.again", Aside.REPEAT),
          entry("button.stop", Urgent.STOP),
          entry("button.erase", Urgent.DELETE));

  private static String words(String key) {
    return FILES.words().words(Line.of(key), "");
  }

  @Test
  void noButtonIsEverAMiss() {
    assertThat(taps())
        .allSatisfy(
            tap -> {
              Turn turn = MACHINE.hear(tap.session(), tap.heard());
              boolean same = turn.next().asked().state().equals(tap.session().asked().state());
              assertThat(same ? turn.next().asked().misses() : 0)
                  .as(tap.when() + ": " + tap.words())
                  .isLessThanOrEqualTo(same ? tap.session().asked().misses() : 0);
            });
  }

  @Test
  void everyWordOfAButtonIsUsed() {
    Set<String> always = PageButtons.always().collect(Collectors.toSet());
    Set<String> words =
        PageButtons.keys()
            .filter(key -> !always.contains(key))
            .map(PageButtonsTest::words)
            .collect(Collectors.toSet());
    assertThat(taps().stream().map(Tap::words).collect(Collectors.toSet())).containsAll(words);
  }
}
