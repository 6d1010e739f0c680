package backguide.alexa;

import backguide.catalog.Catalog;
import backguide.conversation.Conversation;
import backguide.conversation.Exchange;
import backguide.heard.Said;
import backguide.memory.InMemory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.programme.Programme;
import backguide.session.Machine;
import backguide.speech.Phrasebook;
import backguide.understanding.Intent;
import backguide.understanding.Interpreter;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.RequestEnvelope;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One turn as a speaker has it, and its parts by themselves: "ready" between two bouts, with all
 * slots that a speaker may fill, answered by the next bout.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SkillBenchmark {
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final EnvelopeReader reader = new EnvelopeReader();
  private final ResponseWriter writer = new ResponseWriter();
  private Programme programme;
  private BackGuideSkill skill;
  private byte[] request;
  private Map<String, Object> attributes;
  private OpenSession session;
  private Said said;
  private Exchange exchange;
  private WholeResponse response;
  private Person person;
  private Map<String, Object> record;

  @Setup
  public void setUp() {
    Catalog.Loaded shipped = Catalog.bundled("en-US");
    programme = shipped.programme();
    InMemory memory = new InMemory();
    skill =
        new BackGuideSkill(
            programme, only(shipped.phrasebook()), memory, ZoneOffset.UTC, Optional.empty());
    new Primer(this::answeredUntilReady, programme.ids(), "en-US").everything("http://127.0.0.1:9");
    RequestEnvelope envelope = reader.read(request).envelope();
    HandlerInput input = HandlerInput.builder().withRequestEnvelope(envelope).build();
    attributes = envelope.getSession().getAttributes();
    session =
        new OpenSession(
            Envelope.visit(input),
            CarriedCodec.read(attributes, programme).orElseThrow(),
            new Conversation(new Machine(programme), memory, shipped.phrasebook(), "Alexa"),
            ZoneOffset.UTC);
    IntentRequest intent = (IntentRequest) envelope.getRequest();
    said =
        Interpreter.of("en-US")
            .said(VisitHandler.intent(intent), Slots.of(intent.getIntent()), session.now());
    exchange = conversation();
    if (exchange.next().said().boutEnds().isEmpty()) {
      throw new IllegalStateException("the benchmark measures another turn than it says");
    }
    SkillAnswer answer = SkillAnswer.of(exchange, session.at(), Optional.empty(), programme);
    response =
        new WholeResponse(Optional.of(answer.carried()), Responses.of(answer, input).orElseThrow());
    person = exchange.turn().next().person();
    record = PersonCodec.write(person);
  }

  /** What this request keeps is the last that is kept: so it can be answered again and again. */
  private byte[] answeredUntilReady(byte[] asked) {
    if (request != null) {
      return NOTHING;
    }
    byte[] answer = skill.answer(asked).body();
    if (isReadyBetweenBouts(asked)) {
      request = asked;
    }
    return answer;
  }

  private static boolean isReadyBetweenBouts(byte[] asked) {
    String text = new String(asked, StandardCharsets.UTF_8);
    return text.contains("\"is\":\"between-bouts\"")
        && text.contains("\"intent\":{\"name\":\"" + Intent.READY.modelName() + "\"");
  }

  private static Phrasebooks only(Phrasebook words) {
    return new Phrasebooks() {
      @Override
      public boolean speaks(String locale) {
        return true;
      }

      @Override
      public Phrasebook of(String locale) {
        return words;
      }
    };
  }

  /** From the bytes of the request to those of the answer. */
  @Benchmark
  public byte[] wholeTurn() {
    return skill.answer(request).body();
  }

  @Benchmark
  public Object envelopeIn() {
    return reader.read(request);
  }

  @Benchmark
  public Object carriedIn() {
    return CarriedCodec.read(attributes, programme);
  }

  /** What is decided, kept in memory, and said in words with its times. */
  @Benchmark
  public Exchange conversation() {
    return session.hear(said);
  }

  @Benchmark
  public String markup() {
    return Ssml.of(exchange.said(), person.habits().pace());
  }

  @Benchmark
  public String carriedOut() {
    return CarriedCodec.write(
        new Carried(exchange.next(), Optional.of(session.at()), Optional.empty()), programme);
  }

  @Benchmark
  public byte[] envelopeOut() {
    return writer.marshall(response);
  }

  /** A record as a store keeps it. */
  @Benchmark
  public Object recordOut() {
    return PersonCodec.write(person);
  }

  @Benchmark
  public Object recordIn() {
    return PersonCodec.read(record);
  }
}
