package backguide.alexa;

import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Timeline;

/** A speech in the markup of the speaker, without the outermost tag. */
public final class Ssml {
  /** The most characters of one speech, markup included; the platform refuses 8,000. */
  public static final int LONGEST = 7_500;

  private final Pace pace;
  private final StringBuilder markup = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private int silenceMs;

  private Ssml(Pace pace) {
    this.pace = pace;
  }

  /**
   * Returns everything that is said, with its silences; only words are spoken slower at a slow
   * pace. Silences that meet are one.
   *
   * @throws IllegalArgumentException when silences that meet last more than 10 s, or the whole is
   *     longer than {@link #LONGEST}
   */
  public static String of(Timeline timeline, Pace pace) {
    Ssml ssml = new Ssml(pace);
    timeline.sounds().forEach(ssml::add);
    return ssml.finished();
  }

  /**
   * Returns what is said once when nobody answers.
   *
   * @throws IllegalArgumentException when it is longer than {@link #LONGEST}
   */
  public static String of(Sound.Words reprompt, Pace pace) {
    Ssml ssml = new Ssml(pace);
    ssml.add(reprompt);
    return ssml.finished();
  }

  private void add(Sound sound) {
    if (sound instanceof Sound.Words spoken) {
      closeSilence();
      words.append(words.isEmpty() ? "" : " ").append(PlainText.escaped(spoken.text()));
    } else if (sound instanceof Sound.Silence silence) {
      closeWords();
      silenceMs += silence.ms();
    }
  }

  private String finished() {
    closeWords();
    closeSilence();
    if (markup.length() > LONGEST) {
      throw new IllegalArgumentException("a speech of " + markup.length() + " characters");
    }
    return markup.toString();
  }

  private void closeWords() {
    if (words.isEmpty()) {
      return;
    }
    if (pace.speechPercent() == Pace.NORMAL.speechPercent()) {
      append(words);
    } else {
      append("<prosody rate=\"" + pace.speechPercent() + "%\">" + words + "</prosody>");
    }
    words.setLength(0);
  }

  private void closeSilence() {
    if (silenceMs > Sound.Silence.LONGEST_MS) {
      throw new IllegalArgumentException("silences of " + silenceMs + " ms with no word between");
    }
    if (silenceMs > 0) {
      append("<break time=\"" + silenceMs + "ms\"/>");
    }
    silenceMs = 0;
  }

  private void append(CharSequence piece) {
    markup.append(markup.isEmpty() ? "" : " ").append(piece);
  }
}
