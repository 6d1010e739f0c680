package backguide.alexa;

import com.amazon.ask.model.Application;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.Permissions;
import com.amazon.ask.model.Person;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Scope;
import com.amazon.ask.model.Session;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.request.UnmarshalledRequest;
import com.amazon.ask.util.JsonUnmarshaller;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads envelopes in one pass, and of each only what the coach needs: nothing new or odd in the
 * rest can keep a warning sign from being heard, or a household from being erased. Where the text
 * breaks off or goes wrong, what stood whole before it is read; of requests only an urgent one, for
 * what is not known any more, as who speaks, may make another of all others.
 */
final class EnvelopeReader implements JsonUnmarshaller<RequestEnvelope> {
  /** What nobody takes may be as large as an envelope, and is passed over without a stack. */
  private static final int LARGEST = 10_000_000;

  private static final int MOST_NESTED = 100_000;

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(LARGEST)
                  .maxNameLength(LARGEST)
                  .maxNestingDepth(MOST_NESTED)
                  .build())
          .build();

  @Override
  public Optional<UnmarshalledRequest<RequestEnvelope>> unmarshall(byte[] bytes) {
    return Optional.of(read(bytes));
  }

  ReadEnvelope read(byte[] bytes) {
    RequestEnvelope.Builder envelope = RequestEnvelope.builder().withRequest(UnheededRequest.NONE);
    try (JsonParser parser = json.createParser(new String(bytes, StandardCharsets.UTF_8))) {
      JsonCursor cursor = new JsonCursor(parser);
      cursor.object(envelope, (e, name) -> part(e, name, cursor), e -> e);
      return new ReadEnvelope(envelope.build(), Optional.empty());
    } catch (IOException e) {
      if (!LastWord.isUrgent(envelope.build().getRequest())) {
        envelope.withRequest(UnheededRequest.NONE);
      }
      return new ReadEnvelope(envelope.build(), Optional.of(e));
    }
  }

  private static RequestEnvelope.Builder part(
      RequestEnvelope.Builder envelope, String name, JsonCursor json) throws IOException {
    return switch (name) {
      case "session" -> envelope.withSession(session(json));
      case "context" -> envelope.withContext(context(json));
      case "request" -> envelope.withRequest(new RequestReader(json).read());
      default -> envelope;
    };
  }

  private static Session session(JsonCursor json) throws IOException {
    return json.object(
        Session.builder(),
        (session, name) ->
            switch (name) {
              case "new" -> session.withNew(json.truth());
              case "sessionId" -> session.withSessionId(json.text());
              case "application" -> session.withApplication(application(json));
              case "user" -> session.withUser(user(json));
              case "attributes" -> session.withAttributes(json.map(json::any));
              default -> session;
            },
        Session.Builder::build);
  }

  private static Context context(JsonCursor json) throws IOException {
    return json.object(
        Context.builder(),
        (context, name) -> name.equals("System") ? context.withSystem(system(json)) : context,
        Context.Builder::build);
  }

  private static SystemState system(JsonCursor json) throws IOException {
    return json.object(
        SystemState.builder(),
        (system, name) ->
            switch (name) {
              case "application" -> system.withApplication(application(json));
              case "user" -> system.withUser(user(json));
              case "person" -> system.withPerson(person(json));
              case "device" -> system.withDevice(device(json));
              case "apiEndpoint" -> system.withApiEndpoint(json.text());
              case "apiAccessToken" -> system.withApiAccessToken(json.text());
              default -> system;
            },
        SystemState.Builder::build);
  }

  private static Application application(JsonCursor json) throws IOException {
    return json.object(
        Application.builder(),
        (application, name) ->
            name.equals("applicationId") ? application.withApplicationId(json.name()) : application,
        Application.Builder::build);
  }

  private static User user(JsonCursor json) throws IOException {
    return json.object(
        User.builder(),
        (user, name) ->
            switch (name) {
              case "userId" -> user.withUserId(json.text());
              case "permissions" -> user.withPermissions(permissions(json));
              default -> user;
            },
        User.Builder::build);
  }

  private static Permissions permissions(JsonCursor json) throws IOException {
    return json.object(
        Permissions.builder(),
        (permissions, name) ->
            name.equals("scopes")
                ? permissions.withScopes(json.map(() -> scope(json)))
                : permissions,
        Permissions.Builder::build);
  }

  private static Scope scope(JsonCursor json) throws IOException {
    return json.object(
        Scope.builder(),
        (scope, name) -> name.equals("status") ? scope.withStatus(json.text()) : scope,
        Scope.Builder::build);
  }

  private static Person person(JsonCursor json) throws IOException {
    return json.object(
        Person.builder(),
        (person, name) -> name.equals("personId") ? person.withPersonId(json.text()) : person,
        Person.Builder::build);
  }

  private static Device device(JsonCursor json) throws IOException {
    return json.object(
        Device.builder(),
        (device, name) -> name.equals("deviceId") ? device.withDeviceId(json.text()) : device,
        Device.Builder::build);
  }
}
