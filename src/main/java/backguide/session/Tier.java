package backguide.session;

import backguide.heard.Detail;
import backguide.programme.PainPolicy;
import java.util.Optional;

/** What a pain leads to, from none to stopping everything. */
enum Tier {
  NONE,
  EASE,
  LEAVE,
  STOP;

  /** From this number on a rating is meant as severe, whatever the scale. */
  private static final int SEVERE_BEYOND_ANY_SCALE = 100;

  /** Returns the tier of a rating in words or from 0 to 10; empty for a number outside of that. */
  static Optional<Tier> of(Detail rating, PainPolicy policy) {
    return rating
        .severity()
        .map(Tier::asNumber)
        .or(rating::number)
        .filter(n -> 0 <= n && n <= 10 || n >= SEVERE_BEYOND_ANY_SCALE)
        .map(n -> of(n, policy));
  }

  private static Tier of(int number, PainPolicy policy) {
    if (number >= policy.stop()) {
      return STOP;
    }
    if (number >= policy.leave()) {
      return LEAVE;
    }
    return number >= policy.ease() ? EASE : NONE;
  }

  /** The upper end of what a word may mean, so that a stricter policy catches it. */
  private static int asNumber(Detail.Severity severity) {
    return switch (severity) {
      case NONE -> 0;
      case MILD -> 3;
      case MODERATE -> 5;
      case SEVERE -> 10;
    };
  }
}
