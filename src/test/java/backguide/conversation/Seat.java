package backguide.conversation;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.person.Memory;
import backguide.session.Asking;
import backguide.session.AwaitingPermission;
import backguide.session.Happening;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.State;
import backguide.speech.Phrasebook;
import java.util.Optional;

/** One device in a household: one session at a time, that keeps what it is to keep. */
final class Seat {
  private static final Phrasebook WORDS = Catalog.bundled("en-US").phrasebook();

  private final Machine machine;
  private final Conversation conversation;
  private final String name;
  private Optional<Heard> last = Optional.empty();
  private Optional<Ongoing> before = Optional.empty();
  private Optional<Ongoing> ongoing = Optional.empty();
  private Visitor visitor;
  private int requests;

  Seat(Machine machine, Memory memory, String name) {
    this.machine = machine;
    this.conversation = new Conversation(machine, memory, WORDS, "Coach");
    this.name = name;
  }

  Exchange opens(Memory.Key key, Launch.Recognition recognition) {
    visitor = new Visitor(key, recognition, Launch.Reminders.READY);
    last = Optional.empty();
    return opens(request());
  }

  private Exchange opens(String request) {
    return answered(conversation.open(visitor, Optional.empty(), Happening.NOW, request));
  }

  Exchange hears(Meaning meaning) {
    return hears(Heard.of(meaning, Detail.NONE, Happening.NOW));
  }

  Exchange hears(Heard heard) {
    before = ongoing;
    last = Optional.of(heard.requested(request()));
    return answered(conversation.hear(before.orElseThrow(), last.get()));
  }

  /** Hears the last request once more. */
  Exchange again() {
    return last.map(heard -> answered(conversation.hear(before.orElseThrow(), heard)))
        .orElseGet(() -> opens(name + "-" + (requests - 1)));
  }

  Session session() {
    return ongoing.map(Ongoing::session).orElseGet(machine::unopened);
  }

  State state() {
    return session().asked().state();
  }

  boolean isOpen() {
    return state() instanceof Asking || state() instanceof AwaitingPermission;
  }

  private String request() {
    return name + "-" + requests++;
  }

  private Exchange answered(Exchange step) {
    ongoing = Optional.of(step.next());
    return step;
  }
}
