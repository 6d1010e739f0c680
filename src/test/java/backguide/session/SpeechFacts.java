package backguide.session;

import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Question;
import backguide.speech.Segment;
import backguide.speech.Sound;
import backguide.speech.Speech;
import backguide.speech.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A speech as it sounds, looked at once.
 *
 * @param ms how long it takes
 * @param text its words
 * @param asks how many questions it was planned to ask
 * @param marks how many question marks are in its words
 * @param question the words of its question, empty when it has none
 * @param twoInOne whether a yes to its question could mean either of two things
 * @param reprompt the words for silence, empty when there are none
 * @param repromptWords how many these are
 */
public record SpeechFacts(
    int ms,
    String text,
    long asks,
    long marks,
    String question,
    boolean twoInOne,
    String reprompt,
    int repromptWords) {

  static SpeechFacts of(Phrasebook phrasebook, Speech speech, Pace pace) {
    return of(phrasebook, speech, phrasebook.speak(speech, pace, "Alexa"));
  }

  /** Returns the same of a speech that is laid out already; its sounds are not held. */
  public static SpeechFacts of(Phrasebook phrasebook, Speech speech, Timeline timeline) {
    String text = timeline.text();
    String question = questionOf(speech).map(q -> phrasebook.words(q.ask(), "Alexa")).orElse("");
    String reprompt = timeline.reprompt().map(Sound.Words::text).orElse("");
    return new SpeechFacts(
        timeline.ms(),
        text,
        speech.segments().stream().filter(Segment.Ask.class::isInstance).count(),
        text.chars().filter(c -> c == '?').count(),
        question,
        isTwoInOne(question),
        reprompt,
        reprompt.split(" ").length);
  }

  /** Returns the question at the end of a speech, or empty when it asks nothing. */
  public static Optional<Question> questionOf(Speech speech) {
    List<Segment> all = speech.segments();
    return all.isEmpty() || !(all.get(all.size() - 1) instanceof Segment.Ask ask)
        ? Optional.empty()
        : Optional.of(ask.question());
  }

  /** A list is one question where any yes to it means the same: somebody is hurt. */
  private static boolean isTwoInOne(String question) {
    String asked =
        question
            .toLowerCase(Locale.ROOT)
            .replace("yes or no", "")
            .replace("doctor or physical therapist", "")
            .replace("or weakness", "")
            .replace("or sudden weakness", "")
            .replace("or does something feel wrong", "")
            .replace("or did you have any pain", "")
            .replace("or any pain", "")
            .replace("or you had any pain", "")
            .replace("or feel wrong", "");
    return asked.contains(" or ") && !asked.contains("to ");
  }
}
