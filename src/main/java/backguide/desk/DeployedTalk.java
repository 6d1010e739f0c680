package backguide.desk;

import backguide.alexa.Carried;
import backguide.alexa.CarriedCodec;
import backguide.alexa.Spoken;
import backguide.conversation.Ongoing;
import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.simulator.Endpoint;
import backguide.simulator.FunctionFailure;
import backguide.simulator.SpeakerAnswer;
import backguide.simulator.SpeakerRequests;
import backguide.simulator.SpeakerRequests.Reason;
import backguide.simulator.SpokenTimeline;
import backguide.speech.Outline;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Played;
import backguide.speech.Speech;
import backguide.speech.Timeline;
import backguide.talk.DeskWord;
import backguide.talk.Reply;
import backguide.talk.Talk;
import backguide.talk.Utterance;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One session with the coach where it is deployed: this desk is the speaker. */
final class DeployedTalk implements Talk {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How long somebody's own words take before a speaker has them. */
  private static final int SPEAKING_MS = 2_000;

  private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

  private final Endpoint function;
  private final SpeakerRequests requests;
  private final SessionFiles files;
  private final Ear ear;
  private final Clock clock;
  private Session session;
  private Timeline said = new Timeline(List.of(), Optional.empty());
  private Instant at;
  private boolean unkept;

  /**
   * Makes a session that has not begun.
   *
   * @param files the programme and the words that the function should have, too
   * @param clock the time; the function knows it from our requests only
   */
  DeployedTalk(Endpoint function, SpeakerRequests requests, SessionFiles files, Clock clock) {
    this.function = function;
    this.requests = requests;
    this.files = files;
    this.ear = files.ear();
    this.clock = clock;
    this.session = Session.unopened(files.programme().tag());
    this.at = clock.instant();
  }

  /** Begins; a pace is said, as on any speaker, and not set. */
  @Override
  public Reply open(Optional<Pace> pace) {
    return told(requests.launch(at), Heard.of(Meaning.Life.LAUNCH, Detail.NONE, now()));
  }

  @Override
  public Reply hear(String utterance, long elapsedMs) {
    pass(elapsedMs);
    EarHeard heard = ear.understand(Utterance.withoutCall(utterance), now());
    byte[] request = requests.said(heard, at);
    return told(request, heard.at(now()).after(played(elapsedMs))).by(heard);
  }

  @Override
  public Reply end(Meaning.Life why, long elapsedMs) {
    pass(elapsedMs);
    boolean silence = why == Meaning.Life.SILENCE;
    byte[] request =
        requests.ended(silence ? Reason.EXCEEDED_MAX_REPROMPTS : Reason.USER_INITIATED, at);
    SpeakerAnswer answer = SpeakerAnswer.read(function.call(request));
    return reply(answer, Heard.of(why, Detail.NONE, now()).after(played(elapsedMs)));
  }

  @Override
  public boolean hadTrouble() {
    return unkept;
  }

  @Override
  public Phrasebook words() {
    return files.words();
  }

  @Override
  public DeskWord placeWord() {
    return DeskWord.PLACE_ELSEWHERE;
  }

  /** Moves the time on: a speech that was broken into had played just so long, and no longer. */
  private void pass(long elapsedMs) {
    Instant heard = at.plusMillis(elapsedMs + SPEAKING_MS);
    Instant really = clock.instant();
    at = elapsedMs >= said.ms() && really.isAfter(heard) ? really : heard;
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }

  private Played played(long elapsedMs) {
    return said.heardAfter(elapsedMs + SPEAKING_MS, false);
  }

  private Reply told(byte[] request, Heard heard) {
    SpeakerAnswer answer = SpeakerAnswer.read(function.call(request));
    if (answer.isNothing()) {
      throw new FunctionFailure("the function has nothing to say; is this its skill's id?");
    }
    return reply(answer, heard);
  }

  private Reply reply(SpeakerAnswer answer, Heard heard) {
    requests.take(answer);
    Optional<Carried> carried = carried(answer);
    if (!answer.attributes().isEmpty()) {
      Optional<Ongoing> ongoing = carried.map(Carried::ongoing);
      session = ongoing.map(Ongoing::session).orElse(Session.unopened(files.programme().tag()));
      unkept |= ongoing.filter(known -> known.record().told()).isPresent();
    }
    Optional<Outline> outline = carried.flatMap(Carried::said).map(Spoken::outline);
    said = SpokenTimeline.of(answer, outline, files.words().language().rate());
    Turn turn =
        new Turn(
            session,
            Speech.SILENCE,
            answer.open() ? Turn.Ending.ASKS : Turn.Ending.ENDS,
            List.of());
    List<String> notes =
        answer.asksPermission() ? List.of(DeskWord.PERMISSION.in(words())) : List.of();
    return new Reply(heard, Optional.empty(), turn, said, notes, false);
  }

  /** Returns what the answer carries along, as far as this version of the programme knows it. */
  private Optional<Carried> carried(SpeakerAnswer answer) {
    return CarriedCodec.read(JSON.convertValue(answer.attributes(), ATTRIBUTES), files.programme());
  }
}
