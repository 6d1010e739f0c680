package backguide.speech;

import java.util.ArrayList;
import java.util.List;

/** One thing on a {@link Timeline}: words, silence, or a moment worth marking. */
public sealed interface Sound {
  /** Returns how long it lasts, in ms. */
  int ms();

  /**
   * Words, spoken without a pause of ours.
   *
   * @param text what is said, plain text without markup
   * @param ms estimated length; right after other words, with the pause between the two
   * @param asks whether this is the question that ends the turn
   */
  record Words(String text, int ms, boolean asks) implements Sound {
    /** Returns each sentence with its share of the time; only the last one asks. */
    public List<Words> sentences() {
      List<String> texts = texts();
      int letters = 0;
      for (String each : texts) {
        letters += each.length();
      }
      List<Words> sentences = new ArrayList<>();
      int behind = 0;
      int sofarMs = 0;
      for (String each : texts) {
        behind += each.length();
        int untilMs = (int) ((long) ms * behind / Math.max(1, letters));
        boolean last = sentences.size() == texts.size() - 1;
        sentences.add(new Words(each, untilMs - sofarMs, asks && last));
        sofarMs = untilMs;
      }
      return sentences;
    }

    /** Returns the text of each sentence; a mark ends one only before a space. */
    private List<String> texts() {
      List<String> texts = new ArrayList<>();
      int from = 0;
      for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
        if (space > from && ".?!".indexOf(text.charAt(space - 1)) >= 0) {
          texts.add(text.substring(from, space));
          from = space + 1;
          while (from < text.length() && text.charAt(from) == ' ') {
            from++;
          }
        }
      }
      if (from < text.length() || texts.isEmpty()) {
        texts.add(text.substring(from));
      }
      return texts;
    }

    /** Returns how long they play before their last sentence, in ms. */
    public int leadMs() {
      List<Words> sentences = sentences();
      return ms - sentences.get(sentences.size() - 1).ms();
    }
  }

  /** Silence of an exact length in ms, 1 to 10,000 and never next to another silence. */
  record Silence(int ms) implements Sound {
    public static final int LONGEST_MS = 10_000;

    public Silence {
      if (ms < 1 || ms > LONGEST_MS) {
        throw new IllegalArgumentException("a silence of " + ms + " ms");
      }
    }
  }

  /**
   * A moment without length.
   *
   * @param boundary what begins or ends
   * @param seconds length of the hold, in s; 0 for the beginning and the end of a bout
   */
  record Mark(Boundary boundary, int seconds) implements Sound {
    @Override
    public int ms() {
      return 0;
    }
  }

  /** What a mark marks. */
  enum Boundary {
    /** The person is in place, and what is counted or held comes next. */
    BOUT_BEGINS,
    /** A hold begins; the mark's seconds tell for how long. */
    HOLD_BEGINS,
    HOLD_ENDS,
    BOUT_ENDS
  }
}
