package backguide.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A speech as it sounds in one locale and at one pace, with the time of everything in it.
 *
 * @param sounds everything, in order
 * @param reprompt what is said once when nobody answers; present exactly when it asks something
 */
public record Timeline(List<Sound> sounds, Optional<Sound.Words> reprompt) {
  public Timeline {
    sounds = List.copyOf(sounds);
  }

  /** Returns how long all of it plays, in ms. */
  public int ms() {
    return sounds.stream().mapToInt(Sound::ms).sum();
  }

  /** Returns when each bout in it ends, in ms from its beginning. */
  public List<Integer> boutEnds() {
    return outline().boutEnds();
  }

  /** Returns all words in it, with nothing for silences. */
  public String text() {
    return sounds.stream()
        .filter(Sound.Words.class::isInstance)
        .map(s -> ((Sound.Words) s).text())
        .collect(Collectors.joining(" "));
  }

  /** Returns what must be kept of it to tell later how much of it was heard. */
  public Outline outline() {
    List<Integer> ends = new ArrayList<>();
    int nowMs = 0;
    int wordsMs = 0;
    int boutWordsMs = 0;
    int askMs = 0;
    for (Sound sound : sounds) {
      nowMs += sound.ms();
      if (sound instanceof Sound.Words words) {
        wordsMs += words.ms();
        askMs += words.asks() ? words.ms() - words.leadMs() : 0;
      } else if (sound instanceof Sound.Mark mark && mark.boundary() == Sound.Boundary.BOUT_ENDS) {
        ends.add(nowMs);
        boutWordsMs = wordsMs;
      }
    }
    return new Outline(ends, boutWordsMs, nowMs - askMs, nowMs, wordsMs);
  }

  /**
   * Returns how much of it had been heard after some time; see {@link Outline#heardAfter}.
   *
   * @param elapsedMs time since it began, in ms
   * @param exact whether that time is known exactly; otherwise 2 s and 15 % of the words spoken so
   *     far are allowed for
   */
  public Played heardAfter(long elapsedMs, boolean exact) {
    return outline().heardAfter(elapsedMs, exact);
  }
}
