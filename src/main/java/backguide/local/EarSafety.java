package backguide.local;

import backguide.local.EarHeard.How;
import backguide.understanding.Intent;
import backguide.understanding.Understanding;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds warning signs and pain anywhere among other words, unless they are denied. */
final class EarSafety {
  private static final int LONGEST_STATEMENT = 16;

  private static final Set<Intent> WARNINGS = EnumSet.of(Intent.EMERGENCY, Intent.URGENT);
  private static final Set<Intent> PAINS = EnumSet.of(Intent.PAIN, Intent.PAIN_WORSE);
  static final Set<String> HURTING =
      Set.of(
          "hurt", "hurts", "hurting", "pain", "pains", "painful", "ouch", "ow", "sore", "ache",
          "aches", "aching");
  private static final Set<String> GONE = Set.of("free", "relief", "killer", "killers");

  private final EarGrammar grammar;
  private final Map<String, List<EarSample>> signs = new HashMap<>();

  EarSafety(EarModel model, EarGrammar grammar) {
    this.grammar = grammar;
    model.samples().stream()
        .filter(sample -> sample.isLiteral() && counts(sample))
        .forEach(
            sample ->
                signs.computeIfAbsent(sample.words().get(0), w -> new ArrayList<>()).add(sample));
  }

  /** Returns the most urgent thing that is said, if it is at least pain. */
  Optional<EarHeard> scan(EarWords said, LocalDateTime now) {
    List<EarHeard> found = new ArrayList<>();
    for (int i = 0; i < said.words().size(); i++) {
      for (EarSample sign : signs.getOrDefault(said.words().get(i), List.of())) {
        if (begins(sign, said.words(), i) && isMeant(sign, said, i)) {
          found.add(bare(sign.intent(), now));
        }
      }
      if (hurts(said, i)) {
        found.add(bare(Intent.PAIN.wireName(), now));
      }
    }
    if (!found.isEmpty() && said.words().size() <= LONGEST_STATEMENT) {
      found.addAll(0, statements(said, now));
    }
    return found.stream().min(Comparator.comparing(heard -> EarUrgency.of(heard.said())));
  }

  /** Single words count as pain only when they say so alone; "worse" may be about anything. */
  private static boolean counts(EarSample sample) {
    Optional<Intent> intent = Intent.named(sample.intent());
    boolean pain = intent.filter(PAINS::contains).isPresent();
    return isWarning(intent) || pain && sample.words().size() > 1;
  }

  private static boolean isWarning(Optional<Intent> intent) {
    return intent.filter(WARNINGS::contains).isPresent();
  }

  private static boolean begins(EarSample sign, List<String> words, int from) {
    int to = from + sign.words().size();
    return to <= words.size() && sign.words().equals(words.subList(from, to));
  }

  private static boolean isMeant(EarSample sign, EarWords said, int start) {
    boolean warning = isWarning(Intent.named(sign.intent()));
    return warning && EarNegation.states(sign.words().get(0)) || !EarNegation.denies(said, start);
  }

  private static boolean hurts(EarWords said, int i) {
    List<String> words = said.words();
    boolean gone = i + 1 < words.size() && GONE.contains(words.get(i + 1));
    return HURTING.contains(words.get(i)) && !gone && !EarNegation.denies(said, i);
  }

  /** Returns what parts of the utterance say as whole samples, the longest first. */
  private List<EarHeard> statements(EarWords said, LocalDateTime now) {
    List<EarHeard> found = new ArrayList<>();
    int size = said.words().size();
    for (int length = size - 1; length > 0; length--) {
      for (int start = 0; start + length <= size; start++) {
        if (!EarNegation.denies(said, start)) {
          grammar
              .match(said.words().subList(start, start + length), now)
              .filter(heard -> EarUrgency.of(heard.said()).isPainOrWorse())
              .map(EarSafety::amongOthers)
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static EarHeard amongOthers(EarHeard heard) {
    return new EarHeard(heard.intent(), heard.slots(), heard.said(), How.FORGIVING);
  }

  private static EarHeard bare(String intent, LocalDateTime now) {
    return new EarHeard(intent, Map.of(), Understanding.of(intent, Map.of(), now), How.FORGIVING);
  }
}
