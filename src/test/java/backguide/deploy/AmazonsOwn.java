package backguide.deploy;

import com.amazon.ask.smapi.model.v1.skill.Manifest.SkillManifestEnvelope;
import com.amazon.ask.smapi.model.v1.skill.interactionModel.InteractionModelData;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the package by Amazon's own classes, and lets nothing pass that they do not know. */
final class AmazonsOwn {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addHandler(new KnowsTheKindOfAPart()).build();

  private AmazonsOwn() {}

  /** Throws what tells the place of a field or value that Amazon does not know. */
  static SkillManifestEnvelope manifest(String json) throws JsonProcessingException {
    return known(MAPPER.readValue(json, SkillManifestEnvelope.class));
  }

  /** Throws what tells the place of a field or value that Amazon does not know. */
  static InteractionModelData model(String json) throws JsonProcessingException {
    return known(MAPPER.readValue(json, InteractionModelData.class));
  }

  private static <T> T known(T part) {
    walk(part, part.getClass().getSimpleName());
    return part;
  }

  private static void walk(Object part, String place) {
    if (part instanceof Enum<?> value) {
      if (value.name().equals("UNKNOWN_TO_SDK_VERSION")) {
        throw new IllegalArgumentException(place + " has a value that Amazon does not know");
      }
    } else if (part instanceof Collection<?> list) {
      list.forEach(one -> walk(one, place));
    } else if (part instanceof Map<?, ?> map) {
      map.forEach((key, one) -> walk(one, place + "." + key));
    } else if (part != null && part.getClass().getName().startsWith("com.amazon.ask.")) {
      for (Method getter : part.getClass().getMethods()) {
        if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
          walk(isWritten(getter, part) ? value(getter, part) : null, place + "." + name(getter));
        }
      }
    }
  }

  /** Returns false for a choice that was not made: Amazon's classes call it unknown as well. */
  private static boolean isWritten(Method getter, Object part) {
    return Stream.of(part.getClass().getMethods())
        .filter(other -> other.getName().equals(getter.getName() + "AsString"))
        .allMatch(other -> value(other, part) != null);
  }

  private static String name(Method getter) {
    return getter.getName().substring("get".length());
  }

  private static Object value(Method getter, Object part) {
    try {
      return getter.getName().equals("getClass") ? null : getter.invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("cannot be read: " + getter, e);
    }
  }

  /** The field that chooses among kinds of a part is consumed before the kind is read. */
  private static final class KnowsTheKindOfAPart extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object part,
        String name)
        throws IOException {
      boolean kind = name.equals("type");
      if (kind) {
        parser.skipChildren();
      }
      return kind;
    }
  }
}
