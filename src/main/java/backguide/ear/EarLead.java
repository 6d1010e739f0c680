package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.understanding.Intent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hears what an utterance begins or ends with when the rest of it is nothing: stop at either end, a
 * wait, a yes or a no in front. Only what comes from the person about themselves or the exercise
 * counts; nothing here passes a question of safety.
 */
final class EarLead {
  private static final int MANY_WORDS = 9;

  /** Whatever word comes next, and the rest. */
  private static final String NEXT = "(?:(?<next>\\S+) .*)?";

  private final EarLexicon lexicon;
  private final Set<String> own;
  private final Set<String> turning;
  private final Set<String> ordered;
  private final Set<String> places;
  private final Set<String> unsaying;
  private final Set<String> but;
  private final Pattern stopFirst;
  private final Pattern stopLast;
  private final Pattern noStop;
  private final Pattern waitFirst;
  private final Pattern noFirst;
  private final Pattern yesFirst;

  EarLead(EarLexicon lexicon) {
    this.lexicon = lexicon;
    own = lexicon.set("own");
    turning = lexicon.set("turning-lead");
    ordered = lexicon.set("ordered");
    places = lexicon.set("waiting-place");
    unsaying = lexicon.set("unsaying");
    but = lexicon.set("but");
    stopFirst = Pattern.compile(lexicon.form("stop-first") + NEXT);
    stopLast = Pattern.compile(".* " + lexicon.form("stop-last"));
    noStop =
        Pattern.compile(
            "(?:.* )?" + lexicon.form("no-stop") + "(?:.* )?" + lexicon.form("stop-word") + ".*");
    waitFirst = Pattern.compile(lexicon.form("wait-first") + NEXT);
    noFirst = Pattern.compile(lexicon.form("denying") + NEXT);
    yesFirst = Pattern.compile(lexicon.form("yes-first") + "\\S.*");
  }

  /** Returns what the words begin or end with, if the rest of them takes nothing of it back. */
  Optional<EarHeard> heard(EarWords words, Predicate<String> known, LocalDateTime now) {
    List<String> said = words.words();
    if (said.isEmpty() || said.size() > MANY_WORDS) {
      return Optional.empty();
    }
    String all = EarForms.spaced(said);
    if (leads(stopFirst, ordered, all) || stopLast.matcher(all).matches() && !denied(all)) {
      return Optional.of(among(Intent.STOP, now));
    }
    if (leads(waitFirst, places, all)) {
      return Optional.of(among(Intent.WAIT, now));
    }
    boolean plain = said.stream().allMatch(w -> known.test(w) && !turning.contains(w));
    if (said.size() > 1 && leads(noFirst, Set.of(), all) && plain) {
      return Optional.of(among(Intent.UNSURE, now));
    }
    return Optional.empty();
  }

  /**
   * Returns a yes with something behind it, as a guess: it tells of pain where that is asked, and
   * of nothing elsewhere.
   */
  Optional<EarHeard> agreeing(EarWords words, LocalDateTime now) {
    boolean tells = words.words().stream().noneMatch(but::contains);
    return agrees(words) && words.words().size() <= MANY_WORDS && tells
        ? Optional.of(among(Intent.YES, now).by(How.FORGIVING))
        : Optional.empty();
  }

  /** Returns whether words begin with a yes that nothing behind it takes back. */
  boolean agrees(EarWords words) {
    return yesFirst.matcher(EarForms.spaced(words.words())).matches()
        && words.words().stream().noneMatch(unsaying::contains);
  }

  private boolean leads(Pattern first, Set<String> unless, String all) {
    Matcher found = first.matcher(all);
    if (!found.matches()) {
      return false;
    }
    String next = found.group("next");
    return next == null || own.contains(next) && !unless.contains(next);
  }

  private boolean denied(String all) {
    return noStop.matcher(all).matches();
  }

  private EarHeard among(Intent intent, LocalDateTime now) {
    return lexicon.heard(intent.modelName(), Map.of(), How.AMONG, now);
  }
}
