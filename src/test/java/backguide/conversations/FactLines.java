package backguide.conversations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must be true at a point of a conversation, as the lines that begin with {@code =} tell. */
final class FactLines {
  private static final String NOTHING = "nothing";

  private final Map<Pattern, Function<MatchResult, Optional<String>>> known = new LinkedHashMap<>();
  private final Performance on;

  FactLines(Performance on) {
    this.on = on;
    add("nothing kept", m -> same(Optional.empty(), on.store().record(on.visitor().key())));
    add("kept ([\\w.-]+) (.+)", m -> same(m.group(2), kept(m.group(1))));
    add("not kept ([\\w.-]+)", m -> same(NOTHING, kept(m.group(1))));
    add("asks (\\w+(?: [a-z-]+)?)", m -> same(m.group(1), on.last().state()));
    add("over", m -> same("", on.last().state()));
    add("says \"(.+)\"", m -> says(m.group(1), List.of(on.last().text()), true));
    add("does not say \"(.+)\"", m -> says(m.group(1), List.of(on.last().text()), false));
    add("never says \"(.+)\"", m -> says(m.group(1), on.spoken(), false));
    add("heard ([A-Z_]+)", m -> same(m.group(1), on.last().heard()));
    add("turns at most (\\d+)", m -> atMost(m.group(1), on.turns()));
    add("takes at most (\\d+) s", m -> atMost(m.group(1) + "000", on.last().ms()));
    add("holds (.+)", m -> same(m.group(1), holds()));
    add("does (.+)", m -> same(m.group(1), effects()));
  }

  private void add(String form, Function<MatchResult, Optional<String>> fact) {
    known.put(Pattern.compile(form), fact);
  }

  /** Returns what is wrong with a fact; empty when it is true. */
  Optional<String> wrong(String text) {
    for (Map.Entry<Pattern, Function<MatchResult, Optional<String>>> fact : known.entrySet()) {
      Matcher form = fact.getKey().matcher(text);
      if (form.matches()) {
        return fact.getValue().apply(form.toMatchResult()).map(is -> "= " + text + ", but " + is);
      }
    }
    throw new IllegalArgumentException("no such fact: " + text);
  }

  private static Optional<String> same(Object expected, Object actual) {
    return expected.equals(actual) ? Optional.empty() : Optional.of("it is " + actual);
  }

  private static Optional<String> atMost(String most, int actual) {
    return actual <= Integer.parseInt(most) ? Optional.empty() : Optional.of("it is " + actual);
  }

  private static Optional<String> says(String words, List<String> spoken, boolean expected) {
    String wanted = words.toLowerCase(Locale.ROOT);
    Optional<String> said =
        spoken.stream().filter(s -> s.toLowerCase(Locale.ROOT).contains(wanted)).findFirst();
    if (said.isPresent() == expected) {
      return Optional.empty();
    }
    return Optional.of("it says: " + said.orElse(String.join(" ", spoken)));
  }

  /** Returns a field of the record, of inner ones by their path; "nothing" when it is empty. */
  private String kept(String path) {
    Optional<Object> value = on.store().record(on.visitor().key()).map(record -> record);
    for (String key : path.split("\\.")) {
      value = value.flatMap(v -> Optional.ofNullable(((Map<?, ?>) v).get(key)));
    }
    return value
        .filter(v -> !(v instanceof Collection<?> many && many.isEmpty()))
        .filter(v -> !(v instanceof Map<?, ?> many && many.isEmpty()))
        .map(Object::toString)
        .orElse(NOTHING);
  }

  private String holds() {
    return on.last().holds().isEmpty()
        ? NOTHING
        : on.last().holds().stream()
            .map(ms -> ms / 1000 + (ms % 1000 == 0 ? "" : "." + ms % 1000) + " s")
            .collect(Collectors.joining(", "));
  }

  private String effects() {
    return on.last().effects().isEmpty() ? NOTHING : String.join(", ", on.last().effects());
  }
}
