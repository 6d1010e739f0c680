package backguide.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The faults found so far, each once. */
final class Faults {
  private final Set<Fault> found = new LinkedHashSet<>();

  void add(String file, String path, String reason) {
    found.add(new Fault(file, path, reason));
  }

  List<Fault> list() {
    return List.copyOf(found);
  }

  void refuse() {
    if (!found.isEmpty()) {
      throw new BrokenProgramme(list());
    }
  }
}
