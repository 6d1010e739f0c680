package backguide.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when files do not make a safe programme; tells everything that is wrong at once. */
public final class BrokenProgramme extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  BrokenProgramme(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Returns every fault, in the order in which they were found. */
  public List<Fault> faults() {
    return faults;
  }
}
