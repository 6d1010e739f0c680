package backguide.alexa;

import com.amazon.ask.model.Response;
import java.util.Optional;

/**
 * A response, and what is carried along with it.
 *
 * @param carried what the next request brings back, as JSON; empty where there is no session
 */
record WholeResponse(Optional<String> carried, Response response) {}
