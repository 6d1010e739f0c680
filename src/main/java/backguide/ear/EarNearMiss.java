package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.heard.Detail.Severity;
import backguide.heard.Meaning.Answer;
import backguide.heard.Said;
import backguide.heard.When;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what was nearly said: with letters mistaken, or a word too many. Rather nothing than wrong:
 * with a word too many nothing lets a person go on.
 */
final class EarNearMiss {
  private static final int MANY_WORDS = 12;

  private final EarGrammar grammar;
  private final EarSafety safety;
  private final EarTypo typo;
  private final EarNegation negation;
  private final EarClock clock;

  /** Words that change what the others mean. */
  private final Set<String> turning;

  private final String placeLead;

  EarNearMiss(
      EarLexicon lexicon,
      EarGrammar grammar,
      EarSafety safety,
      EarTypo typo,
      EarNegation negation,
      EarClock clock) {
    turning = lexicon.set("turning-word");
    placeLead = lexicon.word("place-lead");
    this.negation = negation;
    this.clock = clock;
    this.grammar = grammar;
    this.safety = safety;
    this.typo = typo;
  }

  Optional<EarHeard> match(EarWords said, LocalDateTime now) {
    if (said.words().size() > MANY_WORDS) {
      return Optional.empty();
    }
    EarWords corrected = new EarWords(typo.corrected(said.words()), said.clauses());
    if (said.words().stream().anyMatch(typo::mayDeny)) {
      return guessed(safety.scan(typo.withDenials(corrected), now));
    }
    return allowed(grammar.match(corrected.words(), now))
        .or(() -> guessed(safety.scan(corrected, now)))
        .or(() -> withoutOneWord(corrected.words(), now));
  }

  private Optional<EarHeard> withoutOneWord(List<String> words, LocalDateTime now) {
    if (words.size() < 3 || safety.isOtherwise(words)) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      String dropped = words.get(i);
      if (matters(dropped, now)) {
        continue;
      }
      List<String> rest = new ArrayList<>(words);
      rest.remove(i);
      Optional<EarHeard> heard =
          allowed(grammar.sample(rest, now))
              .filter(h -> mayLoseAWord(h.said(), rest) && !isOnlyAPlace(h, rest));
      if (heard.isPresent()) {
        return heard;
      }
    }
    return Optional.empty();
  }

  /** "The left one" is no time of day. */
  private boolean mayLoseAWord(Said said, List<String> rest) {
    boolean namesADay = said.detail().when().flatMap(When::day).isPresent();
    boolean vague = said.meaning() == Answer.WHEN && !namesADay && !clock.namesATime(rest);
    return !vague && !EarTrait.GUESSED_ALONE.is(said.meaning());
  }

  /** "Lower my shoulders" is no pain. */
  private boolean isOnlyAPlace(EarHeard heard, List<String> words) {
    return Optional.ofNullable(heard.slots().get("bodyPart"))
        .map(
            place ->
                String.join(" ", words)
                    .replaceFirst("^" + placeLead + " ", "")
                    .equals(place.text()))
        .orElse(false);
  }

  private boolean matters(String word, LocalDateTime now) {
    return negation.isNegation(word)
        || turning.contains(word)
        || grammar.match(List.of(word), now).isPresent();
  }

  private static Optional<EarHeard> allowed(Optional<EarHeard> heard) {
    return guessed(heard.filter(h -> mayBeGuessed(h.said())));
  }

  private static Optional<EarHeard> guessed(Optional<EarHeard> heard) {
    return heard.map(h -> h.by(How.FORGIVING));
  }

  private static boolean mayBeGuessed(Said said) {
    boolean painless =
        said.detail().severity().filter(Severity.NONE::equals).isPresent()
            || said.meaning() == Answer.RATING
                && said.detail().number().filter(n -> n <= 0).isPresent();
    return !EarTrait.NEVER_GUESSED.is(said.meaning()) && !painless;
  }
}
