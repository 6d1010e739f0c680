package backguide.page;

import backguide.NodeFolder;
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

/** A file of every bout there is at every dose and pace, as the page is told of it. */
final class BoutsFile {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);

  private BoutsFile() {}

  /** Writes it, and returns where it is. */
  static Path written() throws IOException, InterruptedException {
    Path file = NodeFolder.installed().resolve("bouts.json").toAbsolutePath();
    new ObjectMapper().writeValue(file.toFile(), bouts(FILES.programme()));
    return file;
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
