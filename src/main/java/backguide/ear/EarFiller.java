package backguide.ear;

import backguide.heard.Detail.Severity;
import backguide.heard.Meaning.Answer;
import backguide.heard.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes away what people say around the thing they mean. */
final class EarFiller {
  private final EarNegation negation;
  private final Set<String> anywhere;
  private final Set<String> inFront;
  private final Set<String> asking;
  private final Set<String> asked;
  private final Set<String> agreeing;
  private final Set<String> denying;

  EarFiller(EarLexicon lexicon, EarNegation negation) {
    this.negation = negation;
    anywhere = lexicon.set("fillers");
    inFront = lexicon.set("openers");
    asking = lexicon.set("asking-to");
    asked = lexicon.set("asked-to");
    agreeing = lexicon.set("agreeing");
    denying = lexicon.set("denying");
  }

  /** Returns every word that may be taken away. */
  Set<String> words() {
    return Stream.of(anywhere, inFront, agreeing, denying)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the words without hesitation, politeness, a name called, and words said twice. */
  EarWords withoutFillers(EarWords said) {
    List<String> kept = new ArrayList<>();
    Set<Integer> clauses = new HashSet<>();
    for (int i = 0; i < said.words().size(); i++) {
      String word = said.words().get(i);
      if (said.clauses().contains(i)) {
        clauses.add(kept.size());
      }
      if (kept.isEmpty() && asks(said.words(), i)) {
        i++;
        continue;
      }
      boolean filler = anywhere.contains(word) || kept.isEmpty() && inFront.contains(word);
      boolean again = !kept.isEmpty() && kept.get(kept.size() - 1).equals(word);
      if (!filler && !again) {
        kept.add(word);
      }
    }
    return new EarWords(kept, clauses);
  }

  private boolean asks(List<String> words, int i) {
    return asking.contains(words.get(i))
        && i + 1 < words.size()
        && asked.contains(words.get(i + 1));
  }

  /** Returns whether the first word agrees or denies before the thing itself is said. */
  boolean hasLead(EarWords said) {
    List<String> words = said.words();
    return words.size() > 1 && (agreeing.contains(words.get(0)) || denying.contains(words.get(0)));
  }

  /**
   * Returns whether an utterance still means what it means without its lead. "No chest pain" does
   * not, "no my chest hurts" does.
   */
  boolean survives(EarWords said, Said rest) {
    boolean painless = rest.detail().severity().filter(Severity.NONE::equals).isPresent();
    if (agreeing.contains(said.words().get(0))) {
      return rest.meaning() != Answer.NO && !painless;
    }
    boolean apart = said.clauses().contains(1) || negation.states(said.words().get(1));
    return EarUrgency.of(rest).isPainOrWorse() ? apart : !EarTrait.UNSAID_BY_NO.is(rest.meaning());
  }
}
