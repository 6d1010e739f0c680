package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.person.Person;
import backguide.person.Progress;
import backguide.person.Safety;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever sends something bad is told, byte by byte over a connection, and what goes on. */
class PageServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HOME = "/" + Served.TOKEN + "/";
  private static final String OPEN = HOME + "api/open";
  private static final String HEAR = HOME + "api/hear";
  private static final int TEN_MB = 10_000_000;
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String ALL = ",\"played\":{\"boutsDone\":9,\"cut\":false,\"unheardMs\":0}";

  private final Served served = new Served();
  @AutoClose private PageServer server = served.anywhere();

  /** What came back. */
  private record PageResponse(int status, String head, String body) {
    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }
  }

  @Test
  void whoHasTheAddressGetsThePageAndEverythingOnIt() throws IOException {
    PageResponse page = sent("GET " + HOME, "");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.head())
        .contains("text/html", "frame-ancestors 'none'", "default-src 'none'", "nosniff")
        .contains("no-referrer", "no-store");
    assertThat(page.body())
        .contains("page.js", "I keep trying")
        .doesNotContain("http:", "https:", "//", "{");
    assertThat(sent("GET " + HOME + "page.js", "").status()).isEqualTo(200);
    assertThat(sent("GET " + HOME + "page.css", "").head()).contains("text/css");
    assertThat(sent("HEAD " + HOME, "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /",
        "GET /0123456789abcdeg/",
        "GET /0123456789ABCDEF/",
        "GET /0123456789abcde",
        "POST /api/open",
        "POST //api/open",
        "GET /page.js"
      })
  void withoutTheTokenNobodyGetsAnything(String what) throws IOException {
    PageResponse answer = sent(what, "{}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("Open the whole address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT", ""})
  void anotherNameThatLeadsHereIsSentAway(String host) throws IOException {
    PageResponse answer =
        sentTo(host.replace("PORT", "" + port()), "POST " + OPEN, List.of(), "{}");
    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.body()).contains("no other name's");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
  void anotherSiteMayAskNothing(String origin) throws IOException {
    PageResponse answer = sentTo(host(), "POST " + OPEN, List.of("Origin: " + origin), "{}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("Another site");
    List<String> own = List.of("Origin: http://" + host());
    assertThat(sentTo(host(), "POST " + OPEN, own, "{}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE"})
  void nothingElseIsAnswered(String method) throws IOException {
    assertThat(sent(method + " " + OPEN, "").status()).isEqualTo(405);
    assertThat(sent(method + " " + HOME, "").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdk.httpserver.maxConnections",
        "sun.net.httpserver.maxReqTime",
        "sun.net.httpserver.maxRspTime"
      })
  void nobodyMayKeepOthersWaitingForGood(String limit) {
    assertThat(Integer.parseInt(System.getProperty(limit))).isBetween(10, 500);
  }

  @Test
  void askingIsNeverReadingAndTheOtherWayAround() throws IOException {
    assertThat(sent("GET " + OPEN, "").status()).isEqualTo(405);
    assertThat(sent("POST " + HOME, "{}").status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../PageServer.class", "%2e%2e/PageServer.class", "x.js", "page.js/", ".", "%00"})
  void nothingButThePageIsThere(String name) throws IOException {
    assertThat(sent("GET " + HOME + name, "").status()).isEqualTo(404);
  }

  @Test
  void tenMegabytesAreTooLongWithAndWithoutTheirLengthTold() throws IOException {
    System.gc();
    long before = used();
    assertThat(sent("POST " + HEAR, "x".repeat(TEN_MB)).status()).isEqualTo(413);
    PageResponse chunked =
        exchanged(head(host(), "POST " + HEAR, List.of(CHUNKED)), this::tenMegabytes);
    assertThat(chunked.status()).isEqualTo(413);
    assertThat(chunked.body()).contains("more than anybody says");
    System.gc();
    assertThat(used() - before).isLessThan(TEN_MB / 2);
    assertThat(sent("POST " + OPEN, "{}").status()).isEqualTo(200);
  }

  private void tenMegabytes(OutputStream out) throws IOException {
    byte[] chunk = new byte[10_000];
    Arrays.fill(chunk, (byte) 'x');
    for (int sent = 0; sent < TEN_MB; sent += chunk.length) {
      out.write("2710\r\n".getBytes(StandardCharsets.US_ASCII));
      out.write(chunk);
      out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "[]", "null", "{\"person\":", "7", "\"open\""})
  void whatIsNoQuestionIsSaidToBeNone(String body) throws IOException {
    PageResponse answer = sent("POST " + OPEN, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).startsWith("That is not");
  }

  @Test
  void whatIsAskedOfNobodyIsNotFound() throws IOException {
    assertThat(sent("POST " + HOME + "api/erase-all", "{}").status()).isEqualTo(404);
    assertThat(sent("POST " + HOME + "api/", "{}").status()).isEqualTo(404);
  }

  @Test
  void anUnknownConversationIsOver() throws IOException {
    PageResponse answer = sent("POST " + HEAR, "{\"visit\":\"x\",\"turn\":0,\"words\":\"yes\"}");
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.body()).contains("That conversation is over.");
    assertThat(sent("POST " + HOME + "api/end", "{}").status()).isEqualTo(410);
  }

  @Test
  void aNameOrAnAnswerIsOnlyEverText() throws IOException {
    String markup = "<img src=x onerror=alert(1)>\\u2028</script>";
    JsonNode told = sent("POST " + OPEN, "{\"person\":\"" + markup + "\"}").json();
    PageResponse heard = answered(told, markup, "");
    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.head()).contains("application/json", "nosniff");
    assertThat(heard.body()).doesNotContain("<img", "</script");
    String longest = "{\"person\":\"" + "x".repeat(61) + "\"}";
    assertThat(sent("POST " + OPEN, longest).status()).isEqualTo(413);
    assertThat(answered(told, "x".repeat(1001), "").status()).isEqualTo(413);
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() throws IOException {
    JsonNode told = sent("POST " + OPEN, "{}").json();
    JsonNode once = answered(told, "yes", ALL).json();
    assertThat(once.path("state").asText()).isEqualTo("Selecting");
    assertThat(answered(told, "yes", ALL).json()).isEqualTo(once);
    assertThat(answered(told, "no", ALL).json()).isEqualTo(once);
  }

  @Test
  void anAnswerToAnOldQuestionChangesNothing() throws IOException {
    JsonNode first = sent("POST " + OPEN, "{}").json();
    JsonNode second = answered(first, "yes", ALL).json();
    JsonNode third = answered(second, "shoulder rolls", ALL).json();
    assertThat(third.path("state").asText()).isEqualTo("Briefing");
    assertThat(answered(second, "all of them", ALL).json()).isEqualTo(third);
    assertThat(answered(first, "no", ALL).json()).isEqualTo(third);
  }

  /** It may be said while the next speech is on its way, or where a lost server has come back. */
  @ParameterizedTest
  @CsvSource({
    "It hurts, RatingPain, false",
    "stop, Over, false",
    "my chest hurts, Over, true",
    "I can't feel my legs, Over, true"
  })
  void whatIsUrgentIsHeardWhateverItAnswers(String words, String state, boolean locks)
      throws IOException {
    JsonNode first = sent("POST " + OPEN, "{\"person\":\"ann\"}").json();
    JsonNode bout = atTheFirstHold();
    ObjectNode stale = bout.deepCopy();
    stale.set("turn", first.get("turn"));
    JsonNode told = answered(stale, words, ALL).json();
    assertThat(told.path("turn").asInt()).isEqualTo(bout.path("turn").asInt() + 1);
    assertThat(told.path("state").asText()).isEqualTo(state);
    assertThat(told.path("locked").asBoolean()).isEqualTo(locks);
    assertThat(answered(stale, words, ALL).json()).isEqualTo(told);
    assertThat(answered(stale, "no", ALL).json()).isEqualTo(told);
  }

  /** Of words that are not all yet, only what is plainly urgent counts; then they come in full. */
  @ParameterizedTest
  @CsvSource({
    "next, BetweenBouts, next, CheckingPain",
    "I feel fiant, BetweenBouts, I feel faint, Over",
    "delete my data, BetweenBouts, delete my data, ConfirmingErase",
    "it hurts, RatingPain, it hurts, RatingPain",
    "it hurts, RatingPain, it hurts a bit, Adjusting",
    "it hurts a bit, RatingPain, it hurts a bit, Adjusting",
    "severe pain, RatingPain, severe pain, ScreeningRedFlags",
    "it hurts, RatingPain, it hurts in my chest, Over",
    "chest pain, CheckingAlarm, chest pain, Over",
    "stop, Over, stop counting, Over"
  })
  void whatIsOverheardActsAtOnceAndOnce(String part, String state, String all, String then)
      throws IOException {
    JsonNode bout = atTheFirstHold();
    String said = ALL.replace("false", "true");
    JsonNode told =
        uttered(bout, "heard-1", part, said + ",\"unsure\":true,\"overheard\":true").json();
    assertThat(told.path("state").asText()).isEqualTo(state);
    JsonNode whole = uttered(bout, "heard-1", all, said).json();
    assertThat(whole.path("state").asText()).isEqualTo(then);
    assertThat(uttered(whole, "heard-1", all, ALL).json()).isEqualTo(whole);
  }

  @Test
  void whatIsAskedAboutIsNotAnsweredByAPartOfAnAnswer() throws IOException {
    JsonNode asked = answered(atTheFirstHold(), "it hurts", ALL).json();
    String part = ALL + ",\"unsure\":true,\"overheard\":true";
    assertThat(uttered(asked, "heard-1", "it hurts", part).json()).isEqualTo(asked);
    JsonNode whole = uttered(asked, "heard-1", "it hurts a bit", ALL).json();
    assertThat(whole.path("state").asText()).isEqualTo("Adjusting");
  }

  @Test
  void aWarningSignAfterTheLastWordLocks() throws IOException {
    JsonNode told = answered(atTheFirstHold(), "stop", ALL).json();
    assertThat(told.path("over").asBoolean()).isTrue();
    assertThat(answered(told, "stop", ALL).json()).isEqualTo(told);
    assertThat(answered(told, "thank you", ALL).json()).isEqualTo(told);
    assertThat(answered(told, "my chest hurts", ALL).json().path("locked").asBoolean()).isTrue();
  }

  @Test
  void afterSilenceOnlyWhatIsUrgentIsHeard() throws IOException {
    JsonNode bout = atTheFirstHold();
    String visit = "{\"visit\":\"" + bout.path("visit").asText() + "\"";
    String turn = ",\"turn\":" + bout.path("turn").asInt();
    JsonNode told =
        sent("POST " + HOME + "api/end", visit + turn + ALL + ",\"why\":\"silence\"}").json();
    assertThat(told.path("over").asBoolean()).isTrue();
    assertThat(answered(told, "lovely weather", ALL).json()).isEqualTo(told);
    JsonNode hurt = answered(told, "it hurts", ALL).json();
    assertThat(hurt.path("sounds").toString()).contains("sorry it hurts");
    assertThat(answered(hurt, "my chest hurts", ALL).json().path("locked").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {",\"turn\":\"x\"", ",\"turn\":-5", ",\"turn\":{}", ",\"turn\":1e99"})
  void aTurnThatIsNoneAnswersNothing(String turn) throws IOException {
    JsonNode told = sent("POST " + OPEN, "{}").json();
    String visit =
        "{\"utterance\":\"u\",\"visit\":\"" + told.path("visit").asText() + "\",\"words\":\"yes\"";
    assertThat(sent("POST " + HEAR, visit + turn + "}").json()).isEqualTo(told);
  }

  /** What a page does not tell was not heard. */
  @ParameterizedTest
  @ValueSource(strings = {"", ",\"played\":7", ",\"played\":{\"boutsDone\":-3,\"cut\":false}"})
  void anAnswerBeforeItsQuestionIsNone(String played) throws IOException {
    JsonNode told = sent("POST " + OPEN, "{}").json();
    assertThat(told.path("state").asText()).isEqualTo("AskingClearance");
    JsonNode early = answered(told, "yes", played).json();
    assertThat(early.path("state").asText()).isEqualTo("AskingClearance");
    assertThat(early.path("turn").asInt()).isEqualTo(1);
    assertThat(answered(early, "yes", ALL).json().path("state").asText()).isEqualTo("Selecting");
  }

  @Test
  void whatWasLeftInTheMiddleIsCutOffBeforeTheNextBegins() throws IOException {
    JsonNode told = atTheFirstHold();
    String before =
        "{\"person\":\"ann\",\"before\":{\"visit\":\"%s\",\"turn\":%d}}"
            .formatted(told.path("visit").asText(), told.path("turn").asInt());
    JsonNode again = sent("POST " + OPEN, before).json();
    assertThat(again.path("state").asText()).isEqualTo("CheckingPain");
    assertThat(answered(told, "no", ALL).status()).isEqualTo(410);
  }

  /** A page knows by its own clock which bouts had ended; the one that was cut never counts. */
  @ParameterizedTest
  @CsvSource({"0, true, 2", "1, true, 1", "2, false, 0"})
  void whatHadEndedBeforeItWasLeftCounts(int done, boolean cut, int left) throws IOException {
    Person ann =
        Person.unknown(served.programme().programme().tag())
            .with(Safety.UNKNOWN.cleared(LocalDate.parse("2026-11-20")).briefing())
            .choosing(List.of("upper-back-stretch", "shoulder-roll"))
            .with(Progress.NONE.knowing("upper-back-stretch").painFree("upper-back-stretch", 3));
    server.close();
    server = new Served(Map.of("ann", ann)).anywhere();
    JsonNode told = ready(sent("POST " + OPEN, "{\"person\":\"ann\",\"named\":true}").json());
    assertThat(holds(told)).isEqualTo(2);
    String before =
        "{\"person\":\"ann\",\"named\":true,\"before\":{\"visit\":\"%s\",\"turn\":%d,\"played\":{\"boutsDone\":%d,\"cut\":%s}}}"
            .formatted(told.path("visit").asText(), told.path("turn").asInt(), done, cut);
    JsonNode again = sent("POST " + OPEN, before).json();
    assertThat(again.path("state").asText()).isEqualTo("CheckingPain");
    assertThat(holds(ready(answered(again, "no", ALL).json()))).isEqualTo(left);
  }

  private JsonNode ready(JsonNode told) throws IOException {
    JsonNode next = told;
    for (int asked = 0; asked < 5 && !next.toString().contains("BOUT_ENDS"); asked++) {
      next = answered(next, "ready", ALL).json();
    }
    return next;
  }

  private static long holds(JsonNode told) {
    return told.findValuesAsText("mark").stream().filter("HOLD_BEGINS"::equals).count();
  }

  /** What may have been a warning sign locks, however the conversation is over. */
  @Test
  void aDoubtIsNotDroppedWithTheOldestOfTooManyConversations() throws IOException {
    doubt();
    for (int other = 0; other < 50; other++) {
      sent("POST " + OPEN, "{}");
    }
    assertThat(kept().toString()).contains("We stopped to be safe");
  }

  @Test
  void aDoubtIsNotDroppedWithTheServer() throws IOException {
    doubt();
    server.close();
    server = served.anywhere();
    assertThat(kept().toString()).contains("We stopped to be safe");
  }

  private void doubt() throws IOException {
    JsonNode told = answered(atTheFirstHold(), "I feel fiant", ALL).json();
    assertThat(told.path("state").asText()).isEqualTo("CheckingAlarm");
    assertThat(kept().toString()).doesNotContain("We stopped to be safe");
  }

  /** Erasing goes the coach's own way, and asks once. */
  @Test
  void whatIsKeptIsToldUntilItIsErasedWithAYes() throws IOException {
    assertThat(kept().path("kept").asBoolean()).isFalse();
    atTheFirstHold();
    assertThat(kept().path("clearedOn").asText()).isEqualTo("2026-11-22");
    assertThat(kept().toString()).contains("pain with the upper back stretch");
    JsonNode told = sent("POST " + OPEN, "{\"person\":\"ann\"}").json();
    JsonNode asked = answered(told, "Erase everything", "").json();
    assertThat(asked.path("state").asText()).isEqualTo("ConfirmingErase");
    assertThat(asked.path("erased").asBoolean()).isFalse();
    assertThat(kept().path("kept").asBoolean()).isTrue();
    assertThat(answered(asked, "yes", ALL).json().path("erased").asBoolean()).isTrue();
    assertThat(kept().path("kept").asBoolean()).isFalse();
  }

  @Test
  void ofPracticeNothingIsKeptAndThatIsTold() throws IOException {
    assertThat(atTheFirstHold().path("kept").asBoolean()).isTrue();
    String practice = "{\"person\":\"bob\",\"practice\":true}";
    JsonNode told = answered(sent("POST " + OPEN, practice).json(), "yes", ALL).json();
    assertThat(told.path("state").asText()).isEqualTo("Selecting");
    assertThat(told.path("notes").toString()).contains("could not be kept; it was practice.");
    assertThat(told.path("kept").asBoolean()).isFalse();
    JsonNode bob = sent("POST " + HOME + "api/kept", "{\"person\":\"bob\"}").json();
    assertThat(bob.path("kept").asBoolean()).isFalse();
  }

  private JsonNode kept() throws IOException {
    return sent("POST " + HOME + "api/kept", "{\"person\":\"ann\"}").json();
  }

  private JsonNode atTheFirstHold() throws IOException {
    JsonNode told = sent("POST " + OPEN, "{\"person\":\"ann\"}").json();
    for (String words : List.of("yes", "upper back stretch", "yes", "ready", "ready")) {
      if (!told.path("state").asText().equals("BetweenBouts")) {
        told = answered(told, words, ALL).json();
      }
    }
    assertThat(told.toString()).contains("HOLD_BEGINS");
    return told;
  }

  private PageResponse answered(JsonNode told, String words, String played) throws IOException {
    String id = told.path("turn").asInt() + "-" + Math.abs(words.hashCode());
    return uttered(told, id, words, played);
  }

  private PageResponse uttered(JsonNode told, String id, String words, String played)
      throws IOException {
    ObjectNode asked = JSON.createObjectNode();
    asked.put("visit", told.path("visit").asText()).put("turn", told.path("turn").asInt());
    asked.put("utterance", id);
    String body = asked.toString();
    return sent(
        "POST " + HEAR,
        body.substring(0, body.length() - 1) + ",\"words\":\"" + words + "\"" + played + "}");
  }

  private PageResponse sent(String what, String body) throws IOException {
    return sentTo(host(), what, List.of(), body);
  }

  private PageResponse sentTo(String host, String what, List<String> headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<String> all =
        Stream.concat(headers.stream(), Stream.of("Content-Length: " + bytes.length)).toList();
    return exchanged(head(host, what, all), out -> out.write(bytes));
  }

  private static String head(String host, String what, List<String> headers) {
    String own = host.isEmpty() ? "" : "Host: " + host + "\r\n";
    return what
        + " HTTP/1.1\r\n"
        + own
        + "Connection: close\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n";
  }

  /** Something to send. */
  private interface Body {
    void to(OutputStream out) throws IOException;
  }

  private PageResponse exchanged(String head, Body body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      body.to(out);
      out.flush();
      InputStream in = socket.getInputStream();
      String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
      return new PageResponse(Integer.parseInt(parts[0].split(" ")[1]), parts[0], parts[1]);
    }
  }

  private String host() {
    return "127.0.0.1:" + port();
  }

  private int port() {
    return server.address().getPort();
  }
}
