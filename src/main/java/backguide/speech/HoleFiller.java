package backguide.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One hole of one line on its way into words. */
public final class HoleFiller {
  private final Phrasebook book;
  private final String wakeWord;
  private final Line line;
  private final String hole;

  HoleFiller(Phrasebook book, String wakeWord, Line line, String hole) {
    this.book = book;
    this.wakeWord = wakeWord;
    this.line = line;
    this.hole = hole;
  }

  /** Returns what fills the hole; in the template it may ask for a form, as in n:feminine. */
  String words() {
    String name = hole.split(":", 2)[0];
    Hole filling = line.holes().getOrDefault(name, Hole.ANYWHERE.get(name));
    if (filling == null) {
      throw missing("is not filled");
    }
    return filling.in(this);
  }

  Language language() {
    return book.language();
  }

  String words(Line other) {
    return book.words(other, wakeWord, false);
  }

  String number(int number) {
    int form = hole.indexOf(':');
    Numerals numerals =
        language().numerals().get(form < 0 ? Language.PLAIN : hole.substring(form + 1));
    if (numerals == null || !numerals.has(number)) {
      throw missing("has no word for " + number);
    }
    return numerals.word(number);
  }

  String ordinal(int number) {
    if (number < 1 || number > language().ordinals().size()) {
      throw missing("has no ordinal for " + number);
    }
    return language().ordinals().get(number - 1);
  }

  String several(List<Line> lines) {
    Language.Listing listing = language().listing();
    return joined(lines, listing.pair(), listing.last());
  }

  String anyOf(List<Line> lines) {
    Language.Listing listing = language().listing();
    return joined(lines, listing.orPair(), listing.orLast());
  }

  private String joined(List<Line> lines, String pair, String lastOfMany) {
    if (lines.isEmpty()) {
      throw missing("is an empty list");
    }
    String all = words(lines.get(0));
    for (int i = 1; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      String pattern =
          last ? lines.size() == 2 ? pair : lastOfMany : language().listing().between();
      Map<String, String> both = Map.of("first", all, "second", words(lines.get(i)));
      all = new Template(pattern).fill(both::get);
    }
    return all;
  }

  String length(int minInches, int maxInches) {
    Map<String, String> known = new HashMap<>();
    know(known, "min", minInches);
    know(known, "max", maxInches);
    for (String pattern : language().lengths()) {
      Template template = new Template(pattern);
      if (known.keySet().containsAll(template.holes())) {
        return template.fill(known::get);
      }
    }
    throw missing("has no words for " + minInches + " to " + maxInches + " inches");
  }

  private void know(Map<String, String> known, String which, int inches) {
    Numerals numerals = language().numerals().get(Language.PLAIN);
    int toNextFive = (int) Math.round(inches * 2.54 / 5) * 5;
    for (Map.Entry<String, Integer> size :
        Map.of("Inches", inches, "Feet", inches / 12, "Centimetres", toNextFive).entrySet()) {
      boolean whole = !size.getKey().equals("Feet") || inches % 12 == 0;
      if (whole && numerals.has(size.getValue())) {
        known.put(which + size.getKey(), numerals.word(size.getValue()));
      }
    }
  }

  String wakeWord() {
    if (wakeWord.isEmpty()) {
      throw missing("needs a wake word");
    }
    return wakeWord;
  }

  private MissingWords missing(String reason) {
    return new MissingWords(line.key(), "hole '" + hole + "' " + reason);
  }
}
