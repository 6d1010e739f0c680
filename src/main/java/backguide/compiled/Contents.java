package backguide.compiled;

import backguide.programme.Programme;
import java.util.List;

/**
 * What is done, and in which locales it can be said.
 *
 * @param locales those with words of their own; that of whoever names none comes first
 */
public record Contents(Programme programme, List<String> locales) {}
