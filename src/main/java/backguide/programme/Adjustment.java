package backguide.programme;

import java.util.Optional;

/**
 * A gentler form that the sheet itself gives.
 *
 * @param id unique within the exercise
 * @param discomfort the part of the body whose complaint calls for it; empty when any pain does
 * @param atStep the step with which it is said during the instructions; empty when it is not
 * @param setup the words during the instructions
 * @param offer the words when it is offered after a complaint
 */
public record Adjustment(
    String id, Optional<String> discomfort, Optional<String> atStep, Text setup, Text offer) {}
