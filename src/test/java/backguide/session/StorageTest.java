package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.memory.Table;
import backguide.programme.Programme;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every session that the walk reaches comes back as it was: from the text that a device carries,
 * and every record from the table in which it is kept.
 */
class StorageTest {
  private static final int MOST_RECORDS = 2_000;
  private static final Programme SMALL =
      Programmes.only(Catalog.bundled("en-US").programme(), "childs-pose", "shoulder-roll");
  private static final Memory.Key ANNA = new Memory.Key("house", "anna");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Table table;

  @BeforeAll
  static void open() {
    table = Table.open();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  @Test
  void whatAShortWalkReachesSurvives() {
    assertSurvives(new Walk(SMALL, Happening.fewest(SMALL.ids())), 300);
  }

  @Test
  @Tag("slow")
  void whatTheWholeWalkReachesSurvives() {
    assertSurvives(new Walk(SMALL), 3_000);
  }

  private static void assertSurvives(Walk walk, int leastStates) {
    walk.from(List.of(), step -> {});
    List<World> worlds = walk.worlds();
    List<Session> sessions = worlds.stream().map(World::session).distinct().toList();
    List<Person> persons =
        worlds.stream()
            .flatMap(w -> Stream.concat(Stream.of(w.session().kept()), w.stored().stream()))
            .distinct()
            .toList();
    System.out.printf("%,d sessions, %,d records survive%n", sessions.size(), persons.size());
    assertThat(worlds).hasSizeGreaterThan(leastStates);
    sessions.forEach(session -> assertThat(again(session)).isEqualTo(session));
    int step = 1 + persons.size() / MOST_RECORDS;
    Memory memory = table.memory();
    for (int i = 0; i < persons.size(); i += step) {
      Person person = persons.get(i).writtenBy("request-" + i);
      memory.keep(ANNA, person, memory.recall(ANNA).map(Person::lastRequest));
      assertThat(memory.recall(ANNA)).isEqualTo(Optional.of(person));
    }
    memory.erase(ANNA);
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
