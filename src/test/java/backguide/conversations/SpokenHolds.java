package backguide.conversations;

import backguide.speech.Cue;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Sound;
import java.util.ArrayList;
import java.util.List;

/** The still holds in a speech, found by the cues around them as a listener finds them. */
final class SpokenHolds {
  private static final String WAKE_WORD = "";

  private final Phrasebook words;
  private final Pace pace;

  SpokenHolds(Phrasebook words, Pace pace) {
    this.words = words;
    this.pace = pace;
  }

  /** Returns the length of each, in ms. */
  List<Integer> in(List<Sound> sounds) {
    List<Integer> holds = new ArrayList<>();
    boolean still = false;
    boolean aMoment = false;
    int ms = 0;
    for (Sound sound : sounds) {
      if (sound instanceof Sound.Silence && (still || aMoment)) {
        ms += sound.ms();
      } else if (sound instanceof Sound.Words spoken) {
        if (aMoment || still && spoken.text().startsWith(cue(Cue.AND_RELAX))) {
          holds.add(ms);
          still = false;
        } else if (still) {
          ms += inside(spoken.text());
        }
        aMoment = (" " + spoken.text()).endsWith(" " + cue(Cue.HOLD));
        if (spoken.text().endsWith(cue(Cue.AND_HOLD))) {
          still = true;
          aMoment = false;
        }
        ms = still && !spoken.text().endsWith(cue(Cue.AND_HOLD)) ? ms : 0;
      }
    }
    return holds;
  }

  private int inside(String text) {
    for (Cue cue : Cue.values()) {
      if (cue.insideHold() && cue(cue).equals(text)) {
        return pace.ofWords(words.language().cueMs().get(cue));
      }
    }
    throw new IllegalStateException("said within a hold: " + text);
  }

  private String cue(Cue cue) {
    return words.words(backguide.speech.Line.of(cue.key()), WAKE_WORD);
  }
}
