package backguide.conversations;

import backguide.conversation.Visitor;
import backguide.desk.ConversationLine;
import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.When;
import backguide.person.Memory;
import backguide.speech.Sound;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One session at the page, in what a browser sends and is told. How much was heard of a speech is
 * reckoned as the page's own player does, from what it was told to play.
 */
final class PagePlayer implements Player {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  private static final Pattern REMINDER = Pattern.compile("set a reminder for (.+)\\.");

  private final Page page;
  private final Memory memory;
  private String asked;
  private Map<String, Object> body;
  private JsonNode told;
  private LocalDateTime now;

  PagePlayer(Page page, Memory memory) {
    this.page = page;
    this.memory = memory;
  }

  @Override
  public Received open(
      Caller who, Launch.Reminders reminders, Optional<String> wish, LocalDateTime now) {
    if (wish.isPresent() || reminders == Launch.Reminders.NEED_PERMISSION) {
      throw new IllegalArgumentException("a page is opened without words, and asks no permission");
    }
    page.comes(new Page.Coming(new Visitor(who.key(), who.recognition(), reminders), memory));
    at(now);
    return answer("open", Map.of("person", who.name()));
  }

  @Override
  public Received say(String words, long elapsedMs, LocalDateTime now) {
    at(now);
    return answer(
        "hear",
        ongoing(Map.of("words", words, "utterance", UUID.randomUUID().toString()), elapsedMs));
  }

  @Override
  public Received happens(Meaning.Life what, long elapsedMs, LocalDateTime now) {
    at(now);
    String why =
        switch (what) {
          case SILENCE -> "silence";
          case CUT_OFF -> "cut";
          case LAUNCH, PERMITTED, NOT_PERMITTED, NOT_REMINDED ->
              throw new IllegalArgumentException("no page tells " + what);
        };
    return answer("end", ongoing(Map.of("why", why), elapsedMs));
  }

  @Override
  public Received replay() {
    return answer(asked, body);
  }

  private void at(LocalDateTime moment) {
    now = moment;
    page.at(moment);
  }

  private Map<String, Object> ongoing(Map<String, String> what, long elapsedMs) {
    Map<String, Object> ongoing = new HashMap<>(what);
    ongoing.put("visit", told.path("visit").asText());
    ongoing.put("turn", told.path("turn").asInt());
    ongoing.put("played", played(sounds(), elapsedMs));
    return ongoing;
  }

  private static Map<String, Object> played(List<Sound> sounds, long elapsedMs) {
    long fromMs = 0;
    int done = 0;
    int bouts = 0;
    long unheardMs = 0;
    boolean asked = sounds.stream().noneMatch(PagePlayer::asks);
    for (Sound sound : sounds) {
      boolean begun = fromMs <= elapsedMs;
      asked |= begun && asks(sound);
      fromMs += sound.ms();
      unheardMs += asks(sound) || fromMs <= elapsedMs ? 0 : sound.ms();
      if (sound instanceof Sound.Mark mark && mark.boundary() == Sound.Boundary.BOUT_ENDS) {
        bouts++;
        done += begun ? 1 : 0;
      }
    }
    return Map.of(
        "boutsDone", done, "cut", done < bouts, "unheardMs", asked ? 0 : Math.max(1, unheardMs));
  }

  private static boolean asks(Sound sound) {
    return sound instanceof Sound.Words words && words.asks();
  }

  private Received answer(String what, Map<String, Object> sent) {
    asked = what;
    body = sent;
    told = sent(what, sent);
    List<Sound> sounds = sounds();
    return new Received(
        told.path("heard").asText(),
        told.path("over").asBoolean() ? "" : state(),
        ConversationLine.words(sounds),
        sounds.stream()
            .filter(PagePlayer::asks)
            .map(sound -> ((Sound.Words) sound).text())
            .collect(Collectors.joining(" ")),
        spoken(told.path("again").asText()),
        sounds.stream().mapToInt(Sound::ms).sum(),
        sounds.stream().filter(Sound.Words.class::isInstance).mapToInt(Sound::ms).sum(),
        CorePlayer.holds(sounds),
        effects());
  }

  private JsonNode sent(String what, Map<String, Object> body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(page.address().resolve("api/" + what))
              .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      HttpResponse<byte[]> response = BROWSER.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String state() {
    JsonNode exercise = told.path("exercise").path("id");
    return told.path("state").asText() + (exercise.isMissingNode() ? "" : " " + exercise.asText());
  }

  /** Returns what is said, each sentence for itself as the page says it. */
  private List<Sound> sounds() {
    List<Sound> sounds = new ArrayList<>();
    for (JsonNode sound : told.path("sounds")) {
      if (sound.has("say")) {
        String words = spoken(sound.path("say").asText());
        int ms = sound.path("ms").asInt();
        sounds.addAll(new Sound.Words(words, ms, sound.path("asks").asBoolean()).sentences());
      } else if (sound.has("mark")) {
        Sound.Boundary boundary = Sound.Boundary.valueOf(sound.path("mark").asText());
        sounds.add(new Sound.Mark(boundary, sound.path("seconds").asInt()));
      } else {
        sounds.add(new Sound.Silence(sound.path("silence").asInt()));
      }
    }
    return sounds;
  }

  /** The files are written for a speaker, which is called by its own name. */
  private static String spoken(String words) {
    return words.replace("Coach,", "Alexa,");
  }

  /** Returns which reminder is meant: it is told as a person would say it. */
  private String reminder(String spoken) {
    When when = new ShippedEar().understand(spoken, now).detail().when().orElseThrow();
    return "remind " + when.day().orElseThrow() + " " + when.time().orElseThrow();
  }

  private List<String> effects() {
    List<String> effects = new ArrayList<>();
    if (told.path("erased").asBoolean()) {
      effects.add("erase");
    }
    StreamSupport.stream(told.path("notes").spliterator(), false)
        .map(JsonNode::asText)
        .forEach(
            note -> {
              Matcher reminder = REMINDER.matcher(note);
              if (reminder.find()) {
                effects.add(reminder(reminder.group(1)));
              } else if (note.contains("could not be kept") || note.contains("NOT erased")) {
                effects.add("not kept");
              }
            });
    return effects;
  }
}
