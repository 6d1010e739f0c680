package backguide.random;

import java.util.Set;
import java.util.TreeSet;

/** What went wrong in one conversation; what is disputed is noted, anything else ends it. */
final class BrokenRules {
  private final Set<String> disputed;
  private final Set<String> met = new TreeSet<>();

  BrokenRules(Set<String> disputed) {
    this.disputed = disputed;
  }

  void found(String rule, String fault) {
    if (!disputed.contains(rule)) {
      throw new BrokenRule(rule, fault);
    }
    met.add(rule);
  }

  /** Returns the disputed rules that did not hold. */
  Set<String> met() {
    return met;
  }
}
