package backguide.alexa;

import backguide.conversation.KnownRecord;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes down what a session knows of its record, and reads it back. */
final class KnownRecordCodec {
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9._:-]{0,200}");
  private static final int MOST = 16;

  private KnownRecordCodec() {}

  static Map<String, Object> write(KnownRecord kept) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("account", kept.key().account());
    record.put("member", kept.key().member());
    kept.basis().ifPresent(request -> record.put("kept", request));
    if (kept.guarded()) {
      record.put("guarded", true);
    }
    if (kept.told()) {
      record.put("told", true);
    }
    if (!kept.unsure().isEmpty()) {
      record.put("unsure", kept.unsure());
    }
    kept.found().ifPresent(person -> record.put("found", PersonCodec.write(person)));
    return record;
  }

  /** Returns what was written; empty when anything in it cannot be read. */
  static Optional<KnownRecord> read(Object value) {
    if (!(value instanceof Map<?, ?> record)
        || !(record.get("account") instanceof String account)
        || !(record.get("member") instanceof String member)
        || !(Objects.requireNonNullElse(record.get("unsure"), List.of()) instanceof List<?> unsure)
        || !KEY.matcher(account).matches()
        || !member.isEmpty() && !KEY.matcher(member).matches()
        || unsure.size() > MOST
        || !unsure.stream().allMatch(KnownRecordCodec::isRequest)
        || record.get("kept") != null && !isRequest(record.get("kept"))) {
      return Optional.empty();
    }
    Optional<Optional<Person>> found = found(record.get("found"));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KnownRecord(
            new Memory.Key(account, member),
            Optional.ofNullable((String) record.get("kept")),
            record.get("guarded") != null,
            record.get("told") != null,
            unsure.stream().map(String.class::cast).toList(),
            found.get()));
  }

  /** Returns the record that was found, if there is one; empty when it cannot be read. */
  private static Optional<Optional<Person>> found(Object value) {
    if (value == null) {
      return Optional.of(Optional.empty());
    }
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, Object> record = new LinkedHashMap<>();
    map.forEach((name, field) -> record.put(String.valueOf(name), field));
    try {
      return Optional.of(Optional.of(PersonCodec.read(record)));
    } catch (PersonCodec.Broken e) {
      return Optional.empty();
    }
  }

  private static boolean isRequest(Object value) {
    return value instanceof String text && REQUEST.matcher(text).matches();
  }
}
