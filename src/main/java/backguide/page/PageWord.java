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
  VOICE_HERE,
  VOICE_ELSEWHERE,
  VOICE_NONE,
  EARS,
  LISTEN_HERE,
  LISTEN_FETCHED,
  LISTEN_ELSEWHERE,
  LISTEN_UNNAMED,
  LISTEN_CALLS,
  LISTEN_OFF,
  FETCHING,
  FETCHED,
  NOT_FETCHED,
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
  UNANSWERED_EARS,
  PLACE_KEPT,
  PLACE_UNKEPT,
  AWAY,
  BACK,
  MOVED,
  BROKEN,
  OTHER_TAB,
  TAKE_OVER,
  TAKEN,
  DEAF,
  MUTE,
  SOUNDLESS,
  VOICE_NEXT,
  VOICE_BACK,
  NOBODY,
  KEPT,
  KEPT_NEVER,
  WHOSE,
  MINE,
  BACK_OUT,
  CLEARED,
  NOT_CLEARED,
  LAST,
  EXERCISES,
  EXERCISE,
  DOSES,
  PAIN_FREE,
  EASY,
  LADDER,
  HERE,
  WEEKS,
  WEEK,
  WEEK_DAYS,
  TABLE,
  WORKBENCH,
  BENCH_SPEED,
  BENCH_BROKEN,
  BENCH_NEWER,
  BENCH_ANEW,
  BENCH_MARKUP,
  BENCH_TOLD,
  NOT_SAID,
  ECHO,
  UNRATED;

  /** What the page tells by itself when nobody else can. */
  static final String WARNING_SIGNS = "warning-signs";

  String key() {
    return "page." + Line.name(this);
  }

  /** Returns the keys of all words that this needs. */
  public static Stream<String> keys() {
    return Arrays.stream(values()).map(PageWord::key);
  }

  /** Returns what is said where nobody answers. */
  static String away(Phrasebook words) {
    return words.words(Line.of(AWAY.key()), "");
  }

  /** Returns all of them by their keys, and whatever else the page must know to be left alone. */
  static Map<String, String> all(Phrasebook words) {
    return Stream.of(keys(), PageButtons.always(), Stream.of(WARNING_SIGNS))
        .flatMap(key -> key)
        .collect(Collectors.toMap(key -> key, key -> words.words(Line.of(key), "")));
  }
}
