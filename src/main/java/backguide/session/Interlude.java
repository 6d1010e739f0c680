package backguide.session;

import java.util.Optional;

/**
 * A question in between, which holds the one it leads back to: who and what is meant is as there.
 */
sealed interface Interlude extends Asking
    permits Pausing,
        ConfirmingLeave,
        ConfirmingMinutes,
        ConfirmingErase,
        CheckingHurt,
        CheckingAlarm {
  /** Returns the question that it leads back to; empty when none was open. */
  Optional<Asking> held();

  @Override
  default Whose whose() {
    return held().map(State::whose).orElse(Whose.NOBODYS);
  }

  @Override
  default Optional<String> painful() {
    return held().flatMap(State::painful);
  }

  @Override
  default Optional<String> exercise() {
    return held().flatMap(State::exercise);
  }
}
