package backguide.session;

/** Ready for the next bout? Yes begins it, and "done" leaves the exercise. */
sealed interface BeforeBout extends ReadyTo, UnderWay permits Readying, BetweenBouts, ChangingPart {
  @Override
  default Turn go(Scene scene) {
    return Bouts.next(id(), scene);
  }

  @Override
  default Turn done(Scene scene) {
    return LeaveOut.leave(id(), scene);
  }

  @Override
  default Turn back(Scene scene) {
    return scene.ask(new Instructing(id(), Instructions.of(id(), scene).last()));
  }
}
