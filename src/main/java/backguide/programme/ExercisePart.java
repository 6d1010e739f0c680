package backguide.programme;

import java.util.Optional;

/**
 * One stretch of an exercise that is counted by itself: a side, a direction, a set of it.
 *
 * @param side which side, if sides are told apart
 * @param phase which direction, if it has directions
 * @param set which set, from 1
 * @param opens whether a new side or direction begins here, so that "the other one" is asked
 */
public record ExercisePart(Optional<String> side, Optional<Phase> phase, int set, boolean opens) {}
