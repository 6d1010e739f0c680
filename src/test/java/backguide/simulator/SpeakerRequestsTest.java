package backguide.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.simulator.SpeakerRequests.Reason;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.SessionEndedReason;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import com.amazon.ask.model.interfaces.connections.ConnectionsResponse;
import com.amazon.ask.model.slu.entityresolution.StatusCode;
import com.amazon.ask.util.JacksonSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The requests we make are those that the platform's own kit reads. */
class SpeakerRequestsTest {
  private static final Instant AT = Instant.parse("2026-11-16T09:00:01.700Z");
  private static final LocalDateTime NOW = LocalDateTime.ofInstant(AT, ZoneOffset.UTC);
  private static final String REMINDERS = "alexa::alerts:reminders:skill:readwrite";

  private static final Catalog.Loaded SHIPPED = Catalog.bundled("en-US");
  private static final Ear EAR = Ear.of(SHIPPED.programme(), SHIPPED.phrasebook());
  private final Speaker speaker =
      new Speaker(
          "amzn1.ask.skill.1",
          "amzn1.ask.account.A",
          Optional.of("amzn1.ask.person.B"),
          "en-US",
          Optional.of(new Speaker.Api("https://api.example", "token")),
          Speaker.Permission.NOT_ASKED);
  private final SpeakerRequests requests = new SpeakerRequests(speaker, "one");

  private static RequestEnvelope read(byte[] json) {
    return new JacksonSerializer()
        .deserialize(new String(json, StandardCharsets.UTF_8), RequestEnvelope.class);
  }

  private static <T> T read(byte[] json, Class<T> type) {
    return type.cast(read(json).getRequest());
  }

  private EarHeard heard(String utterance) {
    return EAR.understand(utterance, NOW);
  }

  @Test
  void aLaunchTellsWhoIsThereAndWhen() {
    RequestEnvelope envelope = read(requests.launch(AT));
    assertThat(envelope.getRequest()).isInstanceOf(LaunchRequest.class);
    assertThat(envelope.getSession().getNew()).isTrue();
    assertThat(envelope.getSession().getUser().getUserId()).isEqualTo("amzn1.ask.account.A");
    var system = envelope.getContext().getSystem();
    assertThat(system.getApplication().getApplicationId()).isEqualTo("amzn1.ask.skill.1");
    assertThat(system.getUser().getUserId()).isEqualTo("amzn1.ask.account.A");
    assertThat(system.getPerson().getPersonId()).isEqualTo("amzn1.ask.person.B");
    assertThat(system.getApiEndpoint()).isEqualTo("https://api.example");
    assertThat(system.getApiAccessToken()).isEqualTo("token");
    assertThat(envelope.getRequest().getTimestamp().toInstant())
        .isEqualTo(Instant.parse("2026-11-16T09:00:01Z"));
    assertThat(envelope.getRequest().getLocale()).isEqualTo("en-US");
  }

  @Test
  void aSpeakerThatKnowsNoVoicesTellsOfNone() {
    Speaker plain =
        new Speaker(
            "amzn1.ask.skill.1",
            "amzn1.ask.account.A",
            Optional.empty(),
            "en-US",
            Optional.empty(),
            Speaker.Permission.NOT_ASKED);
    var system = read(new SpeakerRequests(plain, "one").launch(AT)).getContext().getSystem();
    assertThat(system.getPerson()).isNull();
    assertThat(system.getApiEndpoint()).isNull();
  }

  @Test
  void aValueOfOurOwnTypeComesWithItsId() {
    IntentRequest said = read(requests.said(heard("wall push-ups"), AT), IntentRequest.class);
    assertThat(said.getIntent().getName()).isEqualTo("SelectIntent");
    Slot slot = said.getIntent().getSlots().values().iterator().next();
    assertThat(slot.getValue()).isEqualTo("wall push ups");
    var authority = slot.getResolutions().getResolutionsPerAuthority().get(0);
    assertThat(authority.getStatus().getCode()).isEqualTo(StatusCode.ER_SUCCESS_MATCH);
    assertThat(authority.getValues().get(0).getValue().getId()).isEqualTo("wall-push-up");
    assertThat(slot.getSlotValue()).isNotNull();
  }

  @Test
  void numbersAndDaysComeInTheirStandardForm() {
    IntentRequest number = read(requests.said(heard("seven"), AT), IntentRequest.class);
    assertThat(number.getIntent().getSlots().values()).extracting(Slot::getValue).contains("7");
    IntentRequest day =
        read(requests.said(heard("tomorrow at nine in the morning"), AT), IntentRequest.class);
    assertThat(day.getIntent().getSlots().values())
        .extracting(Slot::getValue)
        .containsExactlyInAnyOrder("2026-11-17", "09:00");
    assertThat(day.getIntent().getSlots().values())
        .allSatisfy(slot -> assertThat(slot.getResolutions()).isNull());
  }

  @Test
  void whatIsAskedForOnOpeningBeginsASession() {
    RequestEnvelope envelope = read(requests.launch(heard("start shoulder rolls"), AT));
    assertThat(envelope.getRequest()).isInstanceOf(IntentRequest.class);
    assertThat(envelope.getSession().getNew()).isTrue();
    assertThat(read(requests.said(heard("yes"), AT)).getSession().getNew()).isFalse();
  }

  @Test
  void everyRequestHasItsOwnId() {
    String first = read(requests.launch(AT)).getRequest().getRequestId();
    assertThat(read(requests.launch(AT)).getRequest().getRequestId()).isNotEqualTo(first);
    assertThat(read(new SpeakerRequests(speaker, "two").launch(AT)).getRequest().getRequestId())
        .isNotEqualTo(first);
    assertThat(read(new SpeakerRequests(speaker, "one").launch(AT)).getRequest().getRequestId())
        .isEqualTo(first);
  }

  @Test
  void theEndTellsWhy() {
    SessionEndedRequest ended =
        read(requests.ended(Reason.EXCEEDED_MAX_REPROMPTS, AT), SessionEndedRequest.class);
    assertThat(ended.getReason()).isEqualTo(SessionEndedReason.EXCEEDED_MAX_REPROMPTS);
    assertThat(ended.getError()).isNull();
    assertThat(read(requests.ended(Reason.ERROR, AT), SessionEndedRequest.class).getError())
        .isNotNull();
  }

  @Test
  void whatWasGivenIsToldFromThenOn() {
    requests.take(
        SpeakerAnswer.read(
            ("{\"response\":{\"directives\":[{\"type\":\"Connections.SendRequest\","
                    + "\"name\":\"AskFor\",\"token\":\"t\"}]}}")
                .getBytes(StandardCharsets.UTF_8)));
    ConnectionsResponse answer = read(requests.permission(true, AT), ConnectionsResponse.class);
    assertThat(answer.getName()).isEqualTo("AskFor");
    assertThat(answer.getToken()).isEqualTo("t");
    assertThat(answer.getStatus().getCode()).isEqualTo("200");
    assertThat(answer.getPayload()).containsEntry("status", "ACCEPTED");
    var scopes =
        read(requests.said(heard("yes"), AT))
            .getContext()
            .getSystem()
            .getUser()
            .getPermissions()
            .getScopes();
    assertThat(scopes.get(REMINDERS).getStatus()).isEqualTo(PermissionStatus.GRANTED);
  }

  @Test
  void theAttributesOfTheLastAnswerGoAlong() {
    SpeakerAnswer answer =
        SpeakerAnswer.read(
            "{\"version\":\"1.0\",\"sessionAttributes\":{\"a\":{\"b\":[1]}},\"response\":{}}"
                .getBytes(StandardCharsets.UTF_8));
    requests.take(answer);
    assertThat(read(requests.said(heard("yes"), AT)).getSession().getAttributes())
        .containsOnlyKeys("a");
    requests.take(SpeakerAnswer.read("{\"response\":{}}".getBytes(StandardCharsets.UTF_8)));
    assertThat(read(requests.said(heard("yes"), AT)).getSession().getAttributes()).isEmpty();
  }

  @Test
  void takingTheSkillAwayIsAnEventWithoutASession() {
    RequestEnvelope envelope = read(requests.disabled(AT));
    assertThat(envelope.getRequest()).isInstanceOf(SkillDisabledRequest.class);
    assertThat(envelope.getSession()).isNull();
    assertThat(envelope.getContext().getSystem().getUser().getUserId())
        .isEqualTo("amzn1.ask.account.A");
  }
}
