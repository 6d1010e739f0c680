package backguide.page;

import backguide.heard.Launch;
import backguide.programme.Programme;
import backguide.speech.Phrasebook;
import backguide.talk.LocalTalk;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the page plays, as its files stood when they were read last.
 *
 * @param programme what is done
 * @param words all words in the person's language
 * @param pictures what stands in a picture by its name, where there is one of that name
 * @param talks begins a session
 * @param faults what is wrong with the files as they stand now, so that these are older ones
 */
public record PageProgramme(
    Programme programme,
    Phrasebook words,
    Function<String, Optional<JsonNode>> pictures,
    Talks talks,
    List<String> faults) {
  public PageProgramme {
    faults = List.copyOf(faults);
  }

  /** Begins sessions. */
  public interface Talks {
    /**
     * Returns one that has not begun.
     *
     * @param name who comes; empty for whoever that is
     * @param recognition how they are known, where they have a name
     * @param practice whether nothing of it is kept
     */
    LocalTalk with(Optional<String> name, Launch.Recognition recognition, boolean practice);
  }

  /** Returns the same while something is wrong with newer files. */
  public PageProgramme with(List<String> wrong) {
    return new PageProgramme(programme, words, pictures, talks, wrong);
  }

  ReplyJson replies() {
    return new ReplyJson(programme, words, new PagePictures(words, pictures));
  }

  KeptJson kept() {
    return new KeptJson(programme, words);
  }
}
