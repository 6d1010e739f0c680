package backguide.alexa;

import com.amazon.ask.model.services.Serializer;
import com.amazon.ask.util.JacksonSerializer;
import java.io.InputStream;
import java.io.OutputStream;

/** The kit's JSON for the platform's services, which is made only when one is called. */
final class ServiceJson implements Serializer {
  @Override
  public <T> String serialize(T value) {
    return new JacksonSerializer().serialize(value);
  }

  @Override
  public <T> void serialize(T value, OutputStream out) {
    new JacksonSerializer().serialize(value, out);
  }

  @Override
  public <T> T deserialize(String json, Class<T> type) {
    return new JacksonSerializer().deserialize(json, type);
  }

  @Override
  public <T> T deserialize(InputStream json, Class<T> type) {
    return new JacksonSerializer().deserialize(json, type);
  }
}
