package backguide.function;

import backguide.alexa.BackGuideSkill;
import backguide.alexa.Phrasebooks;
import backguide.compiled.CompiledCatalog;
import backguide.compiled.Contents;
import backguide.compiled.Damaged;
import backguide.memory.DynamoMemory;
import backguide.memory.InMemory;
import backguide.memory.OnlyRead;
import backguide.person.Memory;
import backguide.speech.Language;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the cloud calls for every request: one instance serves many people, one after another. */
public final class SkillFunction implements RequestStreamHandler {
  /** Answers whoever calls, when it is set to {@code true}: for trying it out. */
  static final String ANY_SKILL = "ANY_SKILL";

  private static final String NO_SKILL = "";

  private final BackGuideSkill skill;
  final RuntimeHooks hooks;
  private final List<String> unsaid = new CopyOnWriteArrayList<>();

  /** Makes the function as its environment says. */
  public SkillFunction() {
    this(System.getenv());
  }

  /**
   * Makes the function.
   *
   * @param environment {@code SKILL_ID}, the only skill that is answered, and none without, unless
   *     {@code ANY_SKILL} is {@code true}; {@code ZONE}, the time zone of the people, not known
   *     without; {@code TABLE}, where people are kept, in this process without
   */
  SkillFunction(Map<String, String> environment) {
    this(memory(environment), environment);
  }

  private SkillFunction(Memory memory, Map<String, String> environment) {
    this(memory, zone(environment), skillId(environment));
    if (isUnknown(environment)) {
      unsaid.add("ZONE is no time zone; days are told in UTC");
    }
    if (skillId(environment).filter(NO_SKILL::equals).isPresent()) {
      unsaid.add("SKILL_ID is missing; nobody is answered");
    }
    hooks.begin(environment);
  }

  /**
   * Makes the function around a memory; nothing is loaded before it is needed.
   *
   * @param zone the time zone of the people; an offset when it is not known
   * @param skillId the only skill that is answered; empty for any
   */
  public SkillFunction(Memory memory, ZoneId zone, Optional<String> skillId) {
    this(CompiledCatalog.bundled(), memory, zone, skillId);
  }

  /** Makes the function around what it says as well. */
  SkillFunction(CompiledCatalog compiled, Memory memory, ZoneId zone, Optional<String> skillId) {
    Optional<Contents> contents = contents(compiled);
    List<String> locales = contents.map(Contents::locales).orElse(List.of(Language.USUAL));
    Phrasebooks words = new CompiledPhrasebooks(compiled, locales, unsaid::add);
    this.skill =
        contents
            .map(c -> new BackGuideSkill(c.programme(), words, memory, zone, skillId))
            .orElseGet(() -> BackGuideSkill.sorry(words, memory, skillId));
    this.hooks = new RuntimeHooks(contents, words, memory);
  }

  /** Without a programme there is an apology for everybody, and a reason for who reads the log. */
  private Optional<Contents> contents(CompiledCatalog compiled) {
    try {
      return Optional.of(compiled.contents());
    } catch (Damaged e) {
      unsaid.add(e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    BackGuideSkill.Output answered = skill.answer(body(input));
    output.write(answered.body());
    if (context != null && context.getLogger() != null) {
      unsaid.forEach(context.getLogger()::log);
      unsaid.clear();
      context.getLogger().log(answered.log());
    }
  }

  /** Without a zone that there is, days are told in UTC. */
  private static ZoneId zone(Map<String, String> environment) {
    String name = environment.getOrDefault("ZONE", "");
    return name.isBlank() || isUnknown(environment) ? ZoneOffset.UTC : ZoneId.of(name);
  }

  private static boolean isUnknown(Map<String, String> environment) {
    String name = environment.getOrDefault("ZONE", "");
    return !name.isBlank() && !ZoneId.getAvailableZoneIds().contains(name);
  }

  private static Optional<String> skillId(Map<String, String> environment) {
    String id = environment.getOrDefault("SKILL_ID", "");
    boolean any = "true".equals(environment.get(ANY_SKILL));
    return id.isBlank() && any ? Optional.empty() : Optional.of(id.isBlank() ? NO_SKILL : id);
  }

  private static Memory memory(Map<String, String> environment) {
    String table = environment.getOrDefault("TABLE", "");
    try {
      return table.isBlank() ? new InMemory() : DynamoMemory.of(table, environment);
    } catch (IllegalArgumentException e) {
      return OnlyRead.outOfReach("the way to the table is not usable, " + e.getMessage());
    }
  }

  /** Returns the request; one that cannot be read is one that says nothing. */
  private static byte[] body(InputStream input) {
    try {
      return input.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
