package backguide.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.understanding.Slot;
import com.amazon.ask.model.Intent;
import com.amazon.ask.util.JacksonSerializer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private static final String MATCH = match("ER_SUCCESS_MATCH", "childs-pose");

  @Test
  void aMatchIsTakenById() {
    assertThat(slots("\"value\":\"the pose\",\"resolutions\":" + MATCH))
        .isEqualTo(Map.of("s", new Slot("the pose", Optional.of("childs-pose"))));
  }

  @Test
  void onlyAMatchIs() {
    for (String status : new String[] {"ER_SUCCESS_NO_MATCH", "ER_ERROR_TIMEOUT", "NEW"}) {
      assertThat(slots("\"value\":\"x\",\"resolutions\":" + match(status, "childs-pose")))
          .isEqualTo(Map.of("s", Slot.of("x")));
    }
  }

  @Test
  void aLaterAuthorityMayMatch() {
    String no = match("ER_SUCCESS_NO_MATCH", "x");
    String first = no.substring(0, no.length() - "]}".length());
    String both = first + "," + MATCH.substring(MATCH.indexOf('[') + 1);

    assertThat(slots("\"value\":\"x\",\"resolutions\":" + both).get("s").id())
        .contains("childs-pose");
  }

  @Test
  void ofAListTheFirstValueCounts() {
    String list =
        "\"slotValue\":{\"type\":\"List\",\"values\":[{\"type\":\"List\",\"values\":[]},"
            + "{\"type\":\"Simple\"},{\"type\":\"Simple\",\"value\":\"a\",\"resolutions\":"
            + MATCH
            + "},{\"type\":\"Simple\",\"value\":\"b\"}]}";

    assertThat(slots(list)).isEqualTo(Map.of("s", new Slot("a", Optional.of("childs-pose"))));
  }

  @Test
  void whatIsNotFilledIsNotThere() {
    assertThat(slots("\"name\":\"s\"")).isEmpty();
    assertThat(slots("\"slotValue\":{\"type\":\"List\",\"values\":[]}")).isEmpty();
    assertThat(Slots.of(Intent.builder().withName("X").build())).isEmpty();
  }

  private static Map<String, Slot> slots(String slot) {
    String intent = "{\"name\":\"X\",\"slots\":{\"s\":{" + slot + "},\"none\":null}}";
    return Slots.of(new JacksonSerializer().deserialize(intent, Intent.class));
  }

  private static String match(String status, String id) {
    return "{\"resolutionsPerAuthority\":[{\"status\":{\"code\":\""
        + status
        + "\"},\"values\":[{\"value\":{\"name\":\"n\",\"id\":\""
        + id
        + "\"}}]}]}";
  }
}
