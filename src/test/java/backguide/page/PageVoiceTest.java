package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The voice that a page gets where its browser has none. */
class PageVoiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient browser = HttpClient.newHttpClient();
  @AutoClose private final PageServer server = new Served().anywhere();

  @Test
  void theVoicesAreToldByTheirNames() throws Exception {
    JsonNode voices = JSON.readTree(asked("voices", Map.of()).body());
    assertThat(voices).hasSize(1);
    assertThat(voices.at("/0/id").asText()).isEqualTo("freetts");
    assertThat(voices.at("/0/name").asText()).isEqualTo("FreeTTS");
  }

  @Test
  void wordsComeAsSoundAndSlowlyWhenAskedTo() throws Exception {
    double usual = seconds(said("Reach straight ahead.", "normal"));
    double slow = seconds(said("Reach straight ahead.", "slow"));
    assertThat(usual).isBetween(0.8, 2.5);
    assertThat(slow).isGreaterThan(usual * 1.05);
  }

  @Test
  void whatCannotBeSaidIsToldInWords() throws Exception {
    isTold(413, "more than anybody says", said("x".repeat(1_001), "normal"));
    isTold(503, "No sound: freetts: it said nothing.", said("", "normal"));
    Map<String, String> nobody = Map.of("voice", "hal", "words", "Hold.");
    isTold(400, "There is no such voice.", asked("voice", nobody));
    assertThat(said("And hold.", "normal").statusCode()).isEqualTo(200);
  }

  private static void isTold(int status, String why, HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(why);
  }

  private static double seconds(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
    try (AudioInputStream sound =
        AudioSystem.getAudioInputStream(new ByteArrayInputStream(answer.body()))) {
      return sound.getFrameLength() / sound.getFormat().getFrameRate();
    }
  }

  private HttpResponse<byte[]> said(String words, String pace) throws Exception {
    return asked("voice", Map.of("voice", "freetts", "words", words, "pace", pace));
  }

  private HttpResponse<byte[]> asked(String what, Map<String, String> body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("api/" + what))
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    return browser.send(request, BodyHandlers.ofByteArray());
  }
}
