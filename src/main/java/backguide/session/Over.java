package backguide.session;

/** The session is over, or has not begun. */
public record Finished() implements State {}
