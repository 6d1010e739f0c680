package backguide.random;

/** A rule that did not hold; the rule's name tells one fault from another. */
final class BrokenRule extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String rule;

  BrokenRule(String rule, String message) {
    super(rule + ": " + message);
    this.rule = rule;
  }

  String rule() {
    return rule;
  }
}
