package backguide.alexa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a session knows of its record; fixed when the session begins.
 *
 * @param caller whose it is
 * @param guarded whether it could not be read, so that nothing is written over it
 */
record Kept(Visit.Caller caller, boolean guarded) {
  Map<String, Object> write() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("account", caller.account());
    record.put("member", caller.member());
    if (guarded) {
      record.put("guarded", true);
    }
    return record;
  }

  /** Returns what was written; empty when it cannot be read. */
  static Optional<Kept> read(Object value) {
    return value instanceof Map<?, ?> record
            && record.get("account") instanceof String account
            && record.get("member") instanceof String member
            && !account.isEmpty()
        ? Optional.of(new Kept(new Visit.Caller(account, member), record.get("guarded") != null))
        : Optional.empty();
  }
}
