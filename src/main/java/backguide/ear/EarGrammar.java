package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.heard.Meaning.Answer;
import backguide.understanding.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the samples that an utterance matches as a whole, word for word or with slots filled. */
final class EarGrammar {
  /** Stands for any word, in samples that have slots only. */
  private static final String ANY = "";

  private final Map<List<String>, List<EarSample>> literal = new HashMap<>();

  /** The samples with slots, by that word of theirs that fewest of them have. */
  private final Map<String, List<Slotted>> slotted = new HashMap<>();

  private final EarLexicon lexicon;
  private final EarSlots slots;
  private final EarPatterns patterns;

  EarGrammar(EarModel model, EarClock clock) {
    lexicon = model.lexicon();
    slots = new EarSlots(model.types(), lexicon, clock);
    Map<String, String> slotTypes = new HashMap<>();
    model.samples().forEach(sample -> slotTypes.putAll(sample.types()));
    patterns = new EarPatterns(slots, slotTypes, lexicon);
    List<Slotted> withSlots = new ArrayList<>();
    Map<String, Integer> samplesWith = new HashMap<>();
    for (EarSample sample : model.samples()) {
      if (sample.isLiteral() && patterns.tellsMore(sample)) {
        continue;
      }
      if (sample.isLiteral()) {
        literal.computeIfAbsent(sample.words(), words -> new ArrayList<>()).add(sample);
      } else {
        Slotted slots = Slotted.of(sample, withSlots.size());
        withSlots.add(slots);
        slots.literals().forEach(word -> samplesWith.merge(word, 1, Integer::sum));
      }
    }
    for (Slotted sample : withSlots) {
      String rarest =
          sample.literals().stream().min(Comparator.comparing(samplesWith::get)).orElse(ANY);
      slotted.computeIfAbsent(rarest, word -> new ArrayList<>()).add(sample);
    }
  }

  /** A sample with slots, its other words, the types of its slots, and its place in the model. */
  private record Slotted(EarSample sample, Set<String> literals, List<String> types, int order) {
    static Slotted of(EarSample sample, int order) {
      Set<String> literals =
          sample.words().stream().filter(w -> !EarSample.isSlot(w)).collect(Collectors.toSet());
      List<String> types =
          sample.words().stream()
              .filter(EarSample::isSlot)
              .map(slot -> sample.types().getOrDefault(EarSample.name(slot), ""))
              .distinct()
              .toList();
      return new Slotted(sample, literals, types, order);
    }

    /** Returns whether all its own words are said, and no word that none of its slots may hold. */
    boolean mayMatch(Set<String> spoken, EarSlots slots) {
      return spoken.containsAll(literals)
          && spoken.stream()
              .allMatch(
                  word ->
                      literals.contains(word)
                          || types.stream().anyMatch(type -> slots.mayHold(type, word)));
    }
  }

  /**
   * Returns the most urgent match, among equals the one with the fewest words in slots; a bare
   * number is a number before it is a time, and what a sample says word for word is nothing else.
   */
  Optional<EarHeard> match(List<String> words, LocalDateTime now) {
    return match(words, true, now);
  }

  /** Returns whether words say nothing by themselves, and take nothing back. */
  boolean isAround(List<String> words) {
    return patterns.isAround(words);
  }

  /** Returns the most urgent match among the samples of the model alone. */
  Optional<EarHeard> sample(List<String> words, LocalDateTime now) {
    return match(words, false, now);
  }

  private Optional<EarHeard> match(List<String> words, boolean ofAKind, LocalDateTime now) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<Match> found = new ArrayList<>();
    List<EarSample> exact = literal.getOrDefault(words, List.of());
    exact.forEach(sample -> found.add(new Match(heard(sample, Map.of(), How.EXACT, now), 0)));
    if (exact.isEmpty()) {
      found.addAll(slotted(words, now));
    }
    if (ofAKind && found.isEmpty()) {
      patterns.whole(words, now).forEach(heard -> found.add(new Match(heard, EarSlots.LONGEST)));
    }
    return found.stream()
        .min(
            Comparator.<Match, EarUrgency>comparing(m -> EarUrgency.of(m.heard().said()))
                .thenComparing(Match::inSlots)
                .thenComparing(m -> m.heard().said().meaning() == Answer.WHEN))
        .map(Match::heard);
  }

  private List<Match> slotted(List<String> words, LocalDateTime now) {
    Set<String> spoken = new HashSet<>(words);
    List<Match> found = new ArrayList<>();
    Stream.concat(Stream.of(ANY), spoken.stream())
        .flatMap(word -> slotted.getOrDefault(word, List.of()).stream())
        .filter(sample -> sample.mayMatch(spoken, slots))
        .sorted(Comparator.comparing(Slotted::order))
        .forEach(
            match -> {
              Filling filling = new Filling(match.sample(), words, now);
              if (filling.matches(0, 0)) {
                EarHeard heard = heard(match.sample(), filling.filled, How.SLOTTED, now);
                found.add(new Match(heard, filling.inSlots));
              }
            });
    return found;
  }

  /** Returns the patterns of danger and pain that are found among words, each with its place. */
  List<EarPatterns.Spotted> among(List<String> words, LocalDateTime now) {
    return patterns.among(words, now);
  }

  private record Match(EarHeard heard, int inSlots) {}

  private EarHeard heard(EarSample sample, Map<String, Slot> filled, How how, LocalDateTime now) {
    return lexicon.heard(sample.intent(), Map.copyOf(filled), how, now);
  }

  /** One attempt to fill the slots of a sample; the longest values first. */
  private final class Filling {
    private final EarSample sample;
    private final List<String> words;
    private final LocalDateTime now;
    private final Map<String, Slot> filled = new HashMap<>();
    private int inSlots;

    Filling(EarSample sample, List<String> words, LocalDateTime now) {
      this.sample = sample;
      this.words = words;
      this.now = now;
    }

    boolean matches(int part, int from) {
      int partsLeft = sample.words().size() - part;
      int wordsLeft = words.size() - from;
      if (partsLeft == 0 || partsLeft > wordsLeft) {
        return partsLeft == wordsLeft;
      }
      String expected = sample.words().get(part);
      if (!EarSample.isSlot(expected)) {
        return expected.equals(words.get(from)) && matches(part + 1, from + 1);
      }
      String name = EarSample.name(expected);
      int longest = Math.min(EarSlots.LONGEST, wordsLeft - partsLeft + 1);
      for (int length = longest; length > 0; length--) {
        Optional<Slot> value = value(name, words.subList(from, from + length));
        if (value.isPresent() && matches(part + 1, from + length)) {
          filled.put(name, value.get());
          inSlots += length;
          return true;
        }
      }
      return false;
    }

    private Optional<Slot> value(String name, List<String> said) {
      String type = sample.types().getOrDefault(name, "");
      return slots.value(type, said, now.toLocalDate(), true);
    }
  }
}
