package backguide.page;

import backguide.heard.Detail.Severity;
import backguide.programme.Exercise;
import backguide.session.Asking;
import backguide.session.AskingEasy;
import backguide.session.AskingReminderTime;
import backguide.session.Briefing;
import backguide.session.ChoosingAnchor;
import backguide.session.MovingOn;
import backguide.session.RatingPain;
import backguide.session.ReadyTo;
import backguide.session.Scene;
import backguide.session.Selecting;
import backguide.session.YesNo;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers to the open question that can be tapped. What is tapped is said: it goes through the
 * same ear, so that no button can mean anything that words do not.
 */
public final class PageButtons {
  private static final String KEY = "button.";

  /** Those that are no rating; the words of each stand under {@code button.} in the words file. */
  private enum Button {
    YES,
    NO,
    UNSURE,
    READY,
    WAIT,
    EASIER,
    SKIP,
    NONE,
    ALL,
    HURTS,
    AGAIN,
    STOP,
    ERASE
  }

  private PageButtons() {}

  /** Returns the keys of all words that this needs. */
  public static Stream<String> keys() {
    return Stream.<Enum<?>[]>of(Button.values(), Severity.values())
        .flatMap(Stream::of)
        .map(PageButtons::key)
        .distinct();
  }

  /** Returns the keys of those that are there whatever is asked. */
  static Stream<String> always() {
    return Stream.of(Button.HURTS, Button.WAIT, Button.AGAIN, Button.STOP, Button.ERASE)
        .map(PageButtons::key);
  }

  private static String key(Enum<?> button) {
    return KEY + Line.name(button);
  }

  static List<Map<String, Object>> of(
      Asking asking, Scene scene, Phrasebook words, PagePictures pictures) {
    Stream<Map<String, Object>> buttons;
    if (asking instanceof RatingPain) {
      buttons = said(words, Severity.values());
    } else if (asking instanceof YesNo) {
      buttons = said(words, Button.YES, Button.NO);
    } else if (asking instanceof Briefing) {
      buttons = said(words, Button.READY);
    } else if (asking instanceof MovingOn) {
      buttons = said(words, Button.READY, Button.SKIP);
    } else if (asking instanceof ReadyTo) {
      buttons = said(words, Button.READY, Button.EASIER, Button.SKIP);
    } else if (asking instanceof Selecting) {
      buttons =
          Stream.concat(exercises(scene, words, pictures), said(words, Button.ALL, Button.UNSURE));
    } else if (asking instanceof AskingEasy) {
      buttons = Stream.concat(exercises(scene, words, pictures), said(words, Button.NONE));
    } else if (asking instanceof ChoosingAnchor anchor) {
      Exercise exercise = scene.exercise(anchor.id());
      buttons =
          Stream.concat(
              exercise.setupChoice().stream()
                  .flatMap(choice -> choice.options().stream())
                  .map(
                      option ->
                          button(
                              words.words(Line.of(option.name().say()), ""),
                              false,
                              pictures.at(option.prop(), exercise, scene))),
              said(words, Button.SKIP));
    } else if (asking instanceof AskingReminderTime) {
      buttons = said(words, Button.NO);
    } else {
      throw new IllegalStateException("nothing to tap at " + asking);
    }
    return buttons.toList();
  }

  /** Several of these may be said together. */
  private static Stream<Map<String, Object>> exercises(
      Scene scene, Phrasebook words, PagePictures pictures) {
    return scene.programme().exercises().stream()
        .map(e -> button(words.words(Line.of(e.name().say()), ""), true, pictures.of(e, scene)));
  }

  private static Stream<Map<String, Object>> said(Phrasebook words, Enum<?>... buttons) {
    return Stream.of(buttons)
        .map(b -> button(words.words(Line.of(key(b)), ""), false, Optional.empty()));
  }

  private static Map<String, Object> button(
      String words, boolean several, Optional<JsonNode> figure) {
    Map<String, Object> told = new LinkedHashMap<>(Map.of("say", words, "several", several));
    figure.ifPresent(drawn -> told.put("figure", drawn));
    return told;
  }
}
