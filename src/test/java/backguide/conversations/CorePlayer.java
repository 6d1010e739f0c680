package backguide.conversations;

import backguide.session.Detail;
import backguide.session.Effect;
import backguide.session.Heard;
import backguide.session.Launch;
import backguide.session.Machine;
import backguide.session.Meaning;
import backguide.session.Memory;
import backguide.session.Person;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.session.When;
import backguide.speech.Phrasebook;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One session with the core by itself. */
final class CorePlayer implements Player {
  private static final String WAKE_WORD = "Alexa";

  private final Machine machine;
  private final Phrasebook words;
  private final ShippedEar ear;
  private final Memory memory;
  private Visitor visitor;
  private Session before;
  private Session session;
  private Heard last;
  private Timeline said = new Timeline(List.of(), Optional.empty());
  private int requests;

  CorePlayer(Machine machine, Phrasebook words, ShippedEar ear, Memory memory) {
    this.machine = machine;
    this.words = words;
    this.ear = ear;
    this.memory = memory;
    this.session = machine.unopened();
  }

  @Override
  public Reply open(
      Visitor who, Launch.Reminders reminders, Optional<String> wish, LocalDateTime now) {
    visitor = who;
    Optional<Person> person = Optional.empty();
    Launch.Memory read = Launch.Memory.READ;
    try {
      person = memory.recall(who.name());
    } catch (Memory.Unreadable e) {
      read = Launch.Memory.UNREADABLE;
    }
    Optional<Launch.Wish> wished =
        wish.map(w -> ear.understand(w, now)).map(h -> new Launch.Wish(h.meaning(), h.detail()));
    Launch launch = new Launch(person, who.voice(), read, reminders, wished);
    return answer(
        new Heard(
            Meaning.Life.LAUNCH,
            Detail.NONE,
            now,
            Heard.Played.ALL,
            Optional.of(launch),
            request(now)));
  }

  @Override
  public Reply say(String utterance, long elapsedMs, LocalDateTime now) {
    return answer(placed(ear.understand(utterance, now), elapsedMs));
  }

  @Override
  public Reply happens(Meaning.Life what, long elapsedMs, LocalDateTime now) {
    return answer(placed(Heard.of(what, Detail.NONE, now), elapsedMs));
  }

  @Override
  public Reply replay() {
    session = before;
    return answer(last);
  }

  private Heard placed(Heard heard, long elapsedMs) {
    Timeline.Extent extent = said.heardAfter(elapsedMs, false);
    Heard.Played played = new Heard.Played(extent.boutsDone(), extent.cut(), extent.early());
    return new Heard(
        heard.meaning(), heard.detail(), heard.at(), played, Optional.empty(), request(heard.at()));
  }

  private String request(LocalDateTime now) {
    requests++;
    return visitor.name() + "." + now + "." + requests;
  }

  private Reply answer(Heard heard) {
    last = heard;
    before = session;
    Turn turn = machine.hear(session, heard);
    session = turn.next();
    List<String> effects = new ArrayList<>();
    turn.effects().forEach(effect -> carryOut(effect, effects));
    said = words.speak(turn.speech(), session.kept().habits().pace(), WAKE_WORD);
    return new Reply(
        heard.meaning().toString(),
        turn.ending() == Turn.Ending.ENDS ? "" : state(session.asked().state()),
        text(said),
        said.sounds().stream()
            .filter(sound -> sound instanceof Sound.Words w && w.asks())
            .map(sound -> ((Sound.Words) sound).text())
            .collect(Collectors.joining(" ")),
        said.reprompt().map(Sound.Words::text).orElse(""),
        said.ms(),
        said.outline().wordsMs(),
        holds(said),
        effects);
  }

  private void carryOut(Effect effect, List<String> effects) {
    try {
      if (effect instanceof Effect.Keep keep) {
        keep(keep.person());
      } else if (effect instanceof Effect.Erase) {
        memory.erase(visitor.name());
        effects.add("erase");
      } else if (effect instanceof Effect.Remind remind) {
        effects.add("remind " + moment(remind.when()));
      } else {
        effects.add(Reply.ASKS_PERMISSION);
      }
    } catch (Memory.Unkept | Memory.Unreadable e) {
      effects.add("not kept");
    }
  }

  /** Keeps a record unless this very request has written it already. */
  private void keep(Person person) {
    boolean written =
        memory
            .recall(visitor.name())
            .filter(kept -> kept.lastRequest().equals(person.lastRequest()))
            .isPresent();
    if (!written) {
      memory.keep(visitor.name(), person);
    }
  }

  private static String moment(When when) {
    return when.day().orElseThrow() + " " + when.time().orElseThrow();
  }

  private static String state(State state) {
    return state.getClass().getSimpleName() + state.subject().map(s -> " " + s).orElse("");
  }

  private static String text(Timeline timeline) {
    return timeline.sounds().stream()
        .filter(sound -> !(sound instanceof Sound.Mark))
        .map(s -> s instanceof Sound.Words spoken ? spoken.text() : "[" + seconds(s.ms()) + "]")
        .collect(Collectors.joining(" "));
  }

  private static String seconds(long ms) {
    return BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
  }

  private static List<Integer> holds(Timeline timeline) {
    List<Integer> holds = new ArrayList<>();
    int began = 0;
    int now = 0;
    for (Sound sound : timeline.sounds()) {
      now += sound.ms();
      if (sound instanceof Sound.Mark mark) {
        switch (mark.moment()) {
          case HOLD_BEGINS -> began = now;
          case HOLD_ENDS -> holds.add(now - began);
          case BOUT_ENDS -> {
            // a bout may be more than its hold
          }
        }
      }
    }
    return holds;
  }
}
