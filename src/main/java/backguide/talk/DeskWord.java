package backguide.talk;

import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a person at a desk is told in a session besides, under {@code note.} in the words file. */
public enum DeskWord {
  OWN_RECORD,
  REMINDER,
  PERMISSION,
  TYPE,
  /** Before the reason. */
  NO_VOICE,
  NOBODY_ANSWERED,
  GONE,
  INPUT_ENDED,
  PLACE_KEPT,
  PLACE_NOT_KEPT,
  PLACE_ELSEWHERE;

  /** Returns the keys of all of them. */
  static Stream<String> keys() {
    return Arrays.stream(values()).map(DeskWord::line).map(Line::key);
  }

  Line line() {
    return Line.of("note." + Line.name(this));
  }

  /** Returns it in words. */
  public String in(Phrasebook words) {
    return words.words(line(), "");
  }

  /** Returns it in words, with what became of the person's place. */
  String in(Phrasebook words, DeskWord place) {
    return words.words(line().with("place", place.line()), "");
  }
}
