package backguide.function;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.memory.WatchedMemory;
import backguide.person.Memory;
import backguide.understanding.Intent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing about anybody is ever logged. */
class LogTest {
  private static final long SEED = 7;
  private static final String PERSON = "amzn1.ask.person.anna-is-it";

  /** Words that would tell who it was, what was said or how it felt. */
  private static final List<String> TELLING =
      List.of(
          "annas-account",
          "anna-is-it",
          "ask.device",
          "ask.account",
          "ask.person",
          "token-of",
          "pain",
          "hurt",
          "severe",
          "moderate",
          "shoulder",
          "childs",
          "exercise",
          "intent\"",
          "neck",
          "emergency",
          "slot",
          "clear",
          "lock",
          "amazon.",
          "level",
          "stabbing");

  private final Lines log = new Lines();
  private final Random random = new Random(SEED);
  private final SkillFunction function =
      new SkillFunction(new InMemory(), ZoneOffset.UTC, Optional.of(Device.SKILL));
  private final Device anna =
      new Device(function, log, "amzn1.ask.account.annas-account").recognising(PERSON);

  @Test
  void aThousandRequestsLeaveNothingButTheirIds() {
    System.out.println("requests for the log from seed " + SEED);
    List<Intent> intents = List.of(Intent.values());
    for (int i = 0; i < 1_000; i++) {
      anna.wait(Duration.ofSeconds(random.nextInt(120)));
      if (anna.attributes().isEmpty()) {
        anna.open();
      } else if (random.nextInt(30) == 0) {
        leave();
      } else {
        Intent intent = intents.get(random.nextInt(intents.size()));
        anna.say(random.nextInt(3) == 0 ? "AMAZON.YesIntent" : intent.modelName(), slots());
      }
    }
    anna.event("AlexaSkillEvent.SkillDisabled");

    assertThat(log.lines).hasSizeGreaterThan(999);
    List<String> told = new ArrayList<>();
    for (String line : log.lines) {
      String known = line.replaceFirst("request=amzn1\\.echo-api\\.request\\.R\\d+ ", "");
      assertThat(known)
          .isNotEqualTo(line)
          .matches("type=[A-Za-z.]+ answered|type=\\S+ SessionEnded .*");
      assertThat(line).doesNotContainPattern("[0-9a-f]{32}");
      TELLING.stream().filter(known.toLowerCase(Locale.ROOT)::contains).forEach(told::add);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aRecordThatCannotBeReadOrKeptIsLoggedForTheAlarm() {
    Unreachable memory = new Unreachable("the table refused, AccessDeniedException");
    Device bob = with(memory);

    bob.open();
    assertThat(lastLine())
        .endsWith(" answered; unread: the table refused, AccessDeniedException")
        .doesNotContainPattern("[0-9a-f]{32}");
    memory.readable = true;
    bob.open();
    assertThat(lastLine()).endsWith(" answered");
    bob.wait(Duration.ofMinutes(1)).say("AMAZON.YesIntent");
    assertThat(lastLine()).endsWith(" answered; unkept: the table refused, AccessDeniedException");
    bob.end("USER_INITIATED");
    assertThat(lastLine()).endsWith(" answered; unkept: the table refused, AccessDeniedException");
    bob.open();
    bob.say("DeleteIntent");
    bob.wait(Duration.ofMinutes(1)).say("AMAZON.YesIntent");
    assertThat(lastLine()).endsWith(" answered; unkept: the table refused, AccessDeniedException");
  }

  @Test
  void theFieldThatMakesARecordUnusableIsNotNamed() {
    with(new Unreachable("the record is not usable, today.adj.shoulder-roll is not a date")).open();

    assertThat(lastLine())
        .endsWith(" answered; unread: the record is not usable, a field is not a date");
  }

  /** A memory that keeps nothing and, to begin with, cannot be read either. */
  private static final class Unreachable extends WatchedMemory {
    private final String why;
    private boolean readable;

    Unreachable(String why) {
      this.why = why;
    }

    @Override
    protected void before(Operation call) {
      if (call != Operation.FIND || !readable) {
        throw refusal(call, why);
      }
    }
  }

  private Device with(Memory memory) {
    return new Device(new SkillFunction(memory, ZoneOffset.UTC, Optional.empty()), log, "bob");
  }

  private String lastLine() {
    return log.lines.get(log.lines.size() - 1);
  }

  private void leave() {
    ObjectNode ended = anna.request("SessionEndedRequest").put("reason", "ERROR");
    ended.putObject("error").put("type", "INVALID_RESPONSE").put("message", "stabbing in the neck");
    anna.send(ended);
    anna.open();
  }

  private static Map<String, String> slots() {
    return Map.of(
        "exerciseA", "shoulder-roll=shoulder rolls",
        "severity", "severe=stabbing",
        "level", "9",
        "bodyPart", "neck=neck",
        "anchor", "door=the door",
        "day", "2026-12-24",
        "time", "09:00");
  }
}
