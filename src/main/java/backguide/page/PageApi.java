package backguide.page;

import backguide.heard.Launch;
import backguide.heard.Meaning.Life;
import backguide.page.PageVisit.Uttered;
import backguide.person.Memory;
import backguide.speech.Pace;
import backguide.speech.Phrasebook;
import backguide.speech.Played;
import backguide.speech.Timeline;
import backguide.talk.LocalTalk;
import backguide.voice.Voice;
import backguide.voice.VoiceFailure;
import backguide.voice.Voices;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the page asks of the conversation, and what it is told. Long because each request is a few
 * lines here, with what is read of it.
 */
public final class PageApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_WORDS = 1_000;

  private final Supplier<PageProgramme> programmes;
  private final BiFunction<Timeline, Pace, String> markup;
  private final Voices voices;
  private final String person;
  private final PageVisits visits = new PageVisits(() -> System.nanoTime() / 1_000_000);

  /**
   * Makes what stands behind one page.
   *
   * @param programmes what is played, as its files stand whenever it is asked
   * @param voices what can speak here, for browsers that cannot
   * @param markup a speech as a smart speaker would get it
   * @param person whose name stands there at first; empty for nobody's
   */
  public PageApi(
      Supplier<PageProgramme> programmes,
      Voices voices,
      BiFunction<Timeline, Pace, String> markup,
      String person) {
    this.person = person;
    this.programmes = programmes;
    this.voices = voices;
    this.markup = markup;
  }

  /** Something asked that cannot be answered; the message says why. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    Wrong(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  /** Ends every conversation, each as one that its page left in the middle. */
  @Override
  public void close() {
    visits.clear();
  }

  PageAnswer answer(String what, byte[] body) {
    try {
      JsonNode asked = JSON.readTree(body);
      if (asked == null || !asked.isObject()) {
        throw new Wrong(400, "That is not what the page asks.");
      }
      return switch (what) {
        case "words" -> json(own());
        case "open" -> json(open(asked));
        case "hear" -> json(hear(asked));
        case "end" -> json(end(asked));
        case "kept" -> json(kept(asked));
        case "bench" -> json(bench(asked));
        case "voices" -> json(voices());
        case "voice" -> voice(asked);
        default -> throw new Wrong(404, "There is nothing of that name.");
      };
    } catch (Wrong e) {
      return PageAnswer.words(e.status, e.getMessage());
    } catch (Memory.Unreadable e) {
      return PageAnswer.words(503, words().words(Remembered.unreadable(), ""));
    } catch (JsonProcessingException e) {
      return PageAnswer.words(400, "That is not JSON.");
    } catch (IOException e) {
      return PageAnswer.words(400, "That could not be read.");
    }
  }

  /** The words of the page itself, in which language they are, and whose name stands there. */
  private Map<String, Object> own() {
    Phrasebook words = words();
    return Map.of(
        "locale", words.language().locale(), "words", PageWord.all(words), "person", person);
  }

  /** Returns a document with what it says before it can ask for any words. */
  byte[] saying(byte[] document) {
    String away = PageWord.away(words()).replace("&", "&amp;").replace("\"", "&quot;");
    return new String(document, StandardCharsets.UTF_8)
        .replace("{page.away}", away)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static PageAnswer json(Object told) throws JsonProcessingException {
    return PageAnswer.json(JSON.writeValueAsBytes(told));
  }

  private List<Map<String, String>> voices() {
    return voices.all().stream()
        .map(voice -> Map.of("id", voice.id(), "name", voice.name()))
        .toList();
  }

  /**
   * Whoever knows the token may have any words said: it is their own machine, nothing is kept but
   * the sound for a while, and one text after the other of bounded length is read by a program that
   * gets nothing else. So what is said next can be prepared, and a page that comes back after a
   * restart goes on speaking.
   */
  private PageAnswer voice(JsonNode asked) {
    String id = text(asked, "voice", 60);
    Voice voice =
        voices.all().stream()
            .filter(v -> v.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Wrong(400, "There is no such voice."));
    String words = text(asked, "words", Voices.LONGEST);
    Pace pace = pace(asked).orElse(Pace.NORMAL);
    try {
      return new PageAnswer(200, "audio/wav", voices.say(voice, words, pace).file());
    } catch (VoiceFailure e) {
      throw new Wrong(503, "No sound: " + e.getMessage() + ".");
    }
  }

  private static Optional<Pace> pace(JsonNode asked) {
    return text(asked, "pace", 20).equals("slow") ? Optional.of(Pace.SLOW) : Optional.empty();
  }

  /** A page that was left in the middle, as by loading it anew, cuts off what it was at. */
  private Map<String, Object> open(JsonNode asked) {
    JsonNode before = asked.path("before");
    visits
        .remove(text(before, "visit", 60))
        .ifPresent(left -> left.end(Life.CUT_OFF, before.path("turn").asInt(-1), played(before)));
    PageProgramme programme = programmes.get();
    boolean practice = asked.path("practice").asBoolean(false);
    PageVisit visit = PageVisit.opened(programme, talk(programme, asked, practice), pace(asked));
    visits.put(visit);
    return visit.told();
  }

  private Map<String, Object> kept(JsonNode asked) {
    PageProgramme programme = programmes.get();
    LocalTalk talk = talk(programme, asked, false);
    return programme.kept().of(talk.kept(), talk.now());
  }

  /** A name that nobody gave this time tells whose record it is, and not who is there. */
  private static LocalTalk talk(PageProgramme programme, JsonNode asked, boolean practice) {
    String name = text(asked, "person", 60).strip();
    Launch.Recognition recognition =
        asked.path("named").asBoolean(false)
            ? Launch.Recognition.RECOGNISED
            : Launch.Recognition.ACCOUNT;
    return programme
        .talks()
        .with(Optional.of(name).filter(n -> !n.isEmpty()), recognition, practice);
  }

  /** What whoever writes a programme sees of a session, and of the files as they stand now. */
  private Map<String, Object> bench(JsonNode asked) {
    PageProgramme now = programmes.get();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("faults", now.faults());
    visits.find(text(asked, "visit", 60)).ifPresent(visit -> told.putAll(visit.bench(now, markup)));
    return told;
  }

  private Phrasebook words() {
    return programmes.get().words();
  }

  private Map<String, Object> hear(JsonNode asked) {
    PageVisit visit = visit(asked);
    String id = text(asked, "utterance", 60);
    if (!id.matches("[a-z0-9-]+")) {
      throw new Wrong(400, "What is said has a name, by which it is known when it comes again.");
    }
    Uttered said =
        new Uttered(
            id,
            text(asked, "words", LONGEST_WORDS),
            asked.path("unsure").asBoolean(false),
            asked.path("overheard").asBoolean(false));
    visit.hear(asked.path("turn").asInt(-1), said, played(asked));
    return visit.told();
  }

  /** Who was silent may still say something urgent. */
  private Map<String, Object> end(JsonNode asked) {
    PageVisit visit = visit(asked);
    Life why = text(asked, "why", 20).equals("silence") ? Life.SILENCE : Life.CUT_OFF;
    visit.end(why, asked.path("turn").asInt(-1), played(asked));
    if (why == Life.CUT_OFF) {
      visits.remove(visit.id());
    }
    return visit.told();
  }

  private PageVisit visit(JsonNode asked) {
    return visits
        .find(text(asked, "visit", 60))
        .orElseThrow(() -> new Wrong(410, "That conversation is over."));
  }

  /** What the page did not tell was not heard: a bout of which nothing is known was cut. */
  private static Played played(JsonNode asked) {
    JsonNode played = asked.path("played");
    int done = Math.max(0, played.path("boutsDone").asInt(0));
    boolean cut = played.path("cut").asBoolean(true);
    int unheard = Math.max(0, played.path("unheardMs").asInt(Played.WHOLE));
    return new Played(done, cut, unheard);
  }

  private static String text(JsonNode asked, String field, int longest) {
    String text = asked.path(field).asText("");
    if (text.length() > longest) {
      throw new Wrong(413, "That is more than anybody says at once.");
    }
    return text;
  }
}
