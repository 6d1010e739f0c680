package backguide.conversations;

import backguide.conversation.Conversation;
import backguide.conversation.Elapsed;
import backguide.conversation.Exchange;
import backguide.conversation.Ongoing;
import backguide.conversation.Trouble;
import backguide.conversation.Visitor;
import backguide.desk.ConversationLine;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.session.Turn;
import backguide.speech.Phrasebook;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One session with the core by itself. */
final class CorePlayer implements Player {
  private static final String WAKE_WORD = "Alexa";

  private final Conversation conversation;
  private final ShippedEar ear;
  private Caller visitor;
  private Supplier<Exchange> last;
  private Ongoing ongoing;
  private int requests;

  CorePlayer(Machine machine, Phrasebook words, ShippedEar ear, Memory memory) {
    this.conversation = new Conversation(machine, memory, words, WAKE_WORD);
    this.ear = ear;
  }

  @Override
  public Received open(
      Caller who, Launch.Reminders reminders, Optional<String> wish, LocalDateTime now) {
    visitor = who;
    Optional<Said> wished =
        wish.map(w -> ear.understand(w, now)).map(h -> new Said(h.meaning(), h.detail()));
    String request = request(now);
    Visitor comes = new Visitor(who.key(), who.recognition(), reminders);
    return answer(() -> conversation.open(comes, wished, now, request));
  }

  @Override
  public Received say(String utterance, long elapsedMs, LocalDateTime now) {
    return heard(ear.understand(utterance, now), elapsedMs);
  }

  @Override
  public Received happens(Meaning.Life what, long elapsedMs, LocalDateTime now) {
    return heard(Heard.of(what, Detail.NONE, now), elapsedMs);
  }

  @Override
  public Received replay() {
    return answer(last);
  }

  private Received heard(Heard heard, long elapsedMs) {
    Ongoing was = ongoing;
    Heard requested = heard.requested(request(heard.at()));
    return answer(() -> conversation.hear(was, requested, Elapsed.about(elapsedMs)));
  }

  private String request(LocalDateTime now) {
    requests++;
    return visitor.name() + "." + now + "." + requests;
  }

  private Received answer(Supplier<Exchange> what) {
    last = what;
    Exchange step = what.get();
    ongoing = step.next();
    Turn turn = step.turn();
    List<String> effects = new ArrayList<>();
    turn.effects().forEach(effect -> told(effect).ifPresent(effects::add));
    step.troubles().stream()
        .filter(trouble -> trouble.what() != Trouble.What.UNREAD)
        .forEach(trouble -> effects.add("not kept"));
    Timeline said = step.said();
    return new Received(
        step.heard().meaning().toString(),
        turn.ending() == Turn.Ending.ENDS
            ? ""
            : ConversationLine.question(turn.next().asked().state()),
        ConversationLine.words(said.sounds()),
        said.sounds().stream()
            .filter(sound -> sound instanceof Sound.Words w && w.asks())
            .map(sound -> ((Sound.Words) sound).text())
            .collect(Collectors.joining(" ")),
        said.reprompt().map(Sound.Words::text).orElse(""),
        said.ms(),
        said.outline().wordsMs(),
        holds(said.sounds()),
        effects);
  }

  private static Optional<String> told(Effect effect) {
    if (effect instanceof Effect.Keep) {
      return Optional.empty();
    }
    if (effect instanceof Effect.Erase) {
      return Optional.of("erase");
    }
    return effect instanceof Effect.Remind remind
        ? Optional.of("remind " + moment(remind.when()))
        : Optional.of(Received.ASKS_PERMISSION);
  }

  private static String moment(When when) {
    return when.day().orElseThrow() + " " + when.time().orElseThrow();
  }

  /** Returns the length of each still hold in a speech, in ms. */
  static List<Integer> holds(List<Sound> sounds) {
    List<Integer> holds = new ArrayList<>();
    int began = 0;
    int now = 0;
    for (Sound sound : sounds) {
      now += sound.ms();
      if (sound instanceof Sound.Mark mark) {
        began =
            switch (mark.boundary()) {
              case HOLD_BEGINS -> now;
              case HOLD_ENDS -> {
                holds.add(now - began);
                yield began;
              }
              case BOUT_BEGINS, BOUT_ENDS -> began;
            };
      }
    }
    return holds;
  }
}
