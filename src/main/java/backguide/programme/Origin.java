package backguide.programme;

import java.util.List;

/**
 * Where a fact comes from.
 *
 * @param src ids of the sheet's statements, such as {@code E2.4}; empty when the fact is ours
 * @param added why we added it, or empty when it stands on the sheet
 */
public record Origin(List<String> src, String added) {
  static final Origin NONE = new Origin(List.of(), "");

  public Origin {
    src = List.copyOf(src);
  }
}
