package backguide.alexa;

import backguide.conversation.Conversation;
import backguide.conversation.Elapsed;
import backguide.conversation.Exchange;
import backguide.conversation.Ongoing;
import backguide.conversation.Visitor;
import backguide.heard.Heard;
import backguide.heard.Meaning.Life;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.programme.Programme;
import backguide.session.AwaitingPermission;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.session.Prompt;
import backguide.session.Turn;
import backguide.speech.Language;
import backguide.speech.Pace;
import backguide.understanding.Interpreter;
import backguide.understanding.Slot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The turns of the skill: what a visit leads to. A session lives in what its answers carry along,
 * and time comes from the requests, so that one instance can serve many people at once. Long because
 * whatever a visit can lead to stands here, one beside the other.
 */
final class SkillTurns {
  private final Programme programme;
  private final Machine machine;
  private final Memory memory;
  private final SpeakerVoice voice;
  private final ReminderEffect reminder;
  private final ZoneId zone;
  private final Replays replays = new Replays();

  SkillTurns(Programme programme, Phrasebooks words, Memory memory, ZoneId zone) {
    this.programme = programme;
    this.machine = new Machine(programme);
    this.memory = memory;
    this.voice = new SpeakerVoice(words);
    this.reminder = new ReminderEffect(voice);
    this.zone = zone;
  }

  SkillAnswer opened(Visit visit) {
    return replays
        .to(visit.request())
        .orElseGet(() -> begin(visit, conversation(visit), Optional.empty()));
  }

  /**
   * Something was said, in a session or along with opening one.
   *
   * @param intent its name in the interaction model
   * @param slots the slots that have a value, by name
   */
  SkillAnswer told(Visit visit, String intent, Map<String, Slot> slots) {
    return replays.to(visit.request()).orElseGet(() -> heard(visit, intent, slots));
  }

  /**
   * The platform's own question was answered.
   *
   * @param granted whether with yes
   * @param when the reminder that it was about, should the session be lost; empty for none
   */
  Optional<SkillAnswer> permitted(Visit visit, boolean granted, Optional<When> when) {
    Life answered = granted ? Life.PERMITTED : Life.NOT_PERMITTED;
    return replays
        .to(visit.request())
        .or(
            () ->
                visit
                    .session(programme)
                    .or(() -> when.flatMap(w -> Carried.awaiting(machine.unopened(), visit, w)))
                    .map(c -> go(visit, conversation(visit), c, Said.of(answered), List.of())));
  }

  /**
   * The session was ended, and nothing more can be said in it.
   *
   * @return what could not be kept, without anything about the person
   */
  List<String> ended(Visit visit, Life how) {
    return visit
        .session(programme)
        .map(c -> LogLine.troubles(hear(visit, conversation(visit), c, Said.of(how)).troubles()))
        .orElse(List.of());
  }

  /** Returns what a session goes on with after something that does not concern it. */
  Map<String, Object> unchanged(Visit visit) {
    return visit.session(programme).map(c -> CarriedCodec.write(c, programme)).orElse(Map.of());
  }

  /**
   * The skill was disabled: everything about the household is erased. Nobody waits for it, and it
   * is told only once, so a store that is busy is asked again at once.
   *
   * @throws Memory.Unkept when it was not erased all the same
   */
  void disabled(String account) {
    replays.forget();
    memory.eraseAccount(account);
  }

  /** Something went wrong on our side, whatever was said; only a warning sign is answered. */
  SkillAnswer sorry(String locale, String intent, Map<String, Slot> slots) {
    return sorry(locale, interpreter(locale).said(intent, slots, local(Instant.EPOCH)));
  }

  /** Something went wrong on our side, and nothing was said. */
  SkillAnswer sorry(String locale) {
    return sorry(locale, Said.UNKNOWN);
  }

  private SkillAnswer sorry(String locale, Said said) {
    return voice.last(LastWord.to(said, Prompt.TROUBLE), locale, List.of());
  }

  private SkillAnswer heard(Visit visit, String intent, Map<String, Slot> slots) {
    Conversation conversation = conversation(visit);
    List<String> troubles = new ArrayList<>();
    Optional<Carried> carried =
        visit.ownSession(programme).map(c -> c.asked(visit.clock(), intent, troubles));
    Instant at = visit.madeAt(carried);
    LocalDateTime now =
        carried.flatMap(c -> c.own(at, zone)).map(ZonedDateTime::toLocalDateTime).orElse(local(at));
    Said said = interpreter(visit.locale()).said(intent, slots, now);
    return carried
        .map(c -> go(visit, conversation, c, said, troubles))
        .orElseGet(() -> begin(visit, conversation, Optional.of(said)));
  }

  /** Whoever speaks a language there are no words in is understood by the intents alone. */
  private Interpreter interpreter(String locale) {
    return Interpreter.of(voice.speaks(locale) ? locale : Language.USUAL);
  }

  /** A session that is open, and not gone on with, is cut off by the one that begins in it. */
  private SkillAnswer begin(Visit visit, Conversation conversation, Optional<Said> said) {
    Optional<Exchange> cut = visit.session(programme).map(c -> cutOff(visit, conversation, c));
    List<String> troubles = cut.map(Exchange::troubles).map(LogLine::troubles).orElse(List.of());
    boolean foreign = !voice.speaks(visit.locale());
    Said told = said.orElse(Said.UNKNOWN);
    if (foreign && !LastWord.isHeardInAnyLanguage(told)) {
      return inEnglish(visit, told, troubles);
    }
    if (visit.who().isEmpty()) {
      return sorry(visit.locale(), told);
    }
    Instant at = visit.madeAt(Optional.empty());
    Visitor visitor = visit.visitor(said.isEmpty(), cut.map(Exchange::next), programme);
    Exchange exchange = conversation.open(visitor, said, local(at), visit.request());
    return replays.note(
        visit.request(),
        foreign
            ? inEnglish(visit, told, both(troubles, LogLine.troubles(exchange.troubles())))
            : answerable(visit, answer(visit, at, exchange, Optional.empty(), troubles)));
  }

  private Exchange cutOff(Visit visit, Conversation conversation, Carried carried) {
    return besides(visit, conversation, carried, carried.ongoing(), Life.CUT_OFF, "cut off");
  }

  /** Without a session nobody could answer a question. */
  private SkillAnswer answerable(Visit visit, SkillAnswer answer) {
    return visit.open() || answer.ending() != Turn.Ending.ASKS ? answer : sorry(visit.locale());
  }

  /** Returns the conversation of one request, in which all that it waits for shares its time. */
  private Conversation conversation(Visit visit) {
    return voice.conversation(machine, memory.forOneTurn(), visit.locale());
  }

  private SkillAnswer go(
      Visit visit, Conversation conversation, Carried carried, Said said, List<String> before) {
    if (!voice.speaks(visit.locale())) {
      Said meant = LastWord.isHeardInAnyLanguage(said) ? said : Said.of(Life.CUT_OFF);
      List<String> unkept = LogLine.troubles(hear(visit, conversation, carried, meant).troubles());
      return inEnglish(visit, said, both(before, unkept));
    }
    Instant at = visit.madeAt(Optional.of(carried));
    ZoneId clock = carried.own(at, zone).map(ZonedDateTime::getZone).orElse(zone);
    Exchange exchange = hear(visit, conversation, carried, said);
    boolean reminds = exchange.turn().effects().stream().anyMatch(Effect.Remind.class::isInstance);
    Optional<String> notSet = reminder.set(exchange.turn(), visit, clock, at);
    List<String> troubles = both(before, notSet.stream().toList());
    Exchange truthful =
        notSet.isPresent() ? notReminded(visit, conversation, carried, exchange) : exchange;
    SkillAnswer answer = answer(visit, at, truthful, carried.zone(), troubles);
    return reminds ? replays.note(visit.request(), answer) : answer;
  }

  /** Returns the end of a session on a device whose language there are no words in. */
  private SkillAnswer inEnglish(Visit visit, Said said, List<String> troubles) {
    return voice.last(LastWord.to(said, Prompt.ENGLISH_ONLY), visit.locale(), troubles);
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Takes back that a reminder was set. */
  private Exchange notReminded(
      Visit visit, Conversation conversation, Carried carried, Exchange done) {
    Exchange undone =
        besides(visit, conversation, carried, done.next(), Life.NOT_REMINDED, "not reminded");
    return new Exchange(
        undone.heard(),
        undone.next(),
        undone.turn(),
        undone.said(),
        both(done.troubles(), undone.troubles()));
  }

  /** Returns what a request leads to besides; as one of its own, for it is kept by itself. */
  private Exchange besides(
      Visit visit, Conversation conversation, Carried carried, Ongoing was, Life how, String name) {
    Heard heard =
        heard(visit, carried, Said.of(how))
            .requested(Fingerprint.of(visit.request() + "\n" + name));
    return conversation.hear(was, heard, Elapsed.about(0));
  }

  private Heard heard(Visit visit, Carried carried, Said said) {
    Instant at = visit.madeAt(Optional.of(carried));
    return Heard.of(said.meaning(), said.detail(), local(at))
        .seen(carried.own(at, zone))
        .requested(visit.request());
  }

  private Exchange hear(Visit visit, Conversation conversation, Carried carried, Said said) {
    Exchange exchange =
        conversation.hear(
            carried.ongoing(), heard(visit, carried, said), carried.elapsed(visit.at()));
    if (exchange.turn().effects().stream().anyMatch(Effect.Erase.class::isInstance)) {
      replays.forget();
    }
    return exchange;
  }

  private SkillAnswer answer(
      Visit visit, Instant at, Exchange exchange, Optional<String> named, List<String> before) {
    Turn turn = exchange.turn();
    Pace pace = turn.next().person().habits().pace();
    Carried carried = new Carried(exchange.next(), Optional.of(at), named);
    boolean over = turn.ending() == Turn.Ending.ENDS;
    return new SkillAnswer(
        Ssml.of(exchange.said(), pace),
        exchange.said().reprompt().map(words -> Ssml.of(words, pace)),
        turn.ending(),
        over ? Map.of() : CarriedCodec.write(carried, programme),
        turn.next().asked().state() instanceof AwaitingPermission waiting
            ? ReminderToken.of(waiting.when())
            : "",
        both(before, LogLine.troubles(exchange.troubles())));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
