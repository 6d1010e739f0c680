package backguide.conversations;

import java.util.Map;

/** Somebody who can do everything, without pain, finds nothing easy and wants no reminder. */
final class Obedient {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "AskingOwner", "yes",
          "AskingClearance", "yes",
          "CheckingPain", "no",
          "ChoosingAnchor", "the door",
          "Offering", "no",
          "AskingEasy", "none of them",
          "OfferingReminder", "no");

  private Obedient() {}

  /**
   * Returns what they say to a question.
   *
   * @param state the question
   * @param picked which exercises were picked for them, in their words
   */
  static String answer(String state, String picked) {
    String question = state.split(" ")[0];
    return question.equals("Selecting") ? picked : ANSWERS.getOrDefault(question, "ready");
  }
}
