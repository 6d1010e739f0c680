package backguide.page;

import backguide.alexa.Ssml;
import backguide.conversation.Visitor;
import backguide.desk.SessionFiles;
import backguide.heard.Launch;
import backguide.memory.InMemory;
import backguide.memory.OnlyRead;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Stamp;
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

/** The page as it is served with the shipped programme, to people of whom little is known yet. */
public final class Served {
  /** Knows who gets in. */
  public static final String TOKEN = "0123456789abcdef";

  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), "en-US");
  private static final Voices VOICES = Voices.found(Map.of(), "en-US");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:10:00Z"), ZoneOffset.UTC);

  private final Memory memory;

  /**
   * What is known stands in a memory.
   *
   * @param memory where people are kept
   */
  Served(Memory memory) {
    this.memory = memory;
  }

  /** Of nobody anything is known. */
  public Served() {
    this(Map.of());
  }

  /**
   * Of some something is known.
   *
   * @param known records by names; no name has what is kept for whoever tells none
   */
  Served(Map<String, Person> known) {
    this(new InMemory());
    known.forEach((name, person) -> memory.keep(key(name), person, Stamp.unwritten(""), "before"));
  }

  /** Returns a server at a port; all servers of this share what is kept. */
  public PageServer at(int port) throws IOException {
    return PageServer.start(port, TOKEN, new PageApi(this::programme, VOICES, Ssml::of, ""));
  }

  PageProgramme programme() {
    return new PageProgramme(
        FILES.programme(), FILES.words(), FILES.pictures()::named, this::talk, List.of());
  }

  /** Returns a server at whatever port is free. */
  PageServer anywhere() {
    try {
      return at(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalTalk talk(Optional<String> name, Launch.Recognition recognition, boolean practice) {
    return new LocalTalk(
        new Machine(FILES.programme()),
        FILES.words(),
        FILES.ear(),
        practice ? OnlyRead.of(memory, "it was practice") : memory,
        new Visitor(
            key(name.orElse("")),
            name.isPresent() ? recognition : Launch.Recognition.ACCOUNT,
            Launch.Reminders.READY),
        CLOCK);
  }

  private static Memory.Key key(String name) {
    return Memory.Key.of(name.isEmpty() ? "account" : "person " + name);
  }
}
