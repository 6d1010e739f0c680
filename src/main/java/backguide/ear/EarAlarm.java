package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.understanding.Intent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds a warning sign that is badly spelt or loosely put. In doubt it is one. Long because every
 * way to hear one that is not said plainly stands here, to be reviewed as a whole.
 */
final class EarAlarm {
  private static final int SHORTEST = 3;
  private static final int MANY_WORDS = 40;
  private static final int MOST_VARIANTS = 16;
  private static final int REACH = 8;

  /** An utterance as short as this is about oneself whatever it says. */
  private static final int FEW_WORDS = 3;

  private final EarLexicon lexicon;
  private final EarGrammar grammar;
  private final EarSafety safety;
  private final EarTypo typo;
  private final EarNegation negation;
  private final EarFiller filler;
  private final Set<String> chest;
  private final Set<String> trouble;
  private final Set<String> headache;
  private final Set<String> violent;

  /** Words that tell of danger when a person says them about themselves. */
  private final Set<String> half;

  private final Set<String> own;
  private final Set<String> others;
  private final Set<String> well;
  private final Set<String> asking;

  /** Words that are what they are, however near they come to a warning sign. */
  private final Set<String> noSlip;

  private final Set<String> alarming;

  EarAlarm(
      EarModel model,
      EarGrammar grammar,
      EarSafety safety,
      EarTypo typo,
      EarNegation negation,
      EarFiller filler) {
    this.grammar = grammar;
    this.negation = negation;
    this.filler = filler;
    lexicon = model.lexicon();
    chest = lexicon.set("chest");
    trouble = lexicon.set("trouble");
    headache = lexicon.set("headache");
    violent = lexicon.set("violent");
    half = lexicon.set("half-sign");
    own = lexicon.set("oneself");
    others = lexicon.set("others");
    well = lexicon.set("well");
    asking = lexicon.set("question-words");
    noSlip = lexicon.set("no-slip");
    this.safety = safety;
    this.typo = typo;
    this.alarming = new TreeSet<>(trouble);
    alarming.addAll(chest);
    model.samples().stream()
        .filter(sample -> sample.isLiteral() && EarSafety.isWarning(sample))
        .flatMap(sample -> sample.words().stream())
        .filter(word -> word.length() > SHORTEST && !negation.isNegation(word))
        .forEach(alarming::add);
  }

  /** Returns a warning sign, if there may be one. */
  Optional<EarHeard> scan(EarWords words, LocalDateTime now) {
    if (words.words().size() > MANY_WORDS) {
      return Optional.empty();
    }
    EarWords said = typo.withDenials(words);
    for (How how : List.of(How.AMONG, How.FORGIVING)) {
      if (together(said, chest, trouble, how) || together(said, headache, violent, how)) {
        return Optional.of(emergency(how, now));
      }
    }
    return variants(said).stream()
        .flatMap(
            variant ->
                warning(variant, now)
                    .map(
                        h ->
                            variant.equals(said) && h.how() != How.FORGIVING
                                ? h.by(How.AMONG)
                                : h.by(How.FORGIVING))
                    .stream())
        .min(
            Comparator.<EarHeard, EarUrgency>comparing(heard -> EarUrgency.of(heard.said()))
                .thenComparing(EarHeard::how));
  }

  /**
   * Returns a guess that something is wrong, when a person says what nobody understands and a word
   * of danger about themselves is in it: "my heart is doing something funny". It is asked about,
   * never acted on. A question is none, nor what is denied or said to be fine.
   */
  Optional<EarHeard> half(EarWords heard, LocalDateTime now) {
    EarWords said = typo.withDenials(heard);
    List<String> words = said.words();
    boolean own = isOwn(said) || words.size() <= FEW_WORDS;
    return own && !asks(said) && IntStream.range(0, words.size()).anyMatch(i -> isHalf(said, i))
        ? Optional.of(emergency(How.FORGIVING, now))
        : Optional.empty();
  }

  /** Returns whether a sign is told of somebody else only, as on television: then it is a guess. */
  boolean isSomebodyElses(EarWords said) {
    return !isOwn(said) && said.words().stream().anyMatch(others::contains);
  }

  /** Returns whether a person speaks of themselves. */
  boolean isOwn(EarWords said) {
    return said.words().stream().anyMatch(own::contains);
  }

  /** Returns whether words begin as a question does. */
  boolean asks(EarWords said) {
    return !said.words().isEmpty() && asking.contains(said.words().get(0));
  }

  private boolean isHalf(EarWords said, int place) {
    List<String> words = said.words();
    List<String> behind = words.subList(place + 1, Math.min(words.size(), place + 4));
    return half.contains(words.get(place))
        && !negation.denies(said, place)
        && behind.stream().noneMatch(w -> well.contains(w) || negation.isNegation(w));
  }

  private Optional<EarHeard> warning(EarWords variant, LocalDateTime now) {
    return grammar
        .match(filler.withoutFillers(variant).words(), now)
        .filter(EarAlarm::isWarning)
        .or(() -> safety.scan(variant, now).filter(EarAlarm::isWarning));
  }

  private static boolean isWarning(EarHeard heard) {
    return EarUrgency.of(heard.said()).compareTo(EarUrgency.WARNING_SIGN) <= 0;
  }

  private EarHeard emergency(How how, LocalDateTime now) {
    return lexicon.heard(Intent.EMERGENCY.modelName(), Map.of(), how, now);
  }

  /** Returns whether one word of each set is said, both not denied, and no denial between them. */
  private boolean together(EarWords said, Set<String> these, Set<String> those, How how) {
    List<Integer> first = places(said, these, how);
    List<Integer> second = places(said, those, how);
    return first.stream()
        .anyMatch(
            i ->
                second.stream()
                    .anyMatch(
                        j ->
                            Math.abs(i - j) <= REACH
                                && said.words().subList(Math.min(i, j), Math.max(i, j)).stream()
                                    .noneMatch(negation::isNegation)));
  }

  private List<Integer> places(EarWords said, Set<String> these, How how) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < said.words().size(); i++) {
      String word = said.words().get(i);
      boolean nearly = how == How.FORGIVING && these.stream().anyMatch(each -> maybe(word, each));
      boolean is = these.contains(word) || nearly;
      if (is && !negation.denies(said, i)) {
        places.add(i);
      }
    }
    return places;
  }

  private boolean maybe(String word, String meant) {
    return word.length() >= SHORTEST
        && meant.length() > SHORTEST
        && !noSlip.contains(word)
        && !typo.isWord(word)
        && EarTypo.oneSlip(word, meant);
  }

  /** Returns the utterance with its misspelt words taken for alarming ones in every way. */
  private Set<EarWords> variants(EarWords said) {
    Set<EarWords> variants = new HashSet<>(Set.of(said));
    for (int i = 0; i < said.words().size(); i++) {
      String word = said.words().get(i);
      for (String meant : alarming) {
        if (variants.size() < MOST_VARIANTS && maybe(word, meant)) {
          for (EarWords variant : List.copyOf(variants)) {
            List<String> words = new ArrayList<>(variant.words());
            words.set(i, meant);
            variants.add(new EarWords(words, said.clauses()));
          }
        }
      }
    }
    return variants;
  }
}
