package backguide.session;

import backguide.heard.Detail;
import backguide.programme.PainPolicy;
import java.util.Optional;
import java.util.stream.Stream;

/** What a pain leads to, from none to stopping everything: each is worse than those before. */
public enum Tier {
  NONE,
  EASE,
  LEAVE,
  STOP;

  /** From this number on a rating is meant as severe, whatever the scale. */
  private static final int SEVERE_BEYOND_ANY_SCALE = 100;

  /** Returns the tier of a rating in words or from 0 to 10; empty for a number outside of that. */
  static Optional<Tier> of(Detail rating, PainPolicy policy) {
    return rating
        .rated()
        .filter(n -> 0 <= n && n <= 10 || n >= SEVERE_BEYOND_ANY_SCALE)
        .map(n -> of(n, policy));
  }

  /** Returns whether anything hurts at all. */
  boolean hurts() {
    return this != NONE;
  }

  /** Returns whether everything is to stop; a tier that is worse still would stop it too. */
  boolean stopsAll() {
    return compareTo(STOP) >= 0;
  }

  /** The worst that a number reaches; a policy never has a limit under that of a lesser tier. */
  private static Tier of(int number, PainPolicy policy) {
    return Stream.of(values()).filter(t -> number >= t.from(policy)).reduce(NONE, (a, b) -> b);
  }

  /** Returns the number of ten from which on it is reached. */
  public int from(PainPolicy policy) {
    return switch (this) {
      case NONE -> 0;
      case EASE -> policy.ease();
      case LEAVE -> policy.leave();
      case STOP -> policy.stop();
    };
  }
}
