package backguide.programme;

/**
 * The rule that a doctor or physical therapist says when, and which.
 *
 * @param maxAgeDays after this many days the question is asked again, 1 to 90
 * @param when where "when" comes from
 * @param which where "which ones" comes from
 */
public record Clearance(int maxAgeDays, Origin when, Origin which) {}
