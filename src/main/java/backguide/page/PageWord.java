package backguide.page;

import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page itself says, under {@code page.} in the words file. */
public enum PageWord {
  PROMISE,
  INTRO,
  WHO,
  WHO_HINT,
  VOICE,
  LISTEN_HERE,
  LISTEN_ELSEWHERE,
  START,
  GO_ON,
  PRIVATE,
  ANSWERS,
  ALWAYS,
  TYPE,
  SAY,
  DONE,
  YOU,
  OF,
  INTERRUPTED,
  SLEPT,
  UNANSWERED,
  AWAY,
  BACK,
  MOVED,
  OTHER_TAB,
  TAKE_OVER,
  TAKEN,
  DEAF,
  MUTE;

  String key() {
    return "page." + Line.name(this);
  }

  /** Returns the keys of all words that this needs. */
  public static Stream<String> keys() {
    return Arrays.stream(values()).map(PageWord::key);
  }

  /** Returns all of them by their keys, and those of the buttons that are always there. */
  static Map<String, String> all(Phrasebook words) {
    return Stream.concat(keys(), PageButtons.always())
        .collect(Collectors.toMap(key -> key, key -> words.words(Line.of(key), "")));
  }
}
