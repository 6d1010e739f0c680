package backguide.desk;

import backguide.conversation.Visitor;
import backguide.heard.Launch;
import backguide.person.Memory;
import backguide.session.Machine;
import backguide.talk.LocalTalk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Anna's session at a desk, on a Sunday. */
final class AnnasTalk {
  static final Memory.Key ANNA = Memory.Key.of("anna");

  static final Instant SUNDAY = Instant.parse("2026-11-22T09:10:00Z");

  private AnnasTalk() {}

  static LocalTalk with(Memory memory, SessionFiles files) {
    return with(memory, files, Clock.fixed(SUNDAY, ZoneOffset.UTC));
  }

  static LocalTalk with(Memory memory, SessionFiles files, Clock clock) {
    return new LocalTalk(
        new Machine(files.programme()),
        files.words(),
        files.ear(),
        memory,
        new Visitor(ANNA, Launch.Recognition.RECOGNISED, Launch.Reminders.READY),
        clock);
  }
}
