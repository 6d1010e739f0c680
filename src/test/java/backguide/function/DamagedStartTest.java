package backguide.function;

import static backguide.function.Device.ssml;
import static org.assertj.core.api.Assertions.assertThat;

import backguide.compiled.CompiledCatalog;
import backguide.memory.InMemory;
import backguide.person.Memory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has become of what was compiled: the function starts, tells it, and apologizes. */
class DamagedStartTest {
  private static final String WORDS = CompiledCatalog.words("en-US");
  private static final String LAST = CompiledCatalog.lastWords("en-US");
  private static final Optional<byte[]> GONE = Optional.empty();
  private static final int HEAD = 8;

  private final Lines log = new Lines();
  private final Memory memory = new InMemory();

  /** Returns one file in each way in which it can be no good. */
  private static Map<String, Optional<byte[]>> damages(String file) {
    byte[] whole = bundled(file);
    Map<String, Optional<byte[]>> damages = new LinkedHashMap<>();
    damages.put("gone", GONE);
    damages.put("empty", Optional.of(new byte[0]));
    damages.put(
        "no such thing", Optional.of("<html>".repeat(9).getBytes(StandardCharsets.US_ASCII)));
    damages.put("cut", Optional.of(Arrays.copyOf(whole, whole.length / 2)));
    for (int at = 0; at < whole.length; at += 1 + whole.length / 9) {
      byte[] other = whole.clone();
      other[at] ^= 8;
      damages.put("another byte at " + at, Optional.of(other));
    }
    byte[] older = whole.clone();
    older[3]++;
    damages.put("of another version", Optional.of(older));
    damages.put(
        "another file",
        Optional.of(bundled(file.equals(WORDS) ? CompiledCatalog.PROGRAMME : WORDS)));
    byte[] otherForm = whole.clone();
    Arrays.fill(otherForm, whole.length - 9, whole.length, (byte) 'n');
    damages.put("of another form", Optional.of(summed(otherForm)));
    return damages;
  }

  @ParameterizedTest
  @ValueSource(strings = {CompiledCatalog.PROGRAMME, "en-US.bin"})
  void itTellsAndApologizesAndAnswersDanger(String file) {
    damages(file).forEach((how, bytes) -> assertApologizes(file, how, Map.of(file, bytes)));
  }

  private void assertApologizes(String file, String how, Map<String, Optional<byte[]>> damaged) {
    log.lines.clear();
    Device anna = new Device(function(damaged), log, "anna");
    assertThat(ssml(anna.open())).as(how).contains("something went wrong");
    assertThat(log.lines).as(how).anyMatch(line -> line.startsWith("the compiled " + file + " "));
    assertThat(log.lines).as(how).anyMatch(line -> line.contains(" failed: "));
    Device bob = new Device(function(damaged), log, "bob").speaking("en-GB");
    assertThat(ssml(bob.openWith("EmergencyIntent", Map.of()))).as(how).contains("nine nine nine");
    assertThat(ssml(bob.openWith("PainIntent", Map.of())))
        .as(how)
        .contains("No more exercises today");
    assertThat(bob.end("USER_INITIATED").get("response")).as(how).isEmpty();
  }

  @Test
  void withoutLastWordsNothingIsLost() {
    Device anna = new Device(function(Map.of(LAST, GONE)), log, "anna");
    assertThat(ssml(anna.open())).contains("Has your doctor");
  }

  @Test
  void withoutAnyWordsThereIsAnAnswerAndAReason() {
    SkillFunction mute = function(Map.of(WORDS, GONE, LAST, GONE));
    Device anna = new Device(mute, log, "anna");
    JsonNode answer = anna.sendOdd(anna.request("LaunchRequest"));
    assertThat(answer.get("version").asText()).isEqualTo("1.0");
    assertThat(log.lines).anyMatch(line -> line.contains("the compiled " + WORDS));
    assertThat(log.lines).anyMatch(line -> line.contains("failed: backguide.compiled.Damaged"));
  }

  @Test
  void withoutAProgrammeWhoDisablesTheSkillIsForgotten() {
    Device anna = new Device(new SkillFunction(memory, ZoneOffset.UTC, skill()), log, "anna");
    anna.open();
    anna.wait(Duration.ofMinutes(1)).say("AMAZON.YesIntent");
    anna.say("SelectIntent", Map.of("exerciseA", "shoulder-roll=shoulder rolls"));
    assertThat(ssml(anna.open())).contains("Welcome back");

    SkillFunction damaged = function(Map.of(CompiledCatalog.PROGRAMME, GONE));
    new Device(damaged, log, "anna").event("AlexaSkillEvent.SkillDisabled");

    assertThat(ssml(anna.open())).contains("Welcome to Back Guide");
  }

  private SkillFunction function(Map<String, Optional<byte[]>> damaged) {
    Map<String, Optional<byte[]>> files = new HashMap<>();
    Set.of(CompiledCatalog.PROGRAMME, WORDS, LAST)
        .forEach(file -> files.put(file, Optional.of(bundled(file))));
    files.putAll(damaged);
    return new SkillFunction(new CompiledCatalog(files::get), memory, ZoneOffset.UTC, skill());
  }

  private static Optional<String> skill() {
    return Optional.of(Device.SKILL);
  }

  private static byte[] summed(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file, HEAD, file.length - HEAD);
    ByteBuffer.wrap(file).putInt(HEAD / 2, (int) sum.getValue());
    return file;
  }

  private static byte[] bundled(String file) {
    try (InputStream in = CompiledCatalog.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
