package backguide.alexa;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One field of an envelope that is not as it should be.
 *
 * @param request the request that it stands in
 * @param place where it stands
 * @param value what stands there instead, as JSON; {@code -} for nothing
 * @param answer what is answered: the {@code same} as without it, {@code nothing}, nothing but what
 *     was {@code carried}, or what holds these words
 */
public record Deviation(String request, String place, String value, String answer) {
  public static final Path FOLDER = Path.of("src/test/resources/envelopes");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns all that are thought of. */
  public static List<Deviation> all() throws IOException {
    return Files.readAllLines(FOLDER.resolve("deviations.tsv")).stream()
        .map(line -> line.split("\t"))
        .map(row -> new Deviation(row[0], row[1], row[2], row[3]))
        .toList();
  }

  /** Returns an envelope with this in it; where there is no such place, it is as it was. */
  public ObjectNode in(JsonNode envelope) throws IOException {
    ObjectNode odd = envelope.deepCopy();
    JsonPointer pointer = JsonPointer.compile(place);
    if (odd.at(pointer.head()) instanceof ObjectNode around) {
      String name = pointer.last().getMatchingProperty();
      if (value.equals("-")) {
        around.remove(name);
      } else {
        around.set(name, JSON.readTree(value));
      }
    }
    return odd;
  }
}
