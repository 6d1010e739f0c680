package backguide.person;

/**
 * The record of a person as it stands in a store.
 *
 * @param stamp which of all their records it is
 * @param person what is kept
 */
public record Kept(Stamp stamp, Person person) {}
