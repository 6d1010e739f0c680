package backguide.ear;

import backguide.understanding.WordEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms in which something is said, made into patterns; the file of patterns tells how they are
 * written. A pattern reads words with a space behind each.
 */
final class EarForms {
  private static final Pattern TOKEN =
      Pattern.compile("(?<word>[\\p{L}\\d-]+)|<(?<set>[a-z-]+)>|\\{(?<slot>\\w+)}|(?<sign>\\S)");

  private final Map<String, String> sets = new HashMap<>();
  private final UnaryOperator<String> word;

  /**
   * Begins without sets.
   *
   * @param word the pattern of one word
   */
  EarForms(UnaryOperator<String> word) {
    this.word = word;
  }

  /** Lets a name stand for forms. */
  void name(String set, String form) {
    sets.put(set, form);
  }

  /** Returns words as a pattern reads them. */
  static String spaced(List<String> words) {
    return String.join(" ", words) + " ";
  }

  /** Returns the pattern of some forms. */
  Pattern pattern(String written, WordEntry entry) {
    StringBuilder form = new StringBuilder();
    Matcher token = TOKEN.matcher(written);
    while (token.find()) {
      if (token.group("word") != null) {
        form.append(word.apply(token.group("word"))).append(' ');
      } else if (token.group("set") != null) {
        String set = sets.get(token.group("set"));
        if (set == null) {
          throw entry.broken("there is no set <" + token.group("set") + "> above");
        }
        form.append("(?:").append(set).append(')');
      } else if (token.group("slot") != null) {
        form.append("(?<")
            .append(token.group("slot"))
            .append(">(?:\\S+ ){1,")
            .append(EarSlots.LONGEST)
            .append("}?)");
      } else {
        form.append(sign(token.group("sign"), entry));
      }
    }
    return checked(form.toString().replace(")?*", ")*"), entry);
  }

  /** Returns a pattern that holds together. */
  static Pattern checked(String form, WordEntry entry) {
    try {
      return Pattern.compile(form);
    } catch (IllegalArgumentException e) {
      throw entry.broken("brackets that do not close, or a sign out of place");
    }
  }

  private static String sign(String sign, WordEntry entry) {
    return switch (sign) {
      case "(", "[" -> "(?:";
      case "]" -> ")?";
      case ")", "|", "*", "+" -> sign;
      case "~" -> "(?:\\S+ ){0,4}?";
      default -> throw entry.broken("no such sign: " + sign);
    };
  }
}
