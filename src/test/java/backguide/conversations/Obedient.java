package backguide.conversations;

import java.util.Map;

/**
 * Somebody who can do everything, without pain, and wants no reminder.
 *
 * @param picked which exercises were picked for them, in their words
 * @param easily whether all of it feels easy, so that they try whatever is offered
 */
public record Obedient(String picked, boolean easily) {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "AskingOwner", "yes",
          "AskingClearance", "yes",
          "CheckingPain", "no",
          "ChoosingAnchor", "the door",
          "OfferingReminder", "no");

  /** Returns what they say to a question. */
  public String answer(String state) {
    String question = state.split(" ")[0];
    return switch (question) {
      case "Selecting" -> picked;
      case "AskingEasy" -> easily ? "all of them" : "none of them";
      case "Offering" -> easily ? "yes" : "no";
      default -> ANSWERS.getOrDefault(question, "ready");
    };
  }
}
