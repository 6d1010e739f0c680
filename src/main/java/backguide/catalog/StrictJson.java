package backguide.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON read to the letter: no double keys, nothing after its end, nothing absurdly deep or long.
 */
final class StrictJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(10_000)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '[^']{1,60}'");

  private StrictJson() {}

  /**
   * Returns the top of a file; when it cannot be read, a fault is noted and it reads as nothing.
   */
  static FileValue read(Source source, Faults faults) {
    JsonNode top = source.text(faults).map(t -> parse(source.name(), t, faults)).orElse(nothing());
    return new FileValue(faults, source.name(), "$", top, new HashMap<>());
  }

  private static JsonNode parse(String file, String text, Faults faults) {
    try {
      JsonNode top = MAPPER.readTree(text);
      if (top.isMissingNode()) {
        faults.add(file, "$", "is empty");
      }
      return top;
    } catch (StreamConstraintsException e) {
      faults.add(file, "$", "is nested too deeply, or a value in it is too long" + where(e));
    } catch (JsonEOFException e) {
      faults.add(file, "$", "is not correct JSON: it ends too early, at" + position(e));
    } catch (JsonProcessingException e) {
      faults.add(file, "$", "is not correct JSON" + where(e) + twice(e));
    }
    return nothing();
  }

  /** A key that comes twice is named; what else a parser says is for those who wrote it. */
  private static String twice(JsonProcessingException e) {
    Matcher twice = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
    return twice.find() ? ": " + twice.group() : "";
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at" + position(e);
  }

  private static String position(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return " line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static JsonNode nothing() {
    return MissingNode.getInstance();
  }
}
