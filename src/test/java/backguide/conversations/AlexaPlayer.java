package backguide.conversations;

import backguide.alexa.Carried;
import backguide.alexa.CarriedCodec;
import backguide.alexa.Spoken;
import backguide.catalog.Catalog;
import backguide.desk.ConversationLine;
import backguide.ear.EarHeard;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.session.Session;
import backguide.simulator.Endpoint;
import backguide.simulator.Speaker;
import backguide.simulator.SpeakerAnswer;
import backguide.simulator.SpeakerRequests;
import backguide.simulator.SpeakerRequests.Reason;
import backguide.simulator.SpokenMarkup;
import backguide.speech.Outline;
import backguide.speech.Pace;
import backguide.speech.Sound;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One session through the function's entry, in requests and answers as a smart speaker knows them.
 * What was heard is what the speaker sent; everything else is read from the answer, or seen where
 * it happens.
 */
final class AlexaPlayer implements Player {
  static final String SKILL = "amzn1.ask.skill.5c1a2b3d-0000-4000-8000-0123456789ab";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> RECORD = new TypeReference<>() {};

  private final Endpoint entry;
  private final ShippedEar ear;
  private final Catalog.Loaded shipped;
  private final String locale;
  private final RemindersApi api;
  private final Witness witness;
  private final String session;
  private SpeakerRequests requests;
  private Pace pace = Pace.NORMAL;
  private byte[] last;
  private String meant;

  /** Sees what an answer does not tell. */
  interface Witness {
    /** Somebody comes in. */
    void know(String name);

    /** Returns what was done since this was asked last, besides keeping. */
    List<String> taken();
  }

  /**
   * Makes a session that has not begun.
   *
   * @param locale language tag of the device
   * @param api where reminders are set
   * @param witness who sees what is done to the records
   * @param session any text that no other session of this function has
   */
  AlexaPlayer(
      Endpoint entry,
      ShippedEar ear,
      Catalog.Loaded shipped,
      String locale,
      RemindersApi api,
      Witness witness,
      String session) {
    this.entry = entry;
    this.ear = ear;
    this.shipped = shipped;
    this.locale = locale;
    this.api = api;
    this.witness = witness;
    this.session = session;
  }

  /** Returns the account of a visitor. */
  static String account(String name) {
    return "amzn1.ask.account." + name;
  }

  /** Returns the voice of a visitor. */
  static String voice(String name) {
    return "amzn1.ask.person." + name;
  }

  @Override
  public Received open(
      Caller visitor, Launch.Reminders reminders, Optional<String> wish, LocalDateTime now) {
    witness.know(visitor.name());
    requests = new SpeakerRequests(speaker(visitor, reminders), session);
    Optional<EarHeard> wished = wish.map(words -> ear.matched(words, now));
    return call(
        wished.map(w -> requests.launch(w, at(now))).orElseGet(() -> requests.launch(at(now))),
        Meaning.Life.LAUNCH);
  }

  @Override
  public Received say(String words, long elapsedMs, LocalDateTime now) {
    EarHeard heard = ear.matched(words, now);
    return call(requests.said(heard, at(now)), heard.said().meaning());
  }

  @Override
  public Received happens(Meaning.Life what, long elapsedMs, LocalDateTime now) {
    byte[] request =
        switch (what) {
          case SILENCE -> requests.ended(Reason.EXCEEDED_MAX_REPROMPTS, at(now));
          case CUT_OFF -> requests.ended(Reason.USER_INITIATED, at(now));
          case PERMITTED -> requests.permission(true, at(now));
          case NOT_PERMITTED -> requests.permission(false, at(now));
          case LAUNCH, NOT_REMINDED ->
              throw new IllegalArgumentException("no request tells " + what);
        };
    return call(request, what);
  }

  @Override
  public Received replay() {
    return answered();
  }

  private Speaker speaker(Caller visitor, Launch.Reminders reminders) {
    return new Speaker(
        SKILL,
        account(visitor.name()),
        Optional.of(voice(visitor.name()))
            .filter(id -> visitor.recognition() == Launch.Recognition.RECOGNISED),
        locale,
        Optional.of(api.address()).filter(a -> reminders != Launch.Reminders.IMPOSSIBLE),
        reminders == Launch.Reminders.READY
            ? Speaker.Permission.GRANTED
            : Speaker.Permission.NOT_ASKED);
  }

  private static Instant at(LocalDateTime now) {
    return now.toInstant(ZoneOffset.UTC);
  }

  private Received call(byte[] request, Meaning meaning) {
    last = request;
    meant = meaning.toString();
    return answered();
  }

  private Received answered() {
    SpeakerAnswer answer = SpeakerAnswer.read(entry.call(last));
    requests.take(answer);
    Optional<Carried> carried = carried(answer);
    Optional<Session> session = carried.map(c -> c.ongoing().session());
    Optional<Outline> outline = carried.flatMap(Carried::said).map(Spoken::outline);
    session.ifPresent(s -> pace = s.person().habits().pace());
    List<Sound> sounds = sounds(answer.ssml());
    return new Received(
        meant,
        answer.open() || answer.asksPermission()
            ? ConversationLine.question(session.orElseThrow().asked().state())
            : "",
        ConversationLine.words(sounds),
        words(sounds, true),
        words(sounds(answer.reprompt()), false),
        outline.map(Outline::ms).orElse(sounds.stream().mapToInt(Sound::ms).sum()),
        outline.map(Outline::wordsMs).orElse(0),
        new SpokenHolds(shipped.phrasebook(), pace).in(sounds),
        effects(answer));
  }

  private Optional<Carried> carried(SpeakerAnswer answer) {
    return CarriedCodec.read(JSON.convertValue(answer.attributes(), RECORD), shipped.programme());
  }

  private List<String> effects(SpeakerAnswer answer) {
    List<String> effects = new ArrayList<>(witness.taken());
    effects.addAll(api.taken());
    if (answer.asksPermission()) {
      effects.add(Received.ASKS_PERMISSION);
    }
    return effects;
  }

  private List<Sound> sounds(Optional<String> ssml) {
    return ssml.map(
            s ->
                SpokenMarkup.read(
                    s, text -> pace.ofWords(shipped.phrasebook().language().rate().ms(text))))
        .orElse(List.of());
  }

  private static String words(List<Sound> sounds, boolean asked) {
    return sounds.stream()
        .filter(s -> s instanceof Sound.Words w && (w.asks() || !asked))
        .map(s -> ((Sound.Words) s).text())
        .collect(Collectors.joining(" "));
  }
}
