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
 * Kinds of saying something: what people say in more forms than a model can list, such as any sign
 * of danger in any part of the body. A file beside this class holds them; its beginning tells how
 * they are written.
 */
final class EarKinds {
  /** The set of what is said around things: "to be honest", "thank goodness". */
  private static final String AROUND = "around";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?<set>[a-z-]+) =|(?<maybe>maybe )?(?<among>among )?(?<intent>[A-Za-z.]+)"
              + "(?: (?<slot>\\w+)=(?<value>\\w+))?:) (?<form>.+)");

  private static final Pattern SLOT = Pattern.compile("\\(\\?<(\\w+)>");

  private final List<Saying> sayings = new ArrayList<>();
  private final EarLexicon lexicon;
  private final Set<String> ofPain;
  private final EarSlots slots;
  private final Map<String, String> types;
  private final Pattern around;

  /**
   * Reads the kinds.
   *
   * @param types the type of each slot that the model has
   */
  EarKinds(EarSlots slots, Map<String, String> types, EarLexicon lexicon) {
    this.slots = slots;
    this.types = types;
    this.lexicon = lexicon;
    ofPain = lexicon.set("of-pain");
    String end = lexicon.word("spoken-end");
    EarForms forms = new EarForms(word -> word(word, end));
    String said = "(?!)";
    for (WordEntry entry : lexicon.entries("kinds.txt")) {
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
        sayings.add(new Saying(written.group("intent"), form, named, told, among, maybe));
      } else {
        forms.name(written.group("set"), form.pattern());
        said = written.group("set").equals(AROUND) ? form.pattern() : said;
      }
    }
    around = Pattern.compile("(?:" + said + ")");
  }

  /**
   * One kind.
   *
   * @param form every form in which it is said, each word with a space behind it
   * @param slots the slots it has
   * @param told the slots it tells without naming their value
   * @param among whether it is also found among other words
   * @param maybe whether it is only a guess
   */
  private record Saying(
      String intent,
      Pattern form,
      List<String> slots,
      Map<String, Slot> told,
      boolean among,
      boolean maybe) {
    /** Returns whether words of any kind belong to it, which may be about danger. */
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
    return sayings.stream()
        .flatMap(
            kind -> {
              Matcher form = kind.form().matcher(said);
              return form.matches() ? heard(kind, form, now).stream() : Stream.empty();
            });
  }

  /** Returns whether words are of a kind that tells more of the same than they name. */
  boolean tellsMore(EarSample sample) {
    String said = EarForms.spaced(sample.words());
    return sayings.stream()
        .anyMatch(
            kind ->
                !kind.told().isEmpty()
                    && kind.intent().equals(sample.intent())
                    && kind.form().matcher(said).matches());
  }

  /** Returns whether words are what people say around things, without a meaning of their own. */
  boolean isAround(List<String> words) {
    return around.matcher(EarForms.spaced(words)).matches();
  }

  /** Returns what is found among the words. */
  List<Spotted> among(List<String> words, LocalDateTime now) {
    String said = EarForms.spaced(words);
    List<Spotted> found = new ArrayList<>();
    for (Saying kind : sayings) {
      if (kind.among()) {
        Matcher form = kind.form().matcher(said);
        for (int from = 0; from < said.length() && form.find(from); ) {
          boolean begins = form.start() == 0 || said.charAt(form.start() - 1) == ' ';
          if (begins && form.end() > form.start()) {
            int start = (int) said.substring(0, form.start()).chars().filter(c -> c == ' ').count();
            heard(kind, form, now).ifPresent(h -> found.add(new Spotted(h, start)));
          }
          int next = said.indexOf(' ', form.start());
          from = next < 0 ? said.length() : next + 1;
        }
      }
    }
    return found;
  }

  private Optional<EarHeard> heard(Saying kind, Matcher form, LocalDateTime now) {
    Map<String, Slot> filled = new LinkedHashMap<>(kind.told());
    for (String slot : kind.slots()) {
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
    How sure = kind.isLoose() || !filled.isEmpty() ? How.SLOTTED : How.EXACT;
    How how = kind.maybe() ? How.FORGIVING : sure;
    return Optional.of(lexicon.heard(intent(kind, form.group()), filled, how, now));
  }

  private String intent(Saying kind, String said) {
    return kind.intent().equals(Intent.NO.modelName()) && isOfPain(List.of(said.split(" ")))
        ? Intent.NO_PAIN.modelName()
        : kind.intent();
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
