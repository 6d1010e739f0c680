package backguide.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses what is named twice where every name must be its own. */
final class Unique {
  private Unique() {}

  /** Checks what stands under a key of every item. */
  static void check(List<FileValue> items, String key, String what) {
    check(items.stream().flatMap(item -> item.find(key).stream()).toList(), what);
  }

  static void check(List<FileValue> items, String what) {
    Set<Object> seen = new HashSet<>();
    for (FileValue item : items) {
      item.expect(
          seen.add(item.node()), "the " + what + " " + item.node() + " is there more than once");
    }
  }
}
