package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.understanding.Intent;
import backguide.understanding.Slot;
import backguide.understanding.WordEntry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Patterns of an intent: what people say in more forms than a model can list, such as any sign of
 * danger in any part of the body. A file of the locale holds them; its beginning tells how they are
 * written.
 */
final class EarPatterns {
  /** The set of what is said around things: "to be honest", "thank goodness". */
  private static final String AROUND = "around";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?<set>[a-z-]+) =|(?<maybe>maybe )?(?<among>among )?(?<intent>[A-Za-z.]+)"
              + "(?: (?<slot>\\w+)=(?<value>\\w+))?:) (?<form>.+)");

  private static final Pattern SLOT = Pattern.compile("\\(\\?<(\\w+)>");

  private final List<IntentPattern> patterns = new ArrayList<>();
  private final EarLexicon lexicon;
  private final Set<String> ofPain;
  private final EarSlots slots;
  private final Map<String, String> types;
  private final Pattern around;

  /**
   * Reads the patterns.
   *
   * @param types the type of each slot that the model has
   */
  EarPatterns(EarSlots slots, Map<String, String> types, EarLexicon lexicon) {
    this.slots = slots;
    this.types = types;
    this.lexicon = lexicon;
    ofPain = lexicon.set("of-pain");
    String end = lexicon.word("spoken-end");
    EarForms forms = new EarForms(word -> word(word, end));
    String said = "(?!)";
    for (WordEntry entry : lexicon.entries("patterns.txt")) {
      Matcher written = LINE.matcher(entry.text());
      if (!written.matches()) {
        throw entry.broken("neither 'name = forms' nor 'Intent: forms'");
      }
      Pattern form = forms.pattern(written.group("form"), entry);
      if (written.group("set") == null) {
        boolean among = written.group("among") != null;
        boolean maybe = written.group("maybe") != null;
        List<String> named =
            SLOT.matcher(form.pattern()).results().map(slot -> slot.group(1)).toList();
        Map<String, Slot> told =
            Optional.ofNullable(written.group("value"))
                .map(value -> Map.of(written.group("slot"), new Slot(value, Optional.of(value))))
                .orElse(Map.of());
        patterns.add(new IntentPattern(written.group("intent"), form, named, told, among, maybe));
      } else {
        forms.name(written.group("set"), form.pattern());
        said = written.group("set").equals(AROUND) ? form.pattern() : said;
      }
    }
    around = Pattern.compile("(?:" + said + ")");
  }

  /**
   * One of them.
   *
   * @param form every form in which it is said, each word with a space behind it
   * @param slots the slots it has
   * @param told the slots it tells without naming their value
   * @param among whether it is also found among other words
   * @param maybe whether it is only a guess
   */
  private record IntentPattern(
      String intent,
      Pattern form,
      List<String> slots,
      Map<String, Slot> told,
      boolean among,
      boolean maybe) {
    /** Returns whether any words at all may stand in it, which may be about danger. */
    boolean isLoose() {
      return form.pattern().contains("\\S");
    }
  }

  /**
   * Something found.
   *
   * @param start the place of its first word
   */
  record Spotted(EarHeard heard, int start) {}

  /** Returns everything that the words as a whole may mean. */
  Stream<EarHeard> whole(List<String> words, LocalDateTime now) {
    String said = EarForms.spaced(words);
    return patterns.stream()
        .flatMap(
            pattern -> {
              Matcher form = pattern.form().matcher(said);
              return form.matches() ? heard(pattern, form, now).stream() : Stream.empty();
            });
  }

  /** Returns whether a pattern tells more of the same intent than words name. */
  boolean tellsMore(EarSample sample) {
    String said = EarForms.spaced(sample.words());
    return patterns.stream()
        .anyMatch(
            pattern ->
                !pattern.told().isEmpty()
                    && pattern.intent().equals(sample.intent())
                    && pattern.form().matcher(said).matches());
  }

  /** Returns whether words are what people say around things, without a meaning of their own. */
  boolean isAround(List<String> words) {
    return around.matcher(EarForms.spaced(words)).matches();
  }

  /** Returns what is found among the words. */
  List<Spotted> among(List<String> words, LocalDateTime now) {
    String said = EarForms.spaced(words);
    List<Spotted> found = new ArrayList<>();
    for (IntentPattern pattern : patterns) {
      if (pattern.among()) {
        Matcher form = pattern.form().matcher(said);
        for (int from = 0; from < said.length() && form.find(from); ) {
          boolean begins = form.start() == 0 || said.charAt(form.start() - 1) == ' ';
          if (begins && form.end() > form.start()) {
            int start = (int) said.substring(0, form.start()).chars().filter(c -> c == ' ').count();
            heard(pattern, form, now).ifPresent(h -> found.add(new Spotted(h, start)));
          }
          int next = said.indexOf(' ', form.start());
          from = next < 0 ? said.length() : next + 1;
        }
      }
    }
    return found;
  }

  private Optional<EarHeard> heard(IntentPattern pattern, Matcher form, LocalDateTime now) {
    Map<String, Slot> filled = new LinkedHashMap<>(pattern.told());
    for (String slot : pattern.slots()) {
      if (form.group(slot) != null) {
        List<String> said = List.of(form.group(slot).strip().split(" "));
        Optional<Slot> value =
            slots.value(types.getOrDefault(slot, ""), said, now.toLocalDate(), false);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        filled.put(slot, value.get());
      }
    }
    How sure = pattern.isLoose() || !filled.isEmpty() ? How.SLOTTED : How.EXACT;
    How how = pattern.maybe() ? How.FORGIVING : sure;
    return Optional.of(lexicon.heard(intent(pattern, form.group()), filled, how, now));
  }

  private String intent(IntentPattern pattern, String said) {
    return pattern.intent().equals(Intent.NO.modelName()) && isOfPain(List.of(said.split(" ")))
        ? Intent.NO_PAIN.modelName()
        : pattern.intent();
  }

  /** Returns whether a no in these words answers the question about pain alone. */
  boolean isOfPain(List<String> words) {
    return words.stream().anyMatch(ofPain::contains);
  }

  /** "My hand's" is heard as "my hands". */
  private static String word(String word, String end) {
    return word.length() < 4 || word.endsWith(end) ? word : word + "(?:" + end + ")?";
  }
}
