package backguide.programme;

/**
 * One dose a person does.
 *
 * @param hold length of a hold in s; 0 when nothing is held
 * @param repeats how often in each part
 * @param sets how many sets
 */
public record Amount(int hold, int repeats, int sets) {}
