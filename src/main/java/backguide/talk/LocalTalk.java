package backguide.talk;

import backguide.conversation.Conversation;
import backguide.conversation.Elapsed;
import backguide.conversation.Exchange;
import backguide.conversation.Ongoing;
import backguide.conversation.Visitor;
import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Urgent;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.session.Asking;
import backguide.session.Machine;
import backguide.session.State;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Played;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * One session with the coach in this very program, apart from how it is shown. Long because all
 * that is heard, typed or spoken, whole, early or cut, comes to the one place that answers.
 */
public final class LocalTalk implements Talk {
  /** What the coach is called, to break in while it speaks. */
  private static final String WAKE_WORD = "Coach";

  /**
   * After this it may be somebody else; and a record may be gone, with nobody left who knows that
   * it was erased.
   */
  private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

  private final Conversation conversation;
  private final Phrasebook words;
  private final Notes notes;
  private final Memory memory;
  private final Ear ear;
  private final Visitor who;
  private final Clock clock;
  private Ongoing ongoing;
  private Instant last;

  /**
   * Makes a session that has not begun.
   *
   * @param who the person
   * @param clock the time, in the person's own time zone
   */
  public LocalTalk(
      Machine machine, Phrasebook words, Ear ear, Memory memory, Visitor who, Clock clock) {
    this.conversation = new Conversation(machine, memory, words, WAKE_WORD);
    this.words = words;
    this.notes = new Notes(words, who.recognition() == Launch.Recognition.ACCOUNT);
    this.memory = memory;
    this.ear = ear;
    this.who = who;
    this.clock = clock;
  }

  /**
   * Returns what is kept of this person as it stands now; empty when nothing is.
   *
   * @throws Memory.Unreadable when that cannot be read
   */
  public Optional<Person> kept() {
    return memory.find(who.key()).person();
  }

  /** Returns the time as this person has it. */
  public LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  @Override
  public Reply open(Optional<Pace> pace) {
    return opened(who.at(pace));
  }

  private Reply opened(Visitor visitor) {
    last = clock.instant();
    return reply(conversation.open(visitor, Optional.empty(), now(), request()), false);
  }

  @Override
  public Reply hear(String utterance, long elapsedMs) {
    return hear(utterance, played(elapsedMs), false);
  }

  /**
   * Goes on with something said, by an edge that knows itself what was played by then.
   *
   * @param unsure whether the words may have been others, so that they pass no question of safety
   */
  public Reply hear(String utterance, Played played, boolean unsure) {
    return heard(understood(utterance), played, unsure);
  }

  /** Goes on with the same only if it is urgent; to be told once more to stop is not. */
  public Optional<Reply> hearUrgent(String utterance, Played played, boolean unsure) {
    EarHeard understood = understood(utterance);
    return isUrgent(understood) ? Optional.of(heard(understood, played, unsure)) : Optional.empty();
  }

  /**
   * Goes on with words that may not be all of them, or that come again, only if they are plainly
   * urgent, and worse than what the same have led to. What is asked about right now, an unsure part
   * of an answer does not tell.
   *
   * @param before what the same was taken for, when it led to something already
   */
  public Optional<Reply> overhear(
      String utterance, Played played, boolean unsure, Optional<Heard> before) {
    EarHeard understood = understood(utterance);
    boolean acts =
        before
            .map(
                b ->
                    understood.isWorseThan(b)
                        && !(unsure && b.meaning() == understood.said().meaning()))
            .orElseGet(() -> !unsure || !isAskedAbout(understood, played));
    return acts && understood.isPlainlyUrgent() && isUrgent(understood)
        ? Optional.of(heard(understood, played, unsure))
        : Optional.empty();
  }

  private boolean isUrgent(EarHeard understood) {
    boolean ended = !(state() instanceof Asking);
    return understood.said().meaning() instanceof Urgent urgent
        && !(ended && urgent == Urgent.STOP);
  }

  private boolean isAskedAbout(EarHeard understood, Played played) {
    boolean open = !played.cut() && played.unheardMs() == 0;
    boolean pain = understood.said().meaning() == Urgent.PAIN && state().isAboutPain();
    boolean sign = understood.said().meaning() != Urgent.STOP && state().isAboutWarningSigns();
    return open && (pain || sign);
  }

  private State state() {
    return ongoing.session().asked().state();
  }

  private EarHeard understood(String utterance) {
    return ear.understand(Utterance.withoutCall(utterance), now());
  }

  private Reply heard(EarHeard understood, Played played, boolean unsure) {
    Heard meant = understood.inMannerAt(now());
    return heard(unsure ? meant.guess() : meant, played).by(understood);
  }

  /** Waits for somebody who has stopped, by an edge that knows itself what was played by then. */
  public Reply await(Played played) {
    return heard(Heard.of(Meaning.Aside.WAIT, Detail.NONE, now()), played);
  }

  @Override
  public Reply end(Meaning.Life why, long elapsedMs) {
    return end(why, played(elapsedMs));
  }

  /** Ends with something that happened, by an edge that knows itself what was played by then. */
  public Reply end(Meaning.Life why, Played played) {
    return heard(Heard.of(why, Detail.NONE, LocalDateTime.now(clock)), played);
  }

  private Played played(long elapsedMs) {
    return ongoing.played(Elapsed.exactly(elapsedMs));
  }

  @Override
  public boolean hadTrouble() {
    return notes.hadTrouble();
  }

  @Override
  public Phrasebook words() {
    return words;
  }

  @Override
  public DeskWord placeWord() {
    return isKept() ? DeskWord.PLACE_KEPT : DeskWord.PLACE_NOT_KEPT;
  }

  /** Returns whether what this session came to stands in the store. */
  public boolean isKept() {
    return ongoing.record().isSynced();
  }

  /** Who was silent for long begins anew; only what is urgent, or ends it, is heard in that. */
  private Reply heard(Heard heard, Played played) {
    boolean late = last.plus(LONGEST_SILENCE).isBefore(clock.instant());
    last = clock.instant();
    if (!late) {
      return answer(heard, played);
    }
    Reply anew = opened(who.with(Optional.of(Visitor.Remnant.of(ongoing))));
    boolean counts = heard.meaning() instanceof Urgent || heard.meaning() instanceof Meaning.Life;
    Reply told = counts ? answer(heard, Played.ALL) : anew;
    return counts ? anew.notes().stream().reduce(told, Reply::noting, (some, all) -> all) : told;
  }

  private Reply answer(Heard heard, Played played) {
    boolean guest = ongoing.session().now().guest();
    Heard there = heard.seen(Optional.of(heard.at().atZone(clock.getZone()))).requested(request());
    return reply(conversation.hear(ongoing, there.after(played)), guest);
  }

  /** A name for each thing heard, so that two desks of one person notice each other. */
  private static String request() {
    return UUID.randomUUID().toString();
  }

  private Reply reply(Exchange exchange, boolean wasGuest) {
    ongoing = exchange.next();
    return new Reply(
        exchange.heard(),
        Optional.empty(),
        exchange.turn(),
        exchange.said(),
        notes.of(exchange, wasGuest),
        exchange.erased());
  }
}
