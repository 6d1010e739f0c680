package backguide.alexa;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads one spoken document as strictly as the strictest speaker, and tells what is wrong. */
public final class SsmlGate {
  private static final int MOST_CHARACTERS = 7_500;
  private static final int LONGEST_BREAK_MS = 10_000;
  private static final Pattern BREAK_MS = Pattern.compile("[1-9]\\d{0,4}ms");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern DIGITS = Pattern.compile("\\d{3,}");

  /** The tags every speaker knows in every locale, with what their attributes may be. */
  private static final Map<String, Map<String, Pattern>> SAFE =
      Map.of(
          "speak", Map.of(),
          "p", Map.of(),
          "s", Map.of(),
          "break", Map.of("time", BREAK_MS),
          "emphasis", Map.of("level", Pattern.compile("strong|moderate|reduced")),
          "prosody", Map.of("rate", Pattern.compile("[2-9]\\d%|1\\d\\d%")),
          "say-as", Map.of("interpret-as", Pattern.compile("[a-z-]+")),
          "sub", Map.of("alias", Pattern.compile("[^<>]+")),
          "phoneme",
              Map.of("alphabet", Pattern.compile("ipa|x-sampa"), "ph", Pattern.compile(".+")));

  private static final ThreadLocal<DocumentBuilder> PARSER =
      ThreadLocal.withInitial(SsmlGate::parser);

  private final List<String> faults = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean silent;
  private boolean slow;
  private int breaksMs;

  private SsmlGate() {}

  /**
   * What was found.
   *
   * @param text all words, each white space one blank
   * @param breaksMs how long its breaks last in all, in ms
   * @param slow whether words are spoken slower than normal
   * @param faults what is wrong; empty when all is well
   */
  public record Verdict(String text, int breaksMs, boolean slow, List<String> faults) {
    public Verdict {
      faults = List.copyOf(faults);
    }

    /** Returns the sentence at the end. */
    String lastSentence() {
      String[] sentences = text.split("(?<=[.?!])\\s+");
      return sentences[sentences.length - 1];
    }
  }

  /** Reads a document from its outermost tag on. */
  public static Verdict read(String ssml) {
    SsmlGate gate = new SsmlGate();
    gate.document(ssml);
    String text = WHITE_SPACE.matcher(gate.text).replaceAll(" ").strip();
    gate.expect(!text.isEmpty(), "says nothing");
    gate.expect(text.indexOf('{') < 0 && text.indexOf('}') < 0, "an unfilled hole");
    gate.expect(!DIGITS.matcher(text).find(), "a long number in digits, where words belong");
    return new Verdict(text, gate.breaksMs, gate.slow, gate.faults);
  }

  private void document(String ssml) {
    expect(ssml.length() <= MOST_CHARACTERS, ssml.length() + " characters");
    expect(ssml.startsWith("<speak>") && ssml.endsWith("</speak>"), "no <speak> around all of it");
    expect(ssml.codePoints().noneMatch(SsmlGate::unspeakable), "an unspeakable character");
    try {
      element(PARSER.get().parse(new InputSource(new StringReader(ssml))).getDocumentElement(), "");
    } catch (SAXException e) {
      faults.add("not well formed: " + e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void element(Element element, String within) {
    String tag = element.getTagName();
    expect(within.isEmpty() == tag.equals("speak"), "<" + tag + "> inside <" + within + ">");
    Map<String, Pattern> allowed = SAFE.get(tag);
    if (allowed == null) {
      faults.add("<" + tag + "> is not safe on every speaker");
    } else {
      Map<String, String> attributes = attributes(element);
      expect(attributes.keySet().equals(allowed.keySet()), tag + " with " + attributes.keySet());
      attributes.forEach(
          (name, value) ->
              expect(
                  allowed.containsKey(name) && allowed.get(name).matcher(value).matches(),
                  "<" + tag + " " + name + "=\"" + value + "\">"));
    }
    slow |= tag.equals("prosody");
    text.append(tag.equals("p") || tag.equals("s") ? " " : "");
    if (tag.equals("break")) {
      silence(element, within);
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element inner) {
        element(inner, tag);
      } else if (n.getNodeType() == Node.TEXT_NODE) {
        words(n.getNodeValue());
      } else {
        faults.add("neither tags nor words: " + n);
      }
    }
  }

  private void silence(Element element, String within) {
    expect(!silent, "a break right after another");
    expect(!within.equals("prosody"), "a break at a slow pace");
    expect(!element.hasChildNodes(), "words inside a break");
    String time = element.getAttribute("time");
    if (BREAK_MS.matcher(time).matches()) {
      int ms = Integer.parseInt(time.substring(0, time.length() - 2));
      expect(ms <= LONGEST_BREAK_MS, "a break of " + ms + " ms");
      breaksMs += ms;
    }
    silent = true;
  }

  private void words(String words) {
    text.append(words);
    silent &= words.isBlank();
  }

  private void expect(boolean right, String fault) {
    if (!right) {
      faults.add(fault);
    }
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      all.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    return all;
  }

  private static boolean unspeakable(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE;
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(null);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }
}
