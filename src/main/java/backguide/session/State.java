package backguide.session;

import java.util.Optional;

/** Where a conversation is. A state that asks is a question; the others end or hand over. */
public sealed interface State permits Asking, Over, AwaitingPermission {
  /** Returns whose pain is meant when somebody says "it hurts" here. */
  default Whose whose() {
    return Whose.NOBODYS;
  }

  /** Returns whether this asks about warning signs, where nothing else is listened to. */
  default boolean isAboutWarningSigns() {
    return false;
  }

  /** Returns whether this asks about pain, so that what is rated here answers it. */
  default boolean isAboutPain() {
    return false;
  }

  /** Returns which chunk of the instructions is told before this is asked; empty when none is. */
  default Optional<Integer> explained() {
    return Optional.empty();
  }

  /** Returns whether steps of an exercise are told before this is asked. */
  default boolean explains() {
    return explained().isPresent();
  }

  /** Returns the question that is paused here, or this where none is. */
  default State unpaused() {
    return this;
  }

  /** Returns the id of the exercise that is guided, entered or left here, or empty when none is. */
  default Optional<String> exercise() {
    return Optional.empty();
  }

  /** Returns the id of the exercise whose pain is meant here, or empty when it is none. */
  default Optional<String> painful() {
    return exercise();
  }
}
