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

  /** Returns the record of a person as version 1 had it, written by no request that is known. */
  public static Map<String, Object> versionOne(Person person) {
    Map<String, Object> record = of(person);
    record.put("v", 1);
    record.put("lastRequest", "");
    return record;
  }
}
