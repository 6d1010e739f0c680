package backguide.memory;

import backguide.person.Broken;
import backguide.person.Kept;
import backguide.person.PersonCodec;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A person's record as the bytes of a JSON file: the record, and a sum over the whole of it, so
 * that no damage makes another record of it.
 */
final class RecordJson {
  private static final String RECORD = "record";
  private static final String SUM = "sum";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectWriter READABLE = JSON.writerWithDefaultPrettyPrinter();

  private RecordJson() {}

  /** Bytes that are no record; the message tells why, without anything that stands in them. */
  static class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A record that a newer program has written, and that this one must leave as it is. */
  static final class Newer extends Unfit {
    private static final long serialVersionUID = 1;

    Newer(Throwable cause) {
      super("the record was written by a newer version of this program", cause);
    }
  }

  static byte[] write(Kept kept) throws IOException {
    return bytes(PersonCodec.write(kept));
  }

  /** Returns the bytes of a record that stands there as it is. */
  static byte[] bytes(Map<String, Object> record) throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put(RECORD, record);
    whole.put(SUM, sum(record));
    return READABLE.writeValueAsBytes(whole);
  }

  /**
   * Returns the record in the bytes of a file. One of version 1 stands there by itself.
   *
   * @throws Unfit when there is none, or not the one that was written
   */
  static Kept read(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Map<String, Object> whole = JSON.readValue(text, new TypeReference<>() {});
      if (whole == null) {
        throw new Unfit("the record is empty", null);
      }
      return PersonCodec.version(whole) == 1 ? PersonCodec.readKept(whole) : readSummed(whole);
    } catch (CharacterCodingException e) {
      throw new Unfit("the record is not UTF-8", null);
    } catch (JsonProcessingException e) {
      throw new Unfit("the record is not JSON" + at(e.getLocation()), null);
    } catch (Broken e) {
      throw new Unfit("the record is not usable, " + e.getMessage(), e);
    }
  }

  private static Kept readSummed(Map<String, Object> whole) throws JsonProcessingException {
    if (!(whole.get(RECORD) instanceof Map<?, ?> found) || whole.size() != 2) {
      throw new Unfit("the record is not usable, it has not the form of one", null);
    }
    Map<String, Object> record = new LinkedHashMap<>();
    found.forEach((name, value) -> record.put(String.valueOf(name), value));
    if (!sum(record).equals(whole.get(SUM))) {
      throw new Unfit("the record is damaged, it is not what was written", null);
    }
    try {
      return PersonCodec.readKept(record);
    } catch (Broken e) {
      if (PersonCodec.version(record) > PersonCodec.VERSION) {
        throw new Newer(e);
      }
      throw e;
    }
  }

  private static String sum(Map<String, Object> record) throws JsonProcessingException {
    CRC32C sum = new CRC32C();
    sum.update(JSON.writeValueAsBytes(record));
    return Long.toHexString(sum.getValue());
  }

  private static String at(JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
