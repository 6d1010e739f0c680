package backguide.alexa;

import backguide.conversation.Conversation;
import backguide.person.Memory;
import backguide.session.Machine;
import backguide.session.Prompt;
import backguide.session.Turn;
import backguide.speech.Line;
import backguide.speech.Pace;
import backguide.speech.Speech;
import backguide.speech.Timeline;
import java.util.List;
import java.util.Optional;

/** The coach's voice on the speaker: speeches to markup, in the words of the device's locale. */
final class SpeakerVoice {
  private static final String WAKE_WORD = "Alexa";

  private final Phrasebooks words;

  SpeakerVoice(Phrasebooks words) {
    this.words = words;
  }

  boolean speaks(String locale) {
    return words.speaks(locale);
  }

  Conversation conversation(Machine machine, Memory memory, String locale) {
    return new Conversation(machine, memory, words.of(locale), WAKE_WORD);
  }

  String text(Line line, String locale) {
    return words.of(locale).words(line, WAKE_WORD);
  }

  /** Returns one line after which the session is over. */
  SkillAnswer last(Prompt prompt, String locale) {
    Timeline said = words.of(locale).speak(Speech.say(prompt.line()), Pace.NORMAL, WAKE_WORD);
    return new SkillAnswer(
        Ssml.of(said, Pace.NORMAL),
        Optional.empty(),
        Turn.Ending.ENDS,
        CarriedCodec.NOTHING,
        "",
        List.of());
  }
}
