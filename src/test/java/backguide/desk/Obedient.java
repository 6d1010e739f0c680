package backguide.desk;

import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who can do everything, without pain, and answers every question as expected. */
final class Obedient {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "Selecting", "all of them",
          "CheckingPain", "no",
          "ChoosingAnchor", "the door",
          "AskingEasy", "none of them",
          "OfferingReminder", "no",
          "Introducing", "yes",
          "AskingClearance", "yes",
          "CheckingAnchor", "yes");

  private Obedient() {}

  /** Returns what they say to the question of a reply. */
  static String answer(Reply reply) {
    return ANSWERS.getOrDefault(state(reply), "ready");
  }

  /** Returns the name of the state a reply leaves the conversation in. */
  static String state(Reply reply) {
    return reply.turn().next().asked().state().getClass().getSimpleName();
  }

  /** Goes through a whole session and returns every reply, the first one included. */
  static List<Reply> session(LocalTalk conversation, List<String> said) {
    List<Reply> replies = new ArrayList<>(List.of(conversation.open(Optional.empty())));
    Reply last = replies.get(0);
    while (!last.over() && replies.size() < 200) {
      String answer = answer(last);
      said.add(answer);
      last = conversation.hear(answer, last.timeline().ms());
      replies.add(last);
    }
    return replies;
  }
}
