package backguide.session;

/** A question after an exercise, whose pain is meant; none is guided, entered or left here. */
sealed interface Behind extends Asking permits MovingOn, TakingBack, AskingEasy, AboutReminder {
  @Override
  default Whose whose() {
    return Whose.LAST;
  }
}
