package backguide.conversations;

import backguide.conversation.Keeping;
import backguide.conversation.Kept;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.session.Session;
import backguide.session.State;
import backguide.session.Turn;
import backguide.speech.Phrasebook;
import backguide.speech.Played;
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

  private final Phrasebook words;
  private final ShippedEar ear;
  private final Keeping keeping;
  private Visitor visitor;
  private Session before;
  private Session session;
  private Kept keptBefore;
  private Kept kept;
  private Heard last;
  private Timeline said = new Timeline(List.of(), Optional.empty());
  private int requests;

  CorePlayer(Machine machine, Phrasebook words, ShippedEar ear, Memory memory) {
    this.words = words;
    this.ear = ear;
    this.keeping = new Keeping(machine, memory);
    this.session = machine.unopened();
  }

  @Override
  public Reply open(
      Visitor who, Launch.Reminders reminders, Optional<String> wish, LocalDateTime now) {
    visitor = who;
    Keeping.Recalled recalled = keeping.recall(who.key());
    kept = recalled.kept();
    Optional<Said> wished =
        wish.map(w -> ear.understand(w, now)).map(h -> new Said(h.meaning(), h.detail()));
    Launch launch =
        new Launch(recalled.person(), who.voice(), recalled.memory(), reminders, wished);
    return answer(
        new Heard(
            Meaning.Life.LAUNCH,
            Detail.NONE,
            false,
            now,
            Played.ALL,
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
    kept = keptBefore;
    return answer(last);
  }

  private Heard placed(Heard heard, long elapsedMs) {
    Played played = said.heardAfter(elapsedMs, false);
    return new Heard(
        heard.meaning(),
        heard.detail(),
        heard.guessed(),
        heard.at(),
        played,
        Optional.empty(),
        request(heard.at()));
  }

  private String request(LocalDateTime now) {
    requests++;
    return visitor.name() + "." + now + "." + requests;
  }

  private Reply answer(Heard heard) {
    last = heard;
    before = session;
    keptBefore = kept;
    Keeping.Outcome done = keeping.hear(session, heard, kept);
    Turn turn = done.turn();
    session = turn.next();
    kept = done.kept();
    List<String> effects = new ArrayList<>();
    turn.effects().forEach(effect -> told(effect).ifPresent(effects::add));
    done.troubles().forEach(why -> effects.add("not kept"));
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

  private static Optional<String> told(Effect effect) {
    if (effect instanceof Effect.Keep) {
      return Optional.empty();
    }
    if (effect instanceof Effect.Erase) {
      return Optional.of("erase");
    }
    return effect instanceof Effect.Remind remind
        ? Optional.of("remind " + moment(remind.when()))
        : Optional.of(Reply.ASKS_PERMISSION);
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
