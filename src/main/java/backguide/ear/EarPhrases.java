package backguide.ear;

import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hears an utterance that says several things one after the other, such as "no, no pain, thank
 * goodness". Every word must belong to something that is understood by itself or to what people say
 * around it; only a question or a wait of several words may have other words behind or before it,
 * since neither changes anything. Things that do not agree are not understood. The rules of what
 * goes with what are most of this file, and read best on one page.
 */
final class EarPhrases {
  private static final int MANY_WORDS = 16;
  private static final int LONGEST = 9;

  /** From so many words on a question or a wait is meant, whatever else is said. */
  private static final int CLEAR = 3;

  /** The lowest price of a word that belongs to nothing. */
  private static final int UNKNOWN_WORD = 100;

  private final EarGrammar grammar;
  private final EarNegation negation;

  EarPhrases(EarGrammar grammar, EarNegation negation) {
    this.grammar = grammar;
    this.negation = negation;
  }

  /**
   * Some words in a row.
   *
   * @param heard what they mean by themselves; empty for what is said around things
   * @param words how many they are
   * @param known whether they are understood at all
   */
  private record Phrase(Optional<EarHeard> heard, int words, boolean known) {
    int price() {
      return known ? 1 : UNKNOWN_WORD;
    }
  }

  /** Returns what the phrases of an utterance say together. */
  Optional<EarHeard> heard(EarWords said, LocalDateTime now) {
    int size = said.words().size();
    if (size < 2 || size > MANY_WORDS) {
      return Optional.empty();
    }
    List<Phrase> phrases = phrases(said.words(), now);
    List<EarHeard> things = phrases.stream().flatMap(p -> p.heard().stream()).toList();
    Optional<EarHeard> heard =
        phrases.stream().allMatch(Phrase::known) ? together(things) : harmless(phrases);
    return heard.map(h -> h.by(EarHeard.How.AMONG));
  }

  /** Returns the fewest phrases into which the words can be taken apart, the longest first. */
  private List<Phrase> phrases(List<String> words, LocalDateTime now) {
    int size = words.size();
    int[] price = new int[size + 1];
    List<List<Phrase>> from = new ArrayList<>();
    for (int i = 0; i <= size; i++) {
      from.add(List.of());
    }
    for (int i = size - 1; i >= 0; i--) {
      price[i] = Integer.MAX_VALUE;
      for (int length = Math.min(LONGEST, size - i); length > 0; length--) {
        Optional<Phrase> phrase = phrase(words.subList(i, i + length), now);
        if (phrase.isPresent() && phrase.get().price() + price[i + length] < price[i]) {
          price[i] = phrase.get().price() + price[i + length];
          List<Phrase> all = new ArrayList<>(List.of(phrase.get()));
          all.addAll(from.get(i + length));
          from.set(i, all);
        }
      }
    }
    return from.get(0);
  }

  private Optional<Phrase> phrase(List<String> words, LocalDateTime now) {
    if (grammar.isAround(words)) {
      return Optional.of(new Phrase(Optional.empty(), words.size(), true));
    }
    Optional<EarHeard> heard = grammar.match(words, now).filter(h -> stands(h, words));
    boolean one = words.size() == 1;
    return heard.isPresent() || one
        ? Optional.of(new Phrase(heard, words.size(), heard.isPresent()))
        : Optional.empty();
  }

  /**
   * Returns whether words say something by themselves. A single word does not, unless it answers;
   * nor do words that end in a negation, which may be about what follows ("it's not | fine"). Pain
   * and danger are looked for elsewhere: what is left of them here was denied.
   */
  private boolean stands(EarHeard heard, List<String> words) {
    EarUrgency urgency = EarUrgency.of(heard.said());
    boolean one = words.size() == 1;
    boolean open = !one && negation.isNegation(words.get(words.size() - 1));
    return heard.said().meaning() != Answer.UNKNOWN
        && !urgency.isPainOrWorse()
        && urgency != EarUrgency.ABOUT_THE_PERSON
        && !open
        && (!one || EarTrait.ONE_WORD.is(heard.said().meaning()));
  }

  /** Returns what is said when everything was understood. */
  private static Optional<EarHeard> together(List<EarHeard> things) {
    List<EarHeard> told = things.stream().filter(t -> t.said().meaning() != Aside.THANKS).toList();
    if (told.isEmpty()) {
      return things.stream().findFirst();
    }
    EarHeard result = told.get(0);
    for (EarHeard next : told.subList(1, told.size())) {
      Optional<EarHeard> both = both(result, next);
      if (both.isEmpty()) {
        return Optional.empty();
      }
      result = both.get();
    }
    return Optional.of(result);
  }

  /** Returns which of two things said in this order counts; empty when they do not agree. */
  private static Optional<EarHeard> both(EarHeard first, EarHeard then) {
    Said one = first.said();
    Said other = then.said();
    if (one.equals(other)) {
      return Optional.of(then);
    }
    if (one.meaning() == Answer.RATING && other.meaning() == Answer.RATING) {
      boolean worse = one.detail().rated().orElse(0) >= other.detail().rated().orElse(0);
      return Optional.of(worse ? first : then);
    }
    EarUrgency urgency = EarUrgency.of(one);
    int compared = urgency.compareTo(EarUrgency.of(other));
    if (compared != 0) {
      boolean pain = urgency.isPainOrWorse() || EarUrgency.of(other).isPainOrWorse();
      boolean stop = one.meaning() == Urgent.STOP || other.meaning() == Urgent.STOP;
      return pain || stop ? Optional.of(compared < 0 ? first : then) : Optional.empty();
    }
    if (one.meaning() == Aside.WAIT || other.meaning() == Aside.WAIT) {
      EarHeard wait = one.meaning() == Aside.WAIT ? first : then;
      Meaning rest = wait == first ? other.meaning() : one.meaning();
      boolean changes = rest instanceof Answer && !EarTrait.GOES_ON.is(rest);
      return changes && rest != Answer.NO ? Optional.empty() : Optional.of(wait);
    }
    if (EarTrait.GOES_ON.is(one.meaning()) && EarTrait.GOES_ON.is(other.meaning())) {
      return Optional.of(one.meaning() == Answer.YES ? then : first);
    }
    if (EarTrait.GOES_ON.is(one.meaning())) {
      return EarTrait.NOT_AFTER_YES.is(other.meaning()) ? Optional.empty() : Optional.of(then);
    }
    if (one.meaning() == Answer.NO && other.meaning() == Answer.FINE
        || one.meaning() == Answer.FINE && other.meaning() == Answer.NO) {
      return Optional.of(one.meaning() == Answer.NO ? first : then);
    }
    if (one.meaning() == Answer.NO) {
      return EarTrait.NOT_AFTER_NO.is(other.meaning()) ? Optional.empty() : Optional.of(then);
    }
    return Optional.empty();
  }

  /** Returns the one harmless thing of some words that are all clear, at either end. */
  private static Optional<EarHeard> harmless(List<Phrase> phrases) {
    List<Phrase> told =
        phrases.stream()
            .filter(p -> p.heard().isPresent() || !p.known())
            .collect(Collectors.toList());
    Phrase first = told.get(0);
    Phrase last = told.get(told.size() - 1);
    return isHarmless(first) ? first.heard() : isHarmless(last) ? last.heard() : Optional.empty();
  }

  private static boolean isHarmless(Phrase phrase) {
    return phrase.words() >= CLEAR
        && phrase.heard().filter(h -> EarTrait.HARMLESS.is(h.said().meaning())).isPresent();
  }
}
