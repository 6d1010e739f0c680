package backguide.ear;

import backguide.ear.EarHeard.How;
import backguide.understanding.Intent;
import backguide.understanding.Interpreter;
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

  /** How a person goes on who speaks of themselves, or of what is asked. */
  private static final Set<String> OWN =
      Set.of(
          "i", "im", "ive", "id", "ill", "it", "its", "that", "thats", "this", "they", "theyre",
          "my", "theres", "there", "lets", "let", "we", "please", "here", "now", "okay", "no",
          "yes", "thanks", "thank", "right", "sorry");

  /** Words that turn what they stand with into something else, or speak to somebody else. */
  private static final Set<String> TURNING =
      Set.of(
          "but", "if", "or", "until", "till", "except", "apart", "unless", "though", "than", "you",
          "your", "youre", "he", "hes", "she", "shes", "him", "her", "dear", "darling", "honey",
          "love", "what", "when", "where", "why", "how", "who", "which", "later", "maybe",
          "perhaps", "worse", "better", "bad", "bit", "little", "only", "some", "hard", "much");

  /** What somebody else is told to stop: "stop that noise". */
  private static final Set<String> ORDERED = Set.of("it", "that", "this", "my", "let");

  /** Where somebody else is told to wait. */
  private static final Set<String> PLACES = Set.of("here", "there");

  private static final Pattern STOP_FIRST =
      Pattern.compile("(?:stop|stop stop|please stop|just stop)(?: (?<next>\\S+)(?: .*)?)?");
  private static final Pattern STOP_LAST =
      Pattern.compile(
          ".* (?:stop|quit|lets stop|stop it|stop this|stop (?:here|there|now|please|today|then)"
              + "|stop for (?:now|today|a bit)|stop right (?:now|there))");
  private static final Pattern NO_STOP =
      Pattern.compile(
          ".*\\b(?:when|where|why|how|if|should|do|does|did|which|until|till|before|bus|full|next"
              + "|last|non|the|a|said|says|they|he|she|you|dont|didnt|cant|wont|not|never|no need"
              + " to|without)\\b.*\\b(?:stop|quit)\\b.*");
  private static final Pattern WAIT_FIRST =
      Pattern.compile(
          "(?:(?:wait|hold on|hang on|hang about|hold up)(?: (?:a|one|half a)"
              + " (?:bit|moment|second|minute|sec|mo|tick))?|hold it|one (?:moment|second|minute|sec)"
              + "|just (?:a|one) (?:moment|second|minute|sec|mo|tick)|give me (?:a|one)"
              + " (?:moment|second|minute|sec)|bear with me)(?: (?<next>\\S+)(?: .*)?)?");
  private static final Pattern NO_FIRST = Pattern.compile("(?:no|nope|nah) (?<next>\\S+)(?: .*)?");

  private static final Pattern YES_FIRST =
      Pattern.compile("(?:yes|yeah|yep|yup|yea|yah|uh huh|mm hmm|oh yes|oh yeah|afraid so) \\S.*");

  /** Words after a yes that take it back. */
  private static final Set<String> UNSAYING =
      Set.of("no", "nope", "nah", "not", "dear", "darling", "honey");

  private EarLead() {}

  /** Returns what the words begin or end with, if the rest of them takes nothing of it back. */
  static Optional<EarHeard> heard(EarWords words, Predicate<String> known, LocalDateTime now) {
    List<String> said = words.words();
    if (said.isEmpty() || said.size() > MANY_WORDS) {
      return Optional.empty();
    }
    String all = String.join(" ", said);
    if (leads(STOP_FIRST, ORDERED, all) || STOP_LAST.matcher(all).matches() && !denied(all)) {
      return Optional.of(among(Intent.STOP, now));
    }
    if (leads(WAIT_FIRST, PLACES, all)) {
      return Optional.of(among(Intent.WAIT, now));
    }
    boolean plain = said.stream().allMatch(w -> known.test(w) && !TURNING.contains(w));
    if (leads(NO_FIRST, Set.of(), all) && plain) {
      return Optional.of(among(Intent.UNSURE, now));
    }
    return Optional.empty();
  }

  /**
   * Returns a yes with something behind it, as a guess: it tells of pain where that is asked, and
   * of nothing elsewhere.
   */
  static Optional<EarHeard> agreeing(EarWords words, LocalDateTime now) {
    boolean tells = words.words().stream().noneMatch("but"::equals);
    return agrees(words) && words.words().size() <= MANY_WORDS && tells
        ? Optional.of(among(Intent.YES, now).by(How.FORGIVING))
        : Optional.empty();
  }

  /** Returns whether words begin with a yes that nothing behind it takes back. */
  public static boolean agrees(EarWords words) {
    return YES_FIRST.matcher(String.join(" ", words.words())).matches()
        && words.words().stream().noneMatch(UNSAYING::contains);
  }

  private static boolean leads(Pattern first, Set<String> unless, String all) {
    Matcher found = first.matcher(all);
    if (!found.matches()) {
      return false;
    }
    String next = found.group("next");
    return next == null || OWN.contains(next) && !unless.contains(next);
  }

  private static boolean denied(String all) {
    return NO_STOP.matcher(all).matches();
  }

  private static EarHeard among(Intent intent, LocalDateTime now) {
    String name = intent.modelName();
    return new EarHeard(name, Map.of(), Interpreter.of(name, Map.of(), now), How.AMONG);
  }
}
