package backguide.alexa;

import backguide.heard.Launch;
import backguide.person.Memory;
import backguide.speech.Language;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.PermissionStatus;
import com.amazon.ask.model.Permissions;
import com.amazon.ask.model.Person;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what the coach needs from the platform's envelope, whatever is missing in it. */
final class Envelope {
  static final String REMINDERS = "alexa::alerts:reminders:skill:readwrite";

  private final RequestEnvelope envelope;

  private Envelope(RequestEnvelope envelope) {
    this.envelope = envelope;
  }

  static Visit visit(HandlerInput input) {
    Envelope read = new Envelope(input.getRequestEnvelope());
    var request = read.envelope.getRequest();
    Optional<Memory.Key> who = read.who();
    return new Visit(
        Fingerprint.of(
            id(request)
                + "\n"
                + request.getTimestamp()
                + "\n"
                + who.map(k -> k.account() + k.member()).orElse("")),
        Timestamp.of(request.getTimestamp()),
        Instant.now(),
        locale(request).orElse(Language.USUAL),
        read.session().isPresent(),
        read.session().map(Session::getNew).orElse(false),
        who,
        read.session().map(Session::getAttributes).orElse(Map.of()),
        read.remind(),
        new ReminderApi(input::getServiceClientFactory),
        new DeviceClock(input::getServiceClientFactory, read.device()));
  }

  /** Returns the language tag of the device, written as tags are; empty when it names none. */
  static Optional<String> locale(Request request) {
    return Optional.ofNullable(request.getLocale())
        .filter(Envelope::filled)
        .map(tag -> Language.isOfCountry(tag) ? tag : written(tag));
  }

  private static String written(String tag) {
    return Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
  }

  /** No two requests have one name, also where they have none of their own. */
  private static String id(Request request) {
    return Optional.ofNullable(request.getRequestId())
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private Optional<String> device() {
    return system()
        .filter(Envelope::isReachable)
        .map(SystemState::getDevice)
        .map(Device::getDeviceId)
        .filter(Envelope::filled);
  }

  private static boolean isReachable(SystemState system) {
    return filled(system.getApiEndpoint()) && filled(system.getApiAccessToken());
  }

  private Optional<Memory.Key> who() {
    String member =
        system()
            .map(SystemState::getPerson)
            .map(Person::getPersonId)
            .filter(Envelope::filled)
            .map(Fingerprint::of)
            .orElse("");
    return users()
        .map(User::getUserId)
        .filter(Envelope::filled)
        .findFirst()
        .map(id -> new Memory.Key(Fingerprint.of(id), member));
  }

  private Launch.Reminders remind() {
    if (system().filter(Envelope::isReachable).isEmpty()) {
      return Launch.Reminders.IMPOSSIBLE;
    }
    boolean granted =
        users()
            .map(User::getPermissions)
            .filter(Objects::nonNull)
            .map(Permissions::getScopes)
            .filter(Objects::nonNull)
            .map(scopes -> scopes.get(REMINDERS))
            .anyMatch(scope -> scope != null && scope.getStatus() == PermissionStatus.GRANTED);
    return granted ? Launch.Reminders.READY : Launch.Reminders.NEED_PERMISSION;
  }

  private Stream<User> users() {
    return Stream.of(system().map(SystemState::getUser), session().map(Session::getUser))
        .flatMap(Optional::stream);
  }

  private Optional<SystemState> system() {
    return Optional.ofNullable(envelope.getContext()).map(c -> c.getSystem());
  }

  private Optional<Session> session() {
    return Optional.ofNullable(envelope.getSession());
  }

  private static boolean filled(String text) {
    return text != null && !text.isBlank();
  }
}
