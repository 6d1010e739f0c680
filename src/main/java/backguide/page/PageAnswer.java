package backguide.page;

import java.nio.charset.StandardCharsets;

/**
 * What the server answers a browser.
 *
 * @param status the status, such as 200
 * @param type the kind of content
 * @param body the content
 */
record PageAnswer(int status, String type, byte[] body) {
  static PageAnswer words(int status, String words) {
    return new PageAnswer(
        status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static PageAnswer json(byte[] json) {
    return new PageAnswer(200, "application/json; charset=utf-8", json);
  }
}
