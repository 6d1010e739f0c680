package backguide.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A timeline while it is being written: keeps silences apart, short enough, and exact. */
public final class TimelineBuilder {
  private final Phrasebook book;
  private final Pace pace;
  private final String wakeWord;
  private final List<Sound> sounds = new ArrayList<>();
  private final List<Sound> marksAfterSilence = new ArrayList<>();
  private Optional<Sound.Words> reprompt = Optional.empty();
  private int silenceMs;
  private Cue filler = Cue.TAKE_YOUR_TIME;

  TimelineBuilder(Phrasebook book, Pace pace, String wakeWord) {
    this.book = book;
    this.pace = pace;
    this.wakeWord = wakeWord;
  }

  Pace pace() {
    return pace;
  }

  /** Returns a line as it sounds, without saying it. */
  Sound.Words words(Line line) {
    return words(line, false);
  }

  /** Returns a cue as it sounds, without saying it. */
  Sound.Words words(Cue cue) {
    Sound.Words words = words(cue.line());
    Integer ms = book.language().cueMs().get(cue);
    return ms == null ? words : new Sound.Words(words.text(), pace.ofWords(ms), false);
  }

  private Sound.Words words(Line line, boolean asks) {
    String text = book.words(line, wakeWord);
    return new Sound.Words(text, pace.ofWords(book.language().rate().ms(text)), asks);
  }

  Timeline alone(Speech speech) {
    return book.speak(speech, pace, wakeWord);
  }

  /** Says words, and returns them as they sound there: longer right after other words. */
  Sound.Words say(Sound.Words words) {
    closeSilence();
    Sound.Words here = saidBefore().map(before -> after(before, words)).orElse(words);
    sounds.add(here);
    return here;
  }

  void ask(Question question) {
    say(words(question.ask(), true));
    reprompt = Optional.of(words(question.reprompt(), true));
  }

  /** Adds a moment; a silence that has begun is finished first, with whatever is added to it. */
  void mark(Sound.Boundary boundary, int seconds) {
    (silenceMs > 0 ? marksAfterSilence : sounds).add(new Sound.Mark(boundary, seconds));
  }

  /** Adds silence in ms to the one before it, if any; past 10 s the cue is spoken within it. */
  void rest(int ms, Cue pastTenSeconds) {
    silenceMs += ms;
    filler = pastTenSeconds;
  }

  /** Says words and then is silent, so that both take this time; longer words take their own. */
  void within(int ms, List<Sound.Words> words) {
    int spokenMs = 0;
    for (Sound.Words each : words) {
      spokenMs += say(each).ms();
    }
    rest(Math.max(0, ms - spokenMs), Cue.KEEP_GOING);
  }

  Timeline timeline() {
    closeSilence();
    return new Timeline(sounds, reprompt);
  }

  private Optional<Sound.Words> saidBefore() {
    for (int i = sounds.size() - 1; i >= 0; i--) {
      if (!(sounds.get(i) instanceof Sound.Mark)) {
        return sounds.get(i) instanceof Sound.Words words ? Optional.of(words) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Sound.Words after(Sound.Words before, Sound.Words words) {
    int pauseMs = pace.ofWords(book.language().rate().betweenMs(before.text()));
    return new Sound.Words(words.text(), words.ms() + pauseMs, words.asks());
  }

  private void closeSilence() {
    if (silenceMs > 0) {
      Sound.Words between = silenceMs > Sound.Silence.LONGEST_MS ? words(filler) : null;
      int pieces = 1;
      int left = silenceMs;
      while (left > pieces * Sound.Silence.LONGEST_MS) {
        pieces++;
        left -= between.ms();
      }
      for (int i = 0; i < pieces; i++) {
        if (i > 0) {
          sounds.add(between);
        }
        sounds.add(new Sound.Silence(left / pieces + (i < left % pieces ? 1 : 0)));
      }
    }
    silenceMs = 0;
    sounds.addAll(marksAfterSilence);
    marksAfterSilence.clear();
  }
}
