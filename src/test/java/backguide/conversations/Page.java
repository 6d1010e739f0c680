package backguide.conversations;

import backguide.alexa.Ssml;
import backguide.conversation.Visitor;
import backguide.desk.SessionFiles;
import backguide.ear.Ear;
import backguide.heard.Launch;
import backguide.page.PageApi;
import backguide.page.PageProgramme;
import backguide.page.PageServer;
import backguide.person.Memory;
import backguide.session.Machine;
import backguide.speech.Language;
import backguide.talk.LocalTalk;
import backguide.voice.Voices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page's own server, and people who come to it one after the other. */
final class Page implements Player.Stage, AutoCloseable {
  private static final String TOKEN = "0123456789abcdef";

  private final SessionFiles files = SessionFiles.of(Optional.empty(), Language.USUAL);
  private final Machine machine = new Machine(files.programme());
  private final Ear ear = files.ear();
  private final Hand hand = new Hand();
  private final PageServer server;
  private Coming coming;

  Page() {
    PageProgramme programme =
        new PageProgramme(
            files.programme(), files.words(), files.pictures()::named, this::talk, List.of());
    PageApi api =
        new PageApi(() -> programme, Voices.found(Map.of(), Language.USUAL), Ssml::of, "");
    try {
      server = PageServer.start(0, TOKEN, api);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Who comes next.
   *
   * @param memory where they are kept
   */
  record Coming(Visitor visitor, Memory memory) {}

  /** A clock that is set by hand. */
  private static final class Hand extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Override
  public Player session(String locale, Memory memory) {
    if (!locale.equals(Language.USUAL)) {
      throw new IllegalArgumentException("the page speaks no " + locale);
    }
    return new PagePlayer(this, memory);
  }

  URI address() {
    return server.address();
  }

  void comes(Coming who) {
    coming = who;
  }

  void at(LocalDateTime now) {
    hand.now = now.toInstant(ZoneOffset.UTC);
  }

  private LocalTalk talk(Optional<String> name, Launch.Recognition recognition, boolean practice) {
    if (!name.equals(Optional.of(coming.visitor().key().account()))) {
      throw new IllegalStateException(name + " comes, and not " + coming);
    }
    return new LocalTalk(machine, files.words(), ear, coming.memory(), coming.visitor(), hand);
  }

  @Override
  public void close() {
    server.close();
  }
}
