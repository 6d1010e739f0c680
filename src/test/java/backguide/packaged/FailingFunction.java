package backguide.packaged;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Fails in the way it is asked to. */
public final class FailingFunction implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String asked = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    if (asked.contains("throw")) {
      throw new IllegalStateException("as asked");
    }
    if (asked.contains("end")) {
      System.exit(3);
    }
    out.write(asked.getBytes(StandardCharsets.UTF_8));
  }
}
