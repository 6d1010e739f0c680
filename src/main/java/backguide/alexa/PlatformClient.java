package backguide.alexa;

import com.amazon.ask.model.services.ApiClient;
import com.amazon.ask.model.services.ApiClientRequest;
import com.amazon.ask.model.services.ApiClientResponse;
import com.amazon.ask.model.services.Pair;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the platform's services over HTTP, and never waits longer than it is told to. Calls are so
 * rare that each gets a connection of its own, and an instance that makes none starts faster.
 */
final class PlatformClient implements ApiClient {
  private final Duration longest;

  PlatformClient(Duration longest) {
    this.longest = longest;
  }

  @Override
  public ApiClientResponse invoke(ApiClientRequest request) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(longest).build();
    CompletableFuture<HttpResponse<String>> call =
        client.sendAsync(http(request), HttpResponse.BodyHandlers.ofString());
    try {
      return response(call.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("the platform's service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while calling the platform's service", e);
    } finally {
      call.cancel(true);
    }
  }

  private HttpRequest http(ApiClientRequest request) {
    HttpRequest.BodyPublisher body =
        request.getBody() == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(request.getBody());
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(request.getUrl()))
            .timeout(longest)
            .method(request.getMethod(), body);
    request.getHeaders().forEach(header -> http.header(header.getName(), header.getValue()));
    return http.build();
  }

  private static ApiClientResponse response(HttpResponse<String> http) {
    List<Pair<String, String>> headers = new ArrayList<>();
    http.headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Pair<>(name, value))));
    ApiClientResponse response = new ApiClientResponse();
    response.setStatusCode(http.statusCode());
    response.setBody(http.body());
    response.setHeaders(headers);
    return response;
  }
}
