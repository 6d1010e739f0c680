package backguide.desk;

import backguide.conversations.Obedient;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session at a desk from its first question to its end, with somebody who can do everything. */
final class WholeSession {
  private static final Obedient PERSON = new Obedient("all of them", false);

  private WholeSession() {}

  /** Returns what they say to the question of a reply. */
  static String answer(Reply reply) {
    return PERSON.answer(state(reply));
  }

  /** Returns the name of the state a reply leaves the conversation in. */
  static String state(Reply reply) {
    return reply.turn().next().asked().state().getClass().getSimpleName();
  }

  /** Goes through one and returns every reply, the first one included. */
  static List<Reply> replies(LocalTalk conversation, List<String> said) {
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
