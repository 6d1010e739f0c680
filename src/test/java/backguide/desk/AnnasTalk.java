package backguide.desk;

import backguide.conversation.Visitor;
import backguide.heard.Launch;
import backguide.person.Memory;
import backguide.session.Machine;
import backguide.talk.LocalTalk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Anna's session at a desk, always on the same Sunday. */
final class AnnasTalk {
  static final Memory.Key ANNA = Memory.Key.of("anna");

  private AnnasTalk() {}

  static LocalTalk with(Memory memory, SessionFiles files) {
    return new LocalTalk(
        new Machine(files.programme()),
        files.words(),
        files.ear(),
        memory,
        new Visitor(ANNA, Launch.Recognition.RECOGNISED, Launch.Reminders.READY),
        Clock.fixed(Instant.parse("2026-11-22T09:10:00Z"), ZoneOffset.UTC));
  }
}
