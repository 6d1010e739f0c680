package backguide.alexa;

import com.amazon.ask.model.Request;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A request that the coach has nothing to do with, whether or not the kit knows its type. */
final class UnheededRequest extends Request {
  /** In an envelope that holds no request. */
  static final UnheededRequest NONE = new UnheededRequest(null, null, null, null);

  private final IOException broken;

  UnheededRequest(String type, String requestId, OffsetDateTime timestamp, String locale) {
    this.type = type;
    this.requestId = requestId;
    this.timestamp = timestamp;
    this.locale = locale;
    this.broken = null;
  }

  /** In an envelope that cannot be read to its end. */
  UnheededRequest(IOException broken) {
    this.broken = broken;
  }

  /** Returns why the envelope could not be read to its end; empty when it could. */
  Optional<IOException> broken() {
    return Optional.ofNullable(broken);
  }
}
