package backguide.session;

import backguide.speech.Segment;
import backguide.speech.Speech;

/** What is spoken when more time is asked for: thirty seconds of rest, with a line every ten. */
final class HalfMinute {
  private HalfMinute() {}

  /**
   * Returns the time given at the first, second or third wish for more; the third offers to stop.
   */
  static Speech of(int time) {
    Segment ten = new Segment.Rest(10_000);
    Speech half =
        Speech.say(Prompt.OF_COURSE.line())
            .then(ten)
            .then(Prompt.NO_RUSH.line())
            .then(ten)
            .then(Prompt.TAKE_THE_TIME.line())
            .then(ten);
    return time < 3 ? half : half.then(Prompt.MAY_STOP_HERE.line());
  }
}
