package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.alexa.BackGuideSkill;
import backguide.alexa.Phrasebooks;
import backguide.compiled.CompiledCatalog;
import backguide.compiled.Contents;
import backguide.memory.WatchedMemory;
import backguide.person.Memory;
import backguide.programme.Programme;
import backguide.speech.Phrasebook;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a start tries beforehand leaves no trace: in what is kept, in the log, for who comes. */
class RuntimeHooksTest {
  private final Lines log = new Lines();
  private final Set<String> opened = new TreeSet<>();
  private int asked;

  @ParameterizedTest
  @CsvSource({"snap-start", "on-demand", "provisioned-concurrency", "''"})
  void nobodyIsRememberedAndNothingIsLogged(String kind) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SKILL_ID", Device.SKILL);
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", kind);
    SkillFunction function = new SkillFunction(environment);
    if (kind.equals("snap-start")) {
      function.hooks.beforeCheckpoint(null);
      function.hooks.afterRestore(null);
    }
    Device nobody = new Device(function, log, "nobody");

    assertThat(Device.ssml(nobody.open())).contains("Welcome to Back Guide");
    assertThat(log.lines).hasSize(1).allMatch(line -> line.contains("nobody.1 type=LaunchRequest"));
  }

  @Test
  void theMemoryOfTheFunctionIsNotAskedAndEveryLocaleIsOpened() {
    Contents contents = CompiledCatalog.bundled().contents();
    Memory untouched =
        new WatchedMemory() {
          @Override
          protected void before(Operation call) {
            asked++;
          }
        };
    new RuntimeHooks(Optional.of(contents), watched(contents), untouched).beforeCheckpoint(null);

    assertThat(asked).isZero();
    assertThat(opened).containsExactlyInAnyOrderElementsOf(contents.locales());
  }

  @Test
  void whateverBreaksTheFunctionStarts() {
    Phrasebooks broken = broken();
    Optional<Contents> contents = Optional.of(CompiledCatalog.bundled().contents());
    RuntimeHooks hooks = new RuntimeHooks(contents, broken, new WatchedMemory() {});
    hooks.begin(Map.of());
    hooks.begin(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
    hooks.beforeCheckpoint(null);
    hooks.afterRestore(null);
    new RuntimeHooks(Optional.empty(), broken, new WatchedMemory() {}).begin(Map.of());
  }

  @Test
  void whateverBreaksASessionIsCarriedBack() throws IOException {
    BackGuideSkill skill =
        new BackGuideSkill(
            Programme.NONE, broken(), new WatchedMemory() {}, ZoneOffset.UTC, Optional.empty());
    Device anna = new Device(new SkillFunction(Map.of("ANY_SKILL", "true")), log, "anna");
    anna.open();
    ObjectNode asked = anna.envelope(anna.intent("ReadyIntent", Map.of()));
    JsonNode answer = new ObjectMapper().readTree(skill.answer(Device.bytes(asked)).body());

    assertThat(answer.get("sessionAttributes")).isEqualTo(anna.attributes());
  }

  private static Phrasebooks broken() {
    return new Phrasebooks() {
      @Override
      public boolean speaks(String locale) {
        throw new StackOverflowError();
      }

      @Override
      public Phrasebook of(String locale) {
        throw new NoClassDefFoundError();
      }
    };
  }

  private Phrasebooks watched(Contents contents) {
    Phrasebooks words =
        new CompiledPhrasebooks(CompiledCatalog.bundled(), contents.locales(), log.lines::add);
    return new Phrasebooks() {
      @Override
      public boolean speaks(String locale) {
        return words.speaks(locale);
      }

      @Override
      public Phrasebook of(String locale) {
        opened.add(locale);
        return words.of(locale);
      }
    };
  }
}
