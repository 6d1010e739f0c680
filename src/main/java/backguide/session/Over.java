package backguide.session;

/** The session is over, or has not begun. */
public record Over() implements State {}
