package backguide.alexa;

import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.request.impl.BaseUnmarshalledRequest;
import java.io.IOException;
import java.util.Optional;

/** What could be read of an envelope. */
final class ReadEnvelope extends BaseUnmarshalledRequest<RequestEnvelope> {
  private final Optional<IOException> broken;

  /**
   * Makes it.
   *
   * @param broken why it could not be read to its end; empty when it could
   */
  ReadEnvelope(RequestEnvelope envelope, Optional<IOException> broken) {
    super(envelope, null);
    this.broken = broken;
  }

  RequestEnvelope envelope() {
    return getUnmarshalledRequest();
  }

  Optional<IOException> broken() {
    return broken;
  }
}
