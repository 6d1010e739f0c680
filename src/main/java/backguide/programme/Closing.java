package backguide.programme;

/**
 * Something said at the end of a session.
 *
 * @param id unique in the programme
 * @param rotate whether it may take turns with other closings; false is said every time
 * @param text its words
 */
public record Closing(String id, boolean rotate, Text text) {}
