package backguide.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.alexa.Ssml;
import backguide.alexa.SsmlGate;
import backguide.catalog.Unsaid;
import backguide.conversations.Player.Reply;
import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Timeline;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything the coach says in the conversation files, as a smart speaker is told to say it. */
class SpokenConversationsTest {
  private static final Path FILES = Path.of("src/test/resources/conversations");
  private static final Pattern SOUND = Pattern.compile("\\[(\\d+(?:\\.\\d+)?)] ?|([^\\[]+)");

  private final Unsaid unsaid = new Unsaid("en-US");

  @Test
  void everythingSaidCanBeSpoken() throws IOException {
    Set<Reply> replies = replies();
    assertThat(replies).hasSizeGreaterThan(200);
    for (Reply reply : replies) {
      for (Pace pace : Pace.values()) {
        if (!reply.text().isEmpty()) {
          assertSpoken(timeline(reply.text()), pace);
        }
        if (!reply.reprompt().isEmpty()) {
          SsmlGate.Found again = assertSpoken(timeline(reply.reprompt()), pace);
          assertThat(again.text()).endsWith("?").isNotEqualTo(reply.question());
        }
      }
    }
  }

  private SsmlGate.Found assertSpoken(Timeline timeline, Pace pace) {
    String ssml = "<speak>" + Ssml.of(timeline, pace) + "</speak>";
    SsmlGate.Found found = SsmlGate.read(ssml);
    List<String> faults = new ArrayList<>(found.faults());
    faults.addAll(unsaid.in(found.text()));
    assertThat(faults).as(ssml).isEmpty();
    assertThat(found.text()).isEqualTo(timeline.text());
    assertThat(found.breaksMs()).isEqualTo(timeline.ms());
    return found;
  }

  /** Returns a reply as a timeline again, its words without their time. */
  private static Timeline timeline(String text) {
    List<Sound> sounds = new ArrayList<>();
    Matcher sound = SOUND.matcher(text);
    while (sound.find()) {
      if (sound.group(1) == null) {
        sounds.add(new Sound.Words(sound.group(2).strip(), 0, false));
      } else {
        BigDecimal seconds = new BigDecimal(sound.group(1));
        sounds.add(new Sound.Silence(seconds.movePointRight(3).intValueExact()));
      }
    }
    return new Timeline(sounds, Optional.empty());
  }

  private static Set<Reply> replies() throws IOException {
    Listener listener = new Listener(new Core());
    try (Stream<Path> all = Files.list(FILES)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Rehearsal.of(Files.readAllLines(file), listener);
      }
    }
    return listener.replies();
  }
}
