package backguide.packaged;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The least a function can do: the floor that others are measured against. */
public final class BareFunction implements RequestStreamHandler {
  private static final byte[] ANSWER =
      "{\"version\":\"1.0\",\"response\":{}}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    in.readAllBytes();
    out.write(ANSWER);
  }
}
