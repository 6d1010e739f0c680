package backguide.session;

import java.util.Optional;

/**
 * A question about an exercise that is about to begin. When the pain question of another one was
 * answered in the same turn, it is that one's pain that is meant.
 */
sealed interface Ahead extends Asking
    permits Offering, Introducing, ChoosingAnchor, CheckingAnchor {
  String id();

  /** Returns the exercise whose pain question was answered in the same turn, if one was. */
  Optional<String> finished();

  @Override
  default Whose whose() {
    return finished().isPresent() ? Whose.LAST : Whose.COMING;
  }

  @Override
  default Optional<String> painful() {
    return finished().or(() -> Optional.of(id()));
  }

  @Override
  default Optional<String> exercise() {
    return Optional.of(id());
  }
}
