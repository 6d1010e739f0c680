package backguide.speech;

/**
 * What a turn asks, and what is said once when nobody answers.
 *
 * @param ask the question
 * @param reprompt a different question to the same end that makes sense on its own
 */
public record Question(Line ask, Line reprompt) {}
