package backguide.alexa;

import backguide.conversation.Conversation;
import backguide.conversation.Exchange;
import backguide.conversation.Ongoing;
import backguide.conversation.Visitor;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.programme.Programme;
import backguide.session.Effect;
import backguide.session.Machine;
import backguide.session.Prompt;
import backguide.session.Turn;
import backguide.speech.Language;
import backguide.understanding.Interpreter;
import backguide.understanding.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turns of the skill: what a visit leads to. A session lives in what its answers carry along,
 * and time comes from the requests, so that one instance can serve many people at once. Long
 * because what can happen to a visit stands side by side, down to the apology.
 */
final class SkillTurns {
  /** In bytes: more is none of ours, for the platform takes no such answer. */
  private static final int MOST_CARRIED = 24_000;

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
                    .map(
                        c ->
                            go(open(visit, c, conversation(visit)), Said.of(answered), List.of())));
  }

  /**
   * The session was ended, and nothing more can be said in it.
   *
   * @return what could not be kept, without anything about the person
   */
  List<String> ended(Visit visit, Life how) {
    return visit
        .session(programme)
        .map(c -> hear(open(visit, c, conversation(visit)), Said.of(how)))
        .or(() -> owed(visit))
        .map(exchange -> LogLine.troubles(exchange.troubles()))
        .orElse(List.of());
  }

  /** What a session owes that cannot go on is kept when it ends, as when somebody begins again. */
  private Optional<Exchange> owed(Visit visit) {
    LocalDateTime at = local(visit.madeAt(Optional.empty()));
    return visit
        .who()
        .map(who -> visit.visitor(false, Optional.empty(), programme))
        .filter(Visitor::owes)
        .map(who -> conversation(visit).open(who, Optional.empty(), at, visit.request()));
  }

  /**
   * Returns what a session goes on with after something that does not concern it, as JSON: all that
   * came, for what cannot be read may still owe a lock.
   */
  String unchanged(Visit visit) {
    String came = visit.isWithin() ? JsonSink.text(visit.attributes()) : CarriedCodec.NOTHING;
    boolean fits = came.getBytes(StandardCharsets.UTF_8).length <= MOST_CARRIED;
    return fits ? came : CarriedCodec.NOTHING;
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
    return voice.last(LastWord.to(said, Prompt.TROUBLE), locale);
  }

  private SkillAnswer heard(Visit visit, String intent, Map<String, Slot> slots) {
    Conversation conversation = conversation(visit);
    List<String> troubles = new ArrayList<>();
    Optional<OpenSession> session =
        visit
            .ownSession(programme)
            .map(c -> c.asked(visit.clock(), intent, troubles))
            .map(c -> open(visit, c, conversation));
    LocalDateTime now =
        session.map(OpenSession::now).orElseGet(() -> local(visit.madeAt(Optional.empty())));
    Said said = interpreter(visit.locale()).said(intent, slots, now);
    return session
        .map(s -> go(s, said, troubles))
        .orElseGet(() -> begin(visit, conversation, Optional.of(said)));
  }

  /** Whoever speaks a language there are no words in is understood by the intents alone. */
  private Interpreter interpreter(String locale) {
    return Interpreter.of(voice.speaks(locale) ? locale : Language.USUAL);
  }

  /** Returns the conversation of one request, in which all that it waits for shares its time. */
  private Conversation conversation(Visit visit) {
    return voice.conversation(
        machine, memory.remote().map(Memory.Remote::forOneTurn).orElse(memory), visit.locale());
  }

  private OpenSession open(Visit visit, Carried carried, Conversation conversation) {
    return new OpenSession(visit, carried, conversation, zone);
  }

  /**
   * A session that is open, and not gone on with, is cut off by the one that begins in it. Both
   * share the time of one answer; an alarm takes it first.
   */
  private SkillAnswer begin(Visit visit, Conversation conversation, Optional<Said> said) {
    boolean alarm = said.filter(s -> s.meaning() == Urgent.RED_FLAG).isPresent();
    Optional<OpenSession> open = visit.session(programme).map(c -> open(visit, c, conversation));
    Optional<Exchange> cut = open.filter(o -> !alarm).map(OpenSession::cutOff);
    List<String> troubles = cut.map(Exchange::troubles).map(LogLine::troubles).orElse(List.of());
    boolean foreign = !voice.speaks(visit.locale());
    Said told = said.orElse(Said.UNKNOWN);
    if (foreign && !LastWord.isHeardInAnyLanguage(told)) {
      return inEnglish(visit, told).after(troubles);
    }
    if (visit.who().isEmpty()) {
      return sorry(visit.locale(), told);
    }
    Instant at = visit.madeAt(Optional.empty());
    Optional<Ongoing> left = cut.map(Exchange::next).or(() -> open.map(OpenSession::ongoing));
    Visitor visitor = visit.visitor(said.isEmpty(), left, programme);
    Exchange exchange = conversation.open(visitor, said, local(at), visit.request());
    List<String> others =
        open.filter(o -> alarm).map(o -> LogLine.troubles(o.cutOff().troubles())).orElse(troubles);
    return replays.note(
        visit.request(),
        foreign
            ? inEnglish(visit, told).after(LogLine.troubles(exchange.troubles())).after(others)
            : answerable(
                visit, SkillAnswer.of(exchange, at, Optional.empty(), programme).after(others)));
  }

  /** Without a session nobody could answer a question. */
  private SkillAnswer answerable(Visit visit, SkillAnswer answer) {
    return visit.open() || answer.ending() != Turn.Ending.ASKS ? answer : sorry(visit.locale());
  }

  private SkillAnswer go(OpenSession session, Said said, List<String> before) {
    Visit visit = session.visit();
    if (!voice.speaks(visit.locale())) {
      Said meant = LastWord.isHeardInAnyLanguage(said) ? said : Said.of(Life.CUT_OFF);
      Exchange last = hear(session, meant);
      return inEnglish(visit, said).after(LogLine.troubles(last.troubles())).after(before);
    }
    Exchange exchange = hear(session, said);
    boolean reminds = exchange.turn().effects().stream().anyMatch(Effect.Remind.class::isInstance);
    Optional<String> notSet = reminder.set(exchange.turn(), visit, session.zone(), session.at());
    Exchange truthful = notSet.isPresent() ? session.notReminded(exchange) : exchange;
    SkillAnswer answer =
        SkillAnswer.of(truthful, session.at(), session.carried().zone(), programme)
            .after(notSet.stream().toList())
            .after(before);
    return reminds ? replays.note(visit.request(), answer) : answer;
  }

  /** What is to be forgotten is not answered again. */
  private Exchange hear(OpenSession session, Said said) {
    Exchange exchange = session.hear(said);
    if (exchange.turn().erases()) {
      replays.forget();
    }
    return exchange;
  }

  /** Returns the end of a session on a device whose language there are no words in. */
  private SkillAnswer inEnglish(Visit visit, Said said) {
    return voice.last(LastWord.to(said, Prompt.ENGLISH_ONLY), visit.locale());
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
