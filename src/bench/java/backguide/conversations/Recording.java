package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.packaged.FunctionStart;
import backguide.packaged.LoopbackTable;
import backguide.packaged.RunningFunction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a speaker sends, recorded from conversations that went as their files say. As long as it is
 * open, reminders can be set that its requests ask for.
 */
final class Recording implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SESSION =
      Path.of("src/test/resources/conversations/03-first-visit-all-six.txt");

  private final List<byte[]> sessions = new ArrayList<>();
  private final List<Integer> carriedBytes = new ArrayList<>();
  private final Map<String, byte[]> kinds = new LinkedHashMap<>();
  private final Entry entry = new Entry();

  /**
   * Makes it.
   *
   * @param people how many come for a first session through all six exercises
   */
  Recording(int people) throws IOException {
    recordSessions(people);
    for (Path file : ConversationsTest.throughTheEntry().toList()) {
      Rehearsal.of(Files.readAllLines(file), entry);
    }
    for (String request : entry.sent()) {
      kinds.putIfAbsent(kind(JSON.readTree(request)), request.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void recordSessions(int people) throws IOException {
    List<String> file = Files.readAllLines(SESSION);
    try (LoopbackTable table = new LoopbackTable()) {
      Map<String, String> environment = new HashMap<>(table.environment());
      environment.put("SKILL_ID", AlexaPlayer.SKILL);
      try (RunningFunction function = RunningFunction.start(FunctionStart.packaged(environment))) {
        for (int i = 0; i < people; i++) {
          try (PackagedStage stage =
              new PackagedStage(request -> answer(request, function), table, new Namesakes(i))) {
            assertThat(Rehearsal.of(file, stage).all()).isEmpty();
          }
        }
      }
    }
  }

  private byte[] answer(byte[] request, RunningFunction function) {
    byte[] answer = function.ask(request);
    sessions.add(request);
    try {
      JsonNode carried = JSON.readTree(answer).path("sessionAttributes");
      if (!carried.isEmpty()) {
        carriedBytes.add(JSON.writeValueAsBytes(carried).length);
      }
    } catch (IOException e) {
      throw new AssertionError("no JSON, though it passed the gate", e);
    }
    return answer;
  }

  private static String kind(JsonNode envelope) {
    JsonNode request = envelope.path("request");
    return request.path("intent").path("name").asText(request.path("type").asText());
  }

  /** Returns the requests of all those sessions, one after the other. */
  List<byte[]> sessions() {
    return sessions;
  }

  /** Returns how many bytes each answer in them carried along that carried anything. */
  List<Integer> carriedBytes() {
    return carriedBytes;
  }

  /** Returns the first request of each kind in all conversations: an intent, or an event. */
  Map<String, byte[]> kinds() {
    return kinds;
  }

  @Override
  public void close() {
    entry.close();
  }
}
