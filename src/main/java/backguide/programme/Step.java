package backguide.programme;

import java.util.Map;
import java.util.Optional;

/**
 * One numbered step of an exercise's instructions.
 *
 * @param id unique within the exercise
 * @param full the wording of the first time
 * @param brief the wording for those who know it; empty when it is then left out
 * @param onRung full wordings that replace it on a rung of the ladder
 * @param inStance full wordings that replace it for a person who sits or stands
 * @param reaches the position the person gets into during this step, if any: its silence follows
 * @param settleSeconds silence after it to follow along, in s, 0 to 5; 0 is the usual short one
 * @param endsPart whether the person is asked before the instructions go on
 */
public record Step(
    String id,
    Text full,
    Optional<Text> brief,
    Map<Rung, Text> onRung,
    Map<Stance, Text> inStance,
    Optional<Stance> reaches,
    int settleSeconds,
    boolean endsPart) {
  public Step {
    onRung = Map.copyOf(onRung);
    inStance = Map.copyOf(inStance);
  }
}
