package backguide.memory;

import backguide.person.Broken;
import backguide.person.Person;
import backguide.person.PersonCodec;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A person's record as the bytes of a JSON file. */
final class RecordJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private RecordJson() {}

  /** Bytes that are no record; the message tells why, without anything that stands in them. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static byte[] write(Person person) throws IOException {
    return JSON.writeValueAsBytes(PersonCodec.write(person));
  }

  static Person read(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Map<String, Object> record = JSON.readValue(text, new TypeReference<>() {});
      if (record == null) {
        throw new Unfit("the record is empty", null);
      }
      return PersonCodec.read(record);
    } catch (CharacterCodingException e) {
      throw new Unfit("the record is not UTF-8", null);
    } catch (JsonProcessingException e) {
      throw new Unfit("the record is not JSON" + at(e.getLocation()), null);
    } catch (Broken e) {
      throw new Unfit("the record is not usable, " + e.getMessage(), e);
    }
  }

  private static String at(JsonLocation location) {
    return location == null
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
