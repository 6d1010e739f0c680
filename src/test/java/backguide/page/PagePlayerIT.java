package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.NodeFolder;
import backguide.Tools;
import backguide.desk.SessionFiles;
import backguide.programme.Programme;
import backguide.session.SpokenBouts;
import backguide.session.Turn;
import backguide.speech.Language;
import backguide.speech.Pace;
import backguide.speech.Sound;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What the page plays while somebody moves: every bout at every dose and pace, in step with its
 * voice.
 */
class PagePlayerIT {
  private static final Path PAGE = Path.of("src/main/resources/backguide/page");
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);

  @Test
  void ringAndCountsKeepStepWithTheVoice() throws IOException, InterruptedException {
    Tools.need("nothing plays what the page plays", "node", "npm");
    Path file = NodeFolder.installed().resolve("bouts.json").toAbsolutePath();
    new ObjectMapper().writeValue(file.toFile(), bouts(FILES.programme()));
    String told =
        NodeFolder.run("node", "player.mjs", PAGE.toAbsolutePath().toString(), file.toString());
    assertThat(told).contains("holds of 15, 20, 25, 30 s");
    System.out.print("page: " + told);
  }

  /** Returns every bout there is, once, as the page is told of it. */
  private static Set<List<Map<String, Object>>> bouts(Programme programme) {
    Set<List<Map<String, Object>>> bouts = new LinkedHashSet<>();
    for (Turn turn : SpokenBouts.of(programme)) {
      Pace pace = turn.next().person().habits().pace();
      List<Sound> sounds = FILES.words().speak(turn.speech(), pace, "").sounds();
      int begins = 0;
      for (int at = 0; at < sounds.size(); at++) {
        if (is(sounds.get(at), Sound.Boundary.BOUT_BEGINS)) {
          begins = at;
        } else if (is(sounds.get(at), Sound.Boundary.BOUT_ENDS)) {
          bouts.add(sounds.subList(begins, at + 1).stream().map(ReplyJson::sound).toList());
        }
      }
    }
    return bouts;
  }

  private static boolean is(Sound sound, Sound.Boundary boundary) {
    return sound instanceof Sound.Mark mark && mark.boundary() == boundary;
  }
}
