package backguide.alexa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answers that a request delivered twice would not get again by itself: those that read a
 * record or set a reminder. All others follow from what the request brings along. A second delivery
 * to another instance sets a reminder twice at worst; a record is never written twice.
 */
final class Replays {
  private static final int MOST = 64;

  private final Map<String, SkillAnswer> answers = new LinkedHashMap<>();

  synchronized Optional<SkillAnswer> to(String request) {
    return Optional.ofNullable(answers.get(request));
  }

  /** Notes the answer to a request, and forgets the oldest beyond a small number. */
  synchronized SkillAnswer note(String request, SkillAnswer answer) {
    answers.put(request, answer);
    if (answers.size() > MOST) {
      answers.remove(answers.keySet().iterator().next());
    }
    return answer;
  }

  /** Forgets all of them, since somebody wants to be forgotten. */
  synchronized void forget() {
    answers.clear();
  }
}
