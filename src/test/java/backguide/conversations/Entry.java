package backguide.conversations;

import backguide.alexa.EnvelopeGate;
import backguide.catalog.Catalog;
import backguide.function.Lines;
import backguide.function.SkillFunction;
import backguide.person.Memory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The function's entry: one warm instance of it, and requests as a speaker sends them. Everything
 * it answers passes the gate.
 */
final class Entry implements Player.Stage, AutoCloseable {
  private final HashedMemory household = new HashedMemory();
  private final Lines log = new Lines();
  private final RemindersApi api = new RemindersApi();
  private final ShippedEar ear = new ShippedEar();
  private final Catalog.Loaded shipped = Catalog.bundled("en-US");
  private int sessions;
  private final List<String> sent = new ArrayList<>();
  private final SkillFunction function =
      new SkillFunction(household, ZoneOffset.UTC, Optional.of(AlexaPlayer.SKILL));

  @Override
  public Player session(String locale, Memory memory) {
    household.move(memory);
    sessions++;
    return new AlexaPlayer(this::call, ear, shipped, locale, api, household, "" + sessions);
  }

  /** Returns every line that was logged so far. */
  List<String> logged() {
    return List.copyOf(log.lines);
  }

  /** Returns every request that was sent so far. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  byte[] call(byte[] request) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(request), answer, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sent.add(new String(request, StandardCharsets.UTF_8));
    return EnvelopeGate.passed(request, answer.toByteArray());
  }

  @Override
  public void close() {
    api.close();
  }
}
