package backguide.alexa;

import com.amazon.ask.model.Request;
import java.time.OffsetDateTime;

/** A request that the coach has nothing to do with, whether or not the kit knows its type. */
final class UnheededRequest extends Request {
  /** In an envelope that holds no request, or none to act on. */
  static final UnheededRequest NONE = new UnheededRequest(null, null, null, null);

  UnheededRequest(String type, String requestId, OffsetDateTime timestamp, String locale) {
    this.type = type;
    this.requestId = requestId;
    this.timestamp = timestamp;
    this.locale = locale;
  }
}
