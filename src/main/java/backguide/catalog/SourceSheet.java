package backguide.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * What a programme was made from, and who read it: for paper, not for speech.
 *
 * @param statements the statements of the sheet by their ids, in its order
 * @param review who reviewed the programme, and when; empty when nobody did
 */
public record SourceSheet(Map<String, Statement> statements, Optional<Review> review) {
  /**
   * One statement.
   *
   * @param meaning what it means
   * @param line its line on the sheet, or empty when that is not listed
   */
  public record Statement(String meaning, String line) {}

  /** Who reviewed a programme, and on which day. */
  public record Review(String by, String on) {}

  static SourceSheet of(Map<String, Statement> statements, FileValue programme) {
    String by = programme.node().path("provenance").path("reviewedBy").asText("");
    String on = programme.node().path("provenance").path("reviewedOn").asText("");
    return new SourceSheet(
        statements,
        programme.node().path("provenance").path("reviewedBy").isTextual()
            ? Optional.of(new Review(by, on))
            : Optional.empty());
  }
}
