package backguide.person;

import java.util.LinkedHashMap;
import java.util.Map;

/** A record as tests tell it: whether it is locked and whose pain is open, by no request's name. */
public final class PersonFacts {
  private PersonFacts() {}

  public static Map<String, Object> of(Person person) {
    Map<String, Object> facts = new LinkedHashMap<>(PersonCodec.write(person));
    facts.remove("concerns");
    facts.put("locked", person.safety().locked());
    person.painOpen().ifPresent(exercise -> facts.put("painOpen", exercise));
    return facts;
  }
}
