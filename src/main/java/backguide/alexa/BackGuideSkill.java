package backguide.alexa;

import backguide.person.Memory;
import backguide.programme.Programme;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.request.impl.BaseSkillRequest;
import com.amazon.ask.response.SkillResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The skill: takes any bytes for a request, and always has a valid answer. */
public final class BackGuideSkill {
  /** How long the platform's own service may take in a turn: the person is waiting meanwhile. */
  private static final Duration SERVICE = Duration.ofMillis(1_500);

  private static final String NOTHING = "{\"version\":\"1.0\",\"response\":{}}";

  private final StreamSkill skill;

  /**
   * Makes the skill.
   *
   * @param words the words for every language there is
   * @param memory where people are kept
   * @param zone the time zone of the people, in which days are told and reminders are set; an
   *     offset when it is not known, and then devices set reminders in their own
   * @param skillId the only skill that is answered; empty for any
   */
  public BackGuideSkill(
      Programme programme,
      Phrasebooks words,
      Memory memory,
      ZoneId zone,
      Optional<String> skillId) {
    this(new SkillTurns(programme, words, memory, zone), skillId);
  }

  private BackGuideSkill(SkillTurns turns, Optional<String> skillId, RequestHandler... before) {
    List<RequestHandler> handlers = new ArrayList<>(List.of(before));
    handlers.add(new VisitHandler(turns));
    this.skill =
        new StreamSkill(handlers, new ApologyHandler(turns), new PlatformClient(SERVICE), skillId);
  }

  /**
   * Returns a skill that has no programme: it says that something went wrong, or what a warning
   * sign needs, and forgets who disables it.
   */
  public static BackGuideSkill sorry(Phrasebooks words, Memory memory, Optional<String> skillId) {
    return new BackGuideSkill(
        new SkillTurns(Programme.NONE, words, memory, ZoneOffset.UTC),
        skillId,
        new NothingToDoHandler());
  }

  /** Returns the keys of all that is said when nothing else can be. */
  public static Set<String> lastWords() {
    return LastWord.ALL.stream()
        .map(prompt -> prompt.line().key())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What came of a request.
   *
   * @param body the response as JSON
   * @param log one line about it that names nobody
   */
  public record Output(byte[] body, String log) {}

  /**
   * Loads what the first turns in a locale need, by taking them: only a skill does this whose
   * memory is nobody's.
   */
  public void primeOpening(Programme programme, String locale) {
    primer(programme, locale).opening();
  }

  /**
   * Loads all that any request in a locale needs, by answering one of each kind: only a skill does
   * this whose memory is nobody's.
   *
   * @throws UncheckedIOException when this machine has no room for the services it would call
   */
  public void primeEverything(Programme programme, String locale) {
    try (NobodysPlatform platform = new NobodysPlatform()) {
      primer(programme, locale).everything(platform.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Primer primer(Programme programme, String locale) {
    return new Primer(request -> answer(request).body(), programme.ids(), locale);
  }

  /** Returns the answer to a request. */
  public Output answer(byte[] request) {
    LogLine line = new LogLine();
    return new Output(body(request, line), line.text());
  }

  private byte[] body(byte[] request, LogLine line) {
    try {
      SkillResponse<WholeResponse> response = skill.execute(new BaseSkillRequest(request), line);
      if (response != null) {
        return response.getRawResponse();
      }
      line.refused("not for us");
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      line.failed(e);
    }
    line.search(request);
    return NOTHING.getBytes(StandardCharsets.UTF_8);
  }
}
