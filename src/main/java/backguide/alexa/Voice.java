package backguide.alexa;

import backguide.session.Prompt;
import backguide.session.Turn;
import backguide.speech.Line;
import backguide.speech.Pace;
import backguide.speech.Speech;
import backguide.speech.Timeline;
import java.util.Map;

/** The coach's voice on the speaker: speeches to markup, in the words of the device's locale. */
final class Voice {
  /** The word that wakes the device. */
  private static final String WAKE_WORD = "Alexa";

  private final Words words;

  Voice(Words words) {
    this.words = words;
  }

  /** Returns whether there are words for what a device speaks. */
  boolean speaks(String locale) {
    return words.speaks(locale);
  }

  /** Returns a speech as it sounds. */
  Timeline timeline(Speech speech, Pace pace, String locale) {
    return words.of(locale).speak(speech, pace, WAKE_WORD);
  }

  /** Returns a line in words. */
  String text(Line line, String locale) {
    return words.of(locale).words(line, WAKE_WORD);
  }

  /**
   * Returns the answer that says a timeline.
   *
   * @param attributes what the next request brings back
   * @param token what the platform's own question brings back, if it is asked
   */
  static Answer answer(
      Timeline said, Pace pace, Turn.Ending ending, Map<String, Object> attributes, String token) {
    return new Answer(
        Ssml.of(said, pace), said.reprompt().map(r -> Ssml.of(r, pace)), ending, attributes, token);
  }

  /** Returns one line after which the session is over. */
  Answer last(Prompt prompt, String locale) {
    Timeline said = timeline(Speech.say(prompt.line()), Pace.NORMAL, locale);
    return Answer.last(Ssml.of(said, Pace.NORMAL));
  }
}
