package backguide.conversation;

import backguide.heard.Heard;
import backguide.memory.MemoryCall.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request that is not answered yet.
 *
 * @param was the session that it goes on with; empty when it opens one
 * @param heard what was heard; empty when it opens a session
 * @param request its id
 * @param settled names of what the person has answered for by then, knowingly
 * @param answers what its calls of the memory were answered so far
 */
record Flight(
    Optional<Ongoing> was,
    Optional<Heard> heard,
    String request,
    Set<String> settled,
    List<Answer> answers) {
  Flight {
    settled = Set.copyOf(settled);
    answers = List.copyOf(answers);
  }

  Flight answered(Answer answer) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new Flight(was, heard, request, settled, more);
  }

  /** Returns the same request delivered once more. */
  Flight anew() {
    return new Flight(was, heard, request, settled, List.of());
  }

  Flight settling(Set<String> names) {
    return new Flight(was, heard, request, names, answers);
  }
}
