package backguide.speech;

import java.util.Map;

/**
 * All words of one locale.
 *
 * @param language what the locale says in its own way
 * @param wordings the texts by their keys
 */
public record Phrasebook(Language language, Map<String, Wording> wordings) {
  /** The hole whose number chooses between one and many when several numbers are in a line. */
  public static final String NUMBER = "n";

  public Phrasebook {
    wordings = Map.copyOf(wordings);
  }

  /**
   * Returns a line in words: what fills a hole at the start of a sentence begins with a capital.
   *
   * @param wakeWord the word that wakes the device; empty when there is none to name
   * @throws MissingWords when a key or what fills a hole is missing
   */
  public String words(Line line, String wakeWord) {
    return words(line, wakeWord, true);
  }

  /**
   * Returns a speech as it sounds.
   *
   * @param wakeWord the word that wakes the device; empty when there is none to name
   * @throws MissingWords when a key or what fills a hole is missing
   */
  public Timeline speak(Speech speech, Pace pace, String wakeWord) {
    TimelineBuilder builder = new TimelineBuilder(this, pace, wakeWord);
    speech.segments().forEach(segment -> segment.onto(builder));
    return builder.timeline();
  }

  String words(Line line, String wakeWord, boolean opens) {
    Wording wording = wordings.get(line.key());
    if (wording == null) {
      throw new MissingWords(line.key(), "not in the phrasebook of " + language.locale());
    }
    return new Template(isOne(line) ? wording.one() : wording.many())
        .fill(hole -> new HoleFiller(this, wakeWord, line, hole).words(), opens);
  }

  private static boolean isOne(Line line) {
    Hole.Count one = new Hole.Count(1);
    if (line.holes().get(NUMBER) instanceof Hole.Count n) {
      return n.equals(one);
    }
    return line.holes().containsValue(one)
        && line.holes().values().stream().filter(Hole.Count.class::isInstance).count() == 1;
  }
}
