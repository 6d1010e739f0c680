package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.memory.Table;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import backguide.programme.Programme;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every session that a walk reaches comes back as it was from the text that a device carries, every
 * record from its own, and the records from the table in which they are kept.
 */
class StorageTest {
  private static final int MOST_RECORDS = 2_000;
  private static final Programme SMALL =
      Programmes.only(Catalog.bundled("en-US").programme(), "childs-pose", "shoulder-roll");
  private static final Memory.Key ANNA = new Memory.Key("house", "anna");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatAShortWalkReachesSurvives() {
    Walk walk = new Walk(SMALL, Happening.fewest(SMALL.ids()));
    walk.from(List.of(), step -> {});
    assertThat(walk.worlds()).hasSizeGreaterThan(300);
    assertSurvive(walk.worlds());
  }

  /** Stores every session and every record of some worlds, and reads it again. */
  static void assertSurvive(List<World> worlds) {
    List<Session> sessions = worlds.stream().map(World::session).distinct().toList();
    List<Person> persons =
        worlds.stream()
            .flatMap(w -> Stream.concat(Stream.of(w.session().person()), w.stored().stream()))
            .distinct()
            .toList();
    System.out.printf("%,d sessions, %,d records survive%n", sessions.size(), persons.size());
    sessions.forEach(session -> assertThat(again(session)).isEqualTo(session));
    persons.forEach(p -> assertThat(PersonCodec.read(PersonCodec.write(p))).isEqualTo(p));
    int step = 1 + persons.size() / MOST_RECORDS;
    try (Table table = Table.open()) {
      Memory memory = table.memory();
      Stamp stands = Stamp.unwritten("request");
      for (int i = 0; i < persons.size(); i += step) {
        Person person = persons.get(i);
        stands = memory.keep(ANNA, person, stands, "request-" + i);
        assertThat(memory.find(ANNA).person()).contains(person);
      }
    }
  }

  private static Session again(Session session) {
    try {
      String text = JSON.writeValueAsString(SessionCodec.write(session, SMALL));
      Map<String, Object> record = JSON.readValue(text, new TypeReference<>() {});
      return SessionCodec.read(record, SMALL);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON", e);
    }
  }
}
