package backguide.programme;

import java.util.List;
import java.util.Set;

/**
 * What an exercise is done with.
 *
 * @param required every one of these is needed
 * @param optional comfortable, never needed
 * @param anyOf one of these groups is needed too; empty when none is
 */
public record Equipment(Set<Prop> required, Set<Prop> optional, List<Set<Prop>> anyOf) {
  public Equipment {
    required = Set.copyOf(required);
    optional = Set.copyOf(optional);
    anyOf = List.copyOf(anyOf);
  }
}
