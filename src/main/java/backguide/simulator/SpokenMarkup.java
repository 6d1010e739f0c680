package backguide.simulator;

import backguide.speech.Sound;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what a speaker is told to say: its words, and its silences as long as they are. */
public final class SpokenMarkup {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s)");
  private static final Pattern LAST_QUESTION = Pattern.compile("(?:.*[.!?]\\s+)?(\\S[^.!?]*\\?)");

  private final ToIntFunction<String> wordsMs;
  private final List<Sound> sounds = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  private SpokenMarkup(ToIntFunction<String> wordsMs) {
    this.wordsMs = wordsMs;
  }

  /**
   * Returns the sounds of some markup; the last words in it are the question when they end as one.
   *
   * @param wordsMs how long words take, in ms
   * @throws FunctionFailure when it is no markup
   */
  public static List<Sound> read(String ssml, ToIntFunction<String> wordsMs) {
    SpokenMarkup markup = new SpokenMarkup(wordsMs);
    try {
      markup.read(ssml);
    } catch (XMLStreamException e) {
      throw new FunctionFailure("its speech is no SSML", e);
    }
    return List.copyOf(markup.sounds);
  }

  private void read(String ssml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(ssml));
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS) {
        words.append(reader.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        words.append(' ');
        if (reader.getLocalName().equals("break")) {
          rest(reader.getAttributeValue(null, "time"));
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        words.append(' ');
      }
    }
    speak(true);
  }

  private void rest(String time) throws XMLStreamException {
    Matcher length = LENGTH.matcher(String.valueOf(time));
    if (!length.matches()) {
      throw new XMLStreamException("a break without a time");
    }
    speak(false);
    double unit = length.group(2).equals("ms") ? 1 : 1000;
    sounds.add(new Sound.Silence((int) Math.round(Double.parseDouble(length.group(1)) * unit)));
  }

  private void speak(boolean last) {
    String text = words.toString().strip().replaceAll("\\s+", " ");
    words.setLength(0);
    Matcher question = LAST_QUESTION.matcher(text);
    if (last && question.matches()) {
      say(text.substring(0, question.start(1)).strip(), false);
      say(question.group(1), true);
    } else {
      say(text, false);
    }
  }

  private void say(String text, boolean asks) {
    if (!text.isEmpty()) {
      sounds.add(new Sound.Words(text, wordsMs.applyAsInt(text), asks));
    }
  }
}
