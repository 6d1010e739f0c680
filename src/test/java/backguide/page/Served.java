package backguide.page;

import backguide.alexa.Ssml;
import backguide.conversation.Visitor;
import backguide.desk.SessionFiles;
import backguide.heard.Launch;
import backguide.memory.InMemory;
import backguide.person.Memory;
import backguide.session.Machine;
import backguide.talk.LocalTalk;
import backguide.voice.Voices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page as it is served with the shipped programme, to people of whom nothing is known yet. */
public final class Served {
  /** Knows who gets in. */
  public static final String TOKEN = "0123456789abcdef";

  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), "en-US");
  private static final Voices VOICES = Voices.found(Map.of(), "en-US");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:10:00Z"), ZoneOffset.UTC);

  private final Memory memory = new InMemory();

  /** Returns a server at a port; all servers of this share what is kept. */
  public PageServer at(int port) throws IOException {
    PageApi api =
        new PageApi(
            () ->
                new PageProgramme(
                    FILES.programme(),
                    FILES.words(),
                    FILES.pictures()::named,
                    this::talk,
                    List.of()),
            VOICES,
            Ssml::of);
    return PageServer.start(port, TOKEN, api);
  }

  /** Returns a server at whatever port is free. */
  PageServer anywhere() {
    try {
      return at(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalTalk talk(Optional<String> name) {
    return new LocalTalk(
        new Machine(FILES.programme()),
        FILES.words(),
        FILES.ear(),
        memory,
        new Visitor(
            Memory.Key.of("person " + name.orElse("somebody")),
            Launch.Recognition.RECOGNISED,
            Launch.Reminders.READY),
        CLOCK);
  }
}
