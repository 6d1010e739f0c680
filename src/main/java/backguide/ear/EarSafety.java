package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.heard.Meaning.Urgent;
import backguide.understanding.Intent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds warning signs and pain anywhere among other words, unless they are denied. All that may be
 * found so stands here, so that it can be reviewed as a whole.
 */
final class EarSafety {
  private static final int LONGEST_STATEMENT = 16;

  private static final Set<Intent> WARNINGS = EnumSet.of(Intent.EMERGENCY, Intent.URGENT);
  private static final Set<Intent> PAINS = EnumSet.of(Intent.PAIN, Intent.PAIN_WORSE);

  private final EarLexicon lexicon;
  private final EarGrammar grammar;
  private final EarNegation negation;
  private final Set<String> hurting;
  private final Set<String> gone;

  /** What hurts nobody: "a pain to park". */
  private final Pattern figure;

  /** What begins like a sign of danger and is none: "I fell asleep". */
  private final Pattern otherwise;

  private final Map<String, List<Sign>> signs = new HashMap<>();

  EarSafety(EarModel model, EarGrammar grammar, EarNegation negation) {
    this.grammar = grammar;
    this.negation = negation;
    lexicon = model.lexicon();
    hurting = lexicon.set("hurting");
    gone = lexicon.set("gone");
    figure = Pattern.compile(lexicon.form("figure"));
    otherwise = Pattern.compile(lexicon.form("otherwise"));
    model.samples().stream()
        .filter(sample -> sample.isLiteral() && counts(sample))
        .map(sample -> Sign.of(sample, lexicon))
        .forEach(
            sign -> signs.computeIfAbsent(sign.stems().get(0), w -> new ArrayList<>()).add(sign));
  }

  /** Returns the most urgent thing that is said, if it is at least pain. */
  Optional<EarHeard> scan(EarWords said, LocalDateTime now) {
    return mostUrgent(found(said, now).stream());
  }

  /** Returns the worst pain that is told for certain, whatever else is. */
  Optional<EarHeard> pain(EarWords said, LocalDateTime now) {
    return mostUrgent(
        found(said, now).stream()
            .filter(heard -> heard.said().meaning() == Urgent.PAIN)
            .filter(heard -> heard.how() != How.FORGIVING));
  }

  private static Optional<EarHeard> mostUrgent(Stream<EarHeard> found) {
    return found.min(
        Comparator.<EarHeard, EarUrgency>comparing(heard -> EarUrgency.of(heard.said()))
            .thenComparing(EarHeard::how));
  }

  private List<EarHeard> found(EarWords said, LocalDateTime now) {
    List<EarHeard> found = new ArrayList<>();
    List<String> stems = said.words().stream().map(lexicon::stem).toList();
    for (int i = 0; i < stems.size(); i++) {
      for (Sign sign : signs.getOrDefault(stems.get(i), List.of())) {
        if (sign.isIn(stems, i, negation) && isMeant(sign, said, i)) {
          found.add(bare(sign.intent(), now));
        }
      }
      if (hurts(said, i)) {
        found.add(bare(Intent.PAIN.modelName(), now));
      }
    }
    for (EarPatterns.Spotted spotted : grammar.among(said.words(), now)) {
      String first = said.words().get(spotted.start());
      boolean warning = isWarning(Intent.named(spotted.heard().intent()));
      boolean denied = negation.denies(said, spotted.start());
      if (!isOtherwise(said, spotted.start()) && (warning && negation.states(first) || !denied)) {
        boolean guess = spotted.heard().how() == How.FORGIVING;
        found.add(guess ? spotted.heard() : spotted.heard().by(How.AMONG));
      }
    }
    if (!found.isEmpty() && said.words().size() <= LONGEST_STATEMENT) {
      found.addAll(0, statements(said, now));
    }
    return found;
  }

  /**
   * A sample that tells of danger, found in whatever form its words take and with other words
   * between them, but for a negation.
   */
  private record Sign(String intent, String first, List<String> stems) {
    private static final int SHORT = 2;
    private static final int BETWEEN = 2;

    static Sign of(EarSample sample, EarLexicon lexicon) {
      List<String> stems = sample.words().stream().map(lexicon::stem).toList();
      return new Sign(sample.intent(), sample.words().get(0), stems);
    }

    boolean isIn(List<String> said, int start, EarNegation negation) {
      int at = start;
      for (String expected : stems.subList(1, stems.size())) {
        int last = Math.min(said.size(), at + 2 + (stems.size() > SHORT ? BETWEEN : 0));
        int next = at + 1;
        while (next < last && !said.get(next).equals(expected)) {
          if (negation.isNegation(said.get(next))) {
            return false;
          }
          next++;
        }
        if (next >= last) {
          return false;
        }
        at = next;
      }
      return true;
    }
  }

  /** Single words count as pain only when they say so alone; "worse" may be about anything. */
  private static boolean counts(EarSample sample) {
    Optional<Intent> intent = Intent.named(sample.intent());
    boolean pain = intent.filter(PAINS::contains).isPresent();
    return isWarning(intent) || pain && sample.words().size() > 1;
  }

  /** Returns whether a sample tells of a warning sign. */
  static boolean isWarning(EarSample sample) {
    return isWarning(Intent.named(sample.intent()));
  }

  private static boolean isWarning(Optional<Intent> intent) {
    return intent.filter(WARNINGS::contains).isPresent();
  }

  private boolean isMeant(Sign sign, EarWords said, int start) {
    boolean warning = isWarning(Intent.named(sign.intent()));
    return !isOtherwise(said, start)
        && (warning && negation.states(sign.first()) || !negation.denies(said, start));
  }

  private boolean isOtherwise(EarWords said, int start) {
    return isOtherwise(said.words().subList(start, said.words().size()));
  }

  /** Returns whether words begin like a sign of danger and are none. */
  boolean isOtherwise(List<String> words) {
    return otherwise.matcher(EarForms.spaced(words)).lookingAt();
  }

  private boolean hurts(EarWords said, int i) {
    List<String> words = said.words();
    if (!hurting.contains(words.get(i))) {
      return false;
    }
    boolean isGone = i + 1 < words.size() && gone.contains(words.get(i + 1));
    String rest = EarForms.spaced(words.subList(i, words.size()));
    return !isGone && !figure.matcher(rest).lookingAt() && !negation.denies(said, i);
  }

  /** Returns what parts of the utterance say as whole samples, the longest first. */
  private List<EarHeard> statements(EarWords said, LocalDateTime now) {
    List<EarHeard> found = new ArrayList<>();
    int size = said.words().size();
    for (int length = size - 1; length > 0; length--) {
      for (int start = 0; start + length <= size; start++) {
        if (!negation.denies(said, start) && !isOtherwise(said, start)) {
          grammar
              .sample(said.words().subList(start, start + length), now)
              .filter(heard -> EarUrgency.of(heard.said()).isPainOrWorse())
              .map(heard -> heard.by(How.AMONG))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private EarHeard bare(String intent, LocalDateTime now) {
    return lexicon.heard(intent, Map.of(), How.AMONG, now);
  }
}
