package backguide.alexa;

import backguide.programme.Programme;
import backguide.session.Asked;
import backguide.session.AwaitingPermission;
import backguide.session.Detail;
import backguide.session.Heard;
import backguide.session.Launch;
import backguide.session.Machine;
import backguide.session.Meaning;
import backguide.session.Meaning.Life;
import backguide.session.Memory;
import backguide.session.Prompt;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.session.When;
import backguide.speech.Pace;
import backguide.speech.Timeline;
import backguide.understanding.Said;
import backguide.understanding.Slot;
import backguide.understanding.Understanding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The coach behind the speaker: what a visit leads to. It keeps nothing between requests: a session
 * lives in what its answers carry along, and time comes from the requests.
 */
final class Coach {
  private final Programme programme;
  private final Machine machine;
  private final Records records;
  private final Voice voice;
  private final Alarm alarm;
  private final ZoneId zone;

  Coach(Programme programme, Words words, Memory memory, ZoneId zone) {
    this.programme = programme;
    this.machine = new Machine(programme);
    this.records = new Records(memory);
    this.voice = new Voice(words);
    this.alarm = new Alarm(voice);
    this.zone = zone;
  }

  /** A session is opened with nothing but the skill's name. */
  Answer opened(Visit visit) {
    return begin(visit, Optional.empty());
  }

  /**
   * Something was said, in a session or along with opening one.
   *
   * @param intent its name in the interaction model
   * @param slots the slots that have a value, by name
   */
  Answer told(Visit visit, String intent, Map<String, Slot> slots) {
    Optional<Carried> carried = carried(visit);
    Optional<LocalDateTime> now = at(visit, carried).map(this::local);
    if (!voice.speaks(visit.locale()) || now.isEmpty()) {
      return begin(visit, Optional.empty());
    }
    Said said = Understanding.of(intent, slots, now.get());
    return carried
        .map(c -> go(visit, c, said.meaning(), said.detail()))
        .orElseGet(() -> begin(visit, Optional.of(said)));
  }

  /**
   * The platform's own question was answered.
   *
   * @param granted whether with yes
   * @param when the reminder that it was about, should the session be lost; empty for none
   */
  Optional<Answer> permitted(Visit visit, boolean granted, Optional<When> when) {
    Life answered = granted ? Life.PERMITTED : Life.NOT_PERMITTED;
    return carried(visit)
        .or(() -> when.flatMap(w -> lost(visit, w)))
        .map(c -> go(visit, c, answered, Detail.NONE));
  }

  /** The session was ended, and nothing more can be said in it. */
  void ended(Visit visit, Life how) {
    carried(visit).ifPresent(c -> records.carryOut(hear(visit, c, how, Detail.NONE), c.kept()));
  }

  /** The skill was disabled: everything about the household is erased. */
  void disabled(Visit.Caller caller) {
    records.eraseAccount(caller.account());
  }

  /** Something went wrong on our side. */
  Answer sorry(String locale) {
    return voice.last(Prompt.TROUBLE, locale);
  }

  private Answer begin(Visit visit, Optional<Said> said) {
    if (!voice.speaks(visit.locale())) {
      return voice.last(Prompt.ENGLISH_ONLY, visit.locale());
    }
    if (visit.at().isEmpty() || visit.caller().isEmpty()) {
      return sorry(visit.locale());
    }
    Entry entry = Entry.of(visit, visit.caller().get(), said, records, programme);
    Heard heard =
        new Heard(
            Life.LAUNCH,
            Detail.NONE,
            local(visit.at().get()),
            Heard.Played.ALL,
            Optional.of(entry.launch()),
            visit.request());
    Turn turn = machine.hear(machine.unopened(), heard);
    return answer(visit, visit.at().get(), records.carryOut(turn, entry.kept()));
  }

  private Answer go(Visit visit, Carried carried, Meaning meaning, Detail detail) {
    if (!voice.speaks(visit.locale())) {
      return voice.last(Prompt.ENGLISH_ONLY, visit.locale());
    }
    Turn turn = hear(visit, carried, meaning, detail);
    Instant at = at(visit, Optional.of(carried)).orElse(Instant.EPOCH);
    return answer(visit, at, records.carryOut(turn, carried.kept()));
  }

  private Turn hear(Visit visit, Carried carried, Meaning meaning, Detail detail) {
    Instant at = at(visit, Optional.of(carried)).orElse(Instant.EPOCH);
    return machine.hear(
        carried.session(),
        new Heard(
            meaning,
            detail,
            local(at),
            carried.played(visit.at()),
            Optional.<Launch>empty(),
            visit.request()));
  }

  private Answer answer(Visit visit, Instant at, Records.Outcome outcome) {
    Turn turn = alarm.set(outcome.turn(), visit, at);
    Pace pace = turn.next().kept().habits().pace();
    Timeline said = voice.timeline(turn.speech(), pace, visit.locale());
    boolean over = turn.ending() == Turn.Ending.ENDS;
    Carried carried =
        new Carried(turn.next(), Optional.of(new Spoken(at, said.outline())), outcome.kept());
    return Voice.answer(
        said, pace, turn.ending(), over ? Map.of() : carried.write(programme), token(turn));
  }

  private static String token(Turn turn) {
    return turn.next().asked().state() instanceof AwaitingPermission waiting
        ? Token.of(waiting.when())
        : "";
  }

  private Optional<Carried> carried(Visit visit) {
    return visit.fresh() ? Optional.empty() : Carried.read(visit.attributes(), programme);
  }

  /** Returns a session of which nothing is left but the reminder it was about. */
  private Optional<Carried> lost(Visit visit, When when) {
    Session session = machine.unopened().with(new Asked(new AwaitingPermission(when), 0, 0));
    return visit
        .at()
        .flatMap(at -> visit.caller())
        .map(caller -> new Carried(session, Optional.empty(), new Kept(caller, true)));
  }

  /** Returns when a request was made; one that does not tell was made when we last spoke. */
  private static Optional<Instant> at(Visit visit, Optional<Carried> carried) {
    return visit.at().or(() -> carried.flatMap(Carried::spoken).map(Spoken::at));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
