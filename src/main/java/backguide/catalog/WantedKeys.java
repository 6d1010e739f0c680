package backguide.catalog;

import backguide.speech.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a programme wants to have words for, by key. */
final class WantedKeys {
  /**
   * One wish for words.
   *
   * @param from where the programme says so
   * @param holes what will fill holes in them
   * @param spoken which of these have to be spoken
   */
  record Wanted(FileValue from, Set<String> holes, Set<String> spoken) {}

  private final Map<String, List<Wanted>> wanted = new LinkedHashMap<>();

  void want(String key, FileValue from, Set<String> holes, Set<String> spoken) {
    if (!key.isEmpty()) {
      wanted.computeIfAbsent(key, k -> new ArrayList<>()).add(new Wanted(from, holes, spoken));
    }
  }

  /** Wants the words of a family's member, such as {@code prop.wall}; they have no holes. */
  void want(String family, Enum<?> member, FileValue from) {
    want(family + "." + Line.name(member), from, Set.of(), Set.of());
  }

  Set<String> keys() {
    return wanted.keySet();
  }

  /** Compares with the words there are: none missing, none unused, the same numbers in both. */
  void compare(WordsFile words) {
    wanted.forEach((key, wishes) -> wishes.forEach(wish -> compare(words, key, wish)));
    words.wordings().keySet().stream()
        .filter(key -> !wanted.containsKey(key))
        .forEach(key -> words.at(key).fault("is not used by the programme"));
  }

  private void compare(WordsFile words, String key, Wanted wish) {
    if (!words.wordings().containsKey(key)) {
      words.at(key).fault("is missing; " + wish.from().path() + " needs words for it");
      return;
    }
    Set<String> holes = words.wordings().get(key).holes();
    for (String hole : holes) {
      if (!wish.holes().contains(hole)) {
        String known =
            wish.holes().isEmpty()
                ? "there are none here"
                : "known are " + wish.holes().stream().sorted().collect(Collectors.joining(", "));
        words.at(key).fault("nothing fills the hole {" + hole + "}; " + known);
      }
    }
    Stream<String> silent = wish.spoken().stream().filter(hole -> !holes.contains(hole)).sorted();
    silent.forEach(
        hole ->
            words
                .at(key)
                .fault("does not speak {" + hole + "}, a number at " + wish.from().path()));
  }
}
