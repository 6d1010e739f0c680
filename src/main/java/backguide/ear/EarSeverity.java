package backguide.ear;

import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Urgent;
import backguide.understanding.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rates a pain by the worst that is said of it. A worse word or number that may be about something
 * else takes the rating away, so that it is asked; a milder one never counts beside a worse one.
 */
final class EarSeverity {
  private static final int MANY_WORDS = 40;
  private static final int LONGEST = 9;
  private static final int TEN = 10;

  private static final String SEVERITY = "severity";
  private static final String LEVEL = "level";

  private final EarLexicon lexicon;
  private final EarGrammar grammar;
  private final EarNegation negation;

  /** What names the scale and no rating on it: "out of ten". */
  private final Pattern scale;

  private final String ofTen;
  private final Set<String> sounds;
  private final Set<String> before;
  private final Set<String> denying;

  EarSeverity(EarLexicon lexicon, EarGrammar grammar, EarNegation negation) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.negation = negation;
    scale = Pattern.compile("(?<!\\S)" + lexicon.form("scale"));
    ofTen = lexicon.word("of-ten");
    sounds = lexicon.pairs("sounds").keySet();
    before = lexicon.set("before-values");
    denying = lexicon.set("denying");
  }

  /**
   * A rating that stands among other words.
   *
   * @param slots the word or the number by which it is told
   * @param rated how bad that is
   * @param sure whether it is about the pain for certain
   */
  private record Rated(Map<String, Slot> slots, int start, int end, int rated, boolean sure) {
    boolean holds(Rated other) {
      return start <= other.start && other.end <= end;
    }
  }

  /** Returns a pain with the worst rating that the words hold, and anything else as it is. */
  EarHeard worst(EarHeard heard, EarWords said, LocalDateTime now) {
    Optional<Integer> rated = heard.said().detail().rated();
    boolean ofPain =
        heard.said().meaning() == Urgent.PAIN || heard.said().meaning() == Answer.RATING;
    if (!ofPain || rated.isEmpty()) {
      return heard;
    }
    int worst = rated.get();
    Map<String, Slot> slots = Map.of();
    boolean sure = true;
    for (Rated other : ratings(said, now)) {
      if (other.rated() > worst || other.rated() == worst && other.sure()) {
        sure = other.sure();
        slots = other.slots();
        worst = other.rated();
      }
    }
    return worst == rated.get() ? heard : with(sure ? slots : Map.of(), heard, now);
  }

  private EarHeard with(Map<String, Slot> rating, EarHeard heard, LocalDateTime now) {
    Map<String, Slot> slots = new HashMap<>(heard.slots());
    slots.keySet().removeAll(List.of(SEVERITY, LEVEL));
    slots.putAll(rating);
    return lexicon.heard(heard.intent(), Map.copyOf(slots), heard.how(), now);
  }

  private List<Rated> ratings(EarWords said, LocalDateTime now) {
    List<String> words = said.words().subList(0, Math.min(said.words().size(), MANY_WORDS));
    boolean[] ofScale = ofScale(words);
    List<Rated> found = new ArrayList<>();
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      for (int start = 0; start + length <= words.size(); start++) {
        if (!ofScale[start]) {
          rated(said, start, start + length, now)
              .filter(r -> isNew(r, found))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** "A lot" in "quite a lot" says nothing of its own; the first number of "eight to two" does. */
  private static boolean isNew(Rated rated, List<Rated> longer) {
    return longer.stream()
        .filter(l -> l.holds(rated))
        .allMatch(l -> rated.slots().containsKey(LEVEL) && rated.end() < l.end());
  }

  private Optional<Rated> rated(EarWords said, int start, int end, LocalDateTime now) {
    List<String> words = said.words().subList(start, end);
    Optional<EarHeard> heard = grammar.sample(words, now);
    Optional<Integer> rated = heard.flatMap(h -> h.said().detail().rated());
    if (rated.isEmpty() || heard.get().slots().isEmpty()) {
      return Optional.empty();
    }
    Map<String, Slot> slots = new HashMap<>(heard.get().slots());
    slots.keySet().retainAll(List.of(SEVERITY, LEVEL));
    boolean denied = negation.denies(said, start);
    return isRating(heard.get(), words, rated.get())
            && !(denied && slots.containsKey(SEVERITY) && !isAnswered(said, start))
        ? Optional.of(
            new Rated(slots, start, end, rated.get(), !denied && isSure(heard.get(), words)))
        : Optional.empty();
  }

  private boolean isRating(EarHeard heard, List<String> words, int rated) {
    boolean named = heard.said().detail().severity().isPresent();
    boolean number = rated <= TEN && words.stream().noneMatch(sounds::contains);
    return named || number || isOfTen(words);
  }

  /** Returns whether a rating is about the pain: a number or an adjective alone may not be. */
  private boolean isSure(EarHeard heard, List<String> words) {
    Optional<String> word = Optional.ofNullable(heard.slots().get(SEVERITY)).flatMap(Slot::id);
    long own = words.stream().filter(w -> !before.contains(w)).count();
    boolean named = word.isPresent() && (own > 1 || words.equals(List.of(word.get())));
    return named || heard.said().meaning() == Urgent.PAIN || isOfTen(words);
  }

  private boolean isOfTen(List<String> words) {
    return EarForms.spaced(words).contains(ofTen);
  }

  /** "A little, no, a lot": a no right before it may answer instead of denying. */
  private boolean isAnswered(EarWords said, int start) {
    return start > 0 && denying.contains(said.words().get(start - 1));
  }

  private boolean[] ofScale(List<String> words) {
    boolean[] ofScale = new boolean[words.size()];
    String all = EarForms.spaced(words);
    Matcher found = scale.matcher(all);
    while (found.find()) {
      int first = (int) all.substring(0, found.start()).chars().filter(c -> c == ' ').count();
      int length = found.group().strip().split(" ").length;
      for (int i = first; i < first + length; i++) {
        ofScale[i] = true;
      }
    }
    return ofScale;
  }
}
