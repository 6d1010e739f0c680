package backguide.simulator;

import backguide.speech.Outline;
import backguide.speech.Rate;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A speaker's answer in time: its markup says what comes when, its outline how long it takes. */
public final class SpokenTimeline {
  private final SpeakerAnswer answer;
  private final Optional<Outline> outline;
  private final Rate rate;

  private SpokenTimeline(SpeakerAnswer answer, Optional<Outline> outline, Rate rate) {
    this.answer = answer;
    this.outline = outline;
    this.rate = rate;
  }

  /**
   * Returns how an answer sounds.
   *
   * @param outline what it carries along of itself; empty when it does not tell
   * @param rate how long words take then
   */
  public static Timeline of(SpeakerAnswer answer, Optional<Outline> outline, Rate rate) {
    SpokenTimeline timeline = new SpokenTimeline(answer, outline, rate);
    return new Timeline(timeline.marked(timeline.sounds()), timeline.reprompt());
  }

  private List<Sound> sounds() {
    List<Sound> sounds = answer.ssml().map(s -> SpokenMarkup.read(s, rate::ms)).orElse(List.of());
    long guessed = wordsMs(sounds);
    long told = outline.map(o -> (long) o.wordsMs()).orElse(guessed);
    List<Sound> timed = new ArrayList<>();
    long guessedSoFar = 0;
    long toldSoFar = 0;
    for (Sound sound : sounds) {
      if (sound instanceof Sound.Words words) {
        guessedSoFar += words.ms();
        long until = guessedSoFar * told / Math.max(1, guessed);
        timed.add(new Sound.Words(words.text(), (int) (until - toldSoFar), words.asks()));
        toldSoFar = until;
      } else {
        timed.add(sound);
      }
    }
    return timed;
  }

  private static long wordsMs(List<Sound> sounds) {
    return sounds.stream().filter(Sound.Words.class::isInstance).mapToLong(Sound::ms).sum();
  }

  /** Returns the sounds with a mark where each bout ends, after whatever sounds till then. */
  private List<Sound> marked(List<Sound> sounds) {
    List<Sound> marked = new ArrayList<>();
    int nowMs = 0;
    int bout = 0;
    List<Integer> ends = outline.map(Outline::boutEnds).orElse(List.of());
    for (Sound sound : sounds) {
      marked.add(sound);
      nowMs += sound.ms();
      while (bout < ends.size() && ends.get(bout) <= nowMs) {
        marked.add(new Sound.Mark(Sound.Boundary.BOUT_ENDS, 0));
        bout++;
      }
    }
    return marked;
  }

  private Optional<Sound.Words> reprompt() {
    return answer
        .reprompt()
        .flatMap(
            ssml ->
                SpokenMarkup.read(ssml, rate::ms).stream()
                    .filter(Sound.Words.class::isInstance)
                    .map(s -> ((Sound.Words) s).text())
                    .reduce((a, b) -> a + " " + b))
        .map(text -> new Sound.Words(text, rate.ms(text), true));
  }
}
