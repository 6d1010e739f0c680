package backguide.memory;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A line to a table over HTTP on which anything may happen to a request or to its answer: it does
 * not arrive, or twice, or late; the answer is reset, halved, garbled, or another one.
 */
public final class RoughLine implements AutoCloseable {
  private static final String PREFIX = "com.amazonaws.dynamodb.v20120810#";
  private static final List<String> PASSED =
      List.of("authorization", "content-type", "x-amz-date", "x-amz-target");
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  /** How many calls later a request comes at most that is late. */
  private static final int LATEST = 3;

  private final URI table;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Delayed> late = new ArrayList<>();
  private Supplier<LineFault> chance = () -> LineFault.NONE;
  private Consumer<Object> written = who -> {};
  private Random random = new Random(0);
  private Object caller = "";

  /** What becomes of a request. */
  public enum LineFault {
    NONE,
    THROTTLED,
    REFUSED,
    BROKEN,
    RESET_BEFORE,
    RESET_AFTER,
    HALVED,
    GARBLED,
    NONSENSE,
    IN_PIECES,
    TWICE,
    TWICE_AND_LOST,
    LATE,
    ONCE_MORE_LATE,
    /** Its answer takes up to 2 s. */
    SLOW,
    /** It is never answered. */
    HANGS
  }

  private record TableCall(Map<String, String> headers, byte[] body) {
    boolean changes() {
      return headers.getOrDefault("x-amz-target", "").endsWith("UpdateItem");
    }
  }

  /** An answer, with the sum over its body that a table always sends along. */
  private record TableAnswer(int status, long sum, byte[] body) {
    TableAnswer(int status, byte[] body) {
      this(status, sum(body), body);
    }

    private static long sum(byte[] body) {
      CRC32 sum = new CRC32();
      sum.update(body);
      return sum.getValue();
    }

    static TableAnswer error(int status, String type) {
      String body = "{\"__type\":\"" + PREFIX + type + "\"}";
      return new TableAnswer(status, body.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
      String head =
          "HTTP/1.1 %d any\r\nContent-Type: application/x-amz-json-1.0\r\n".formatted(status)
              + "x-amz-crc32: %d\r\nContent-Length: %d\r\n\r\n".formatted(sum, body.length);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      all.writeBytes(body);
      return all.toByteArray();
    }
  }

  private record Delayed(Object who, TableCall request, int calls) {}

  /** Opens a line to the table at an address. */
  public RoughLine(String address) {
    table = URI.create(address);
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.submit(this::accept);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /**
   * Begins anew.
   *
   * @param anything by which answers are spoiled
   * @param faults what becomes of the next request
   * @param changed told after every change of the table for whom it was made
   */
  public synchronized void begin(
      Random anything, Supplier<LineFault> faults, Consumer<Object> changed) {
    late.clear();
    random = anything;
    chance = faults;
    written = changed;
  }

  /** Says for whom the next requests are; what is late may arrive before them. */
  public synchronized void calling(Object who) {
    late.replaceAll(each -> new Delayed(each.who(), each.request(), each.calls() - 1));
    arrive(late.stream().filter(each -> each.calls() <= 0).toList());
    caller = who;
  }

  /** Waits until nothing is being told any more, so that whoever calls sees all that was. */
  synchronized void quiet() {}

  /** Lets everything arrive that is still on its way. */
  public synchronized void settle() {
    arrive(List.copyOf(late));
  }

  private void arrive(List<Delayed> now) {
    late.removeAll(now);
    now.forEach(each -> done(each.who(), each.request()));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.submit(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private Void serve(Socket socket) throws IOException, InterruptedException {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (TableCall request = read(in); request != null; request = read(in)) {
        if (!answered(request, socket, out)) {
          break;
        }
      }
    }
    return null;
  }

  /** Returns whether the line is still good. */
  private boolean answered(TableCall request, Socket socket, OutputStream out)
      throws IOException, InterruptedException {
    LineFault fault;
    byte[] bytes;
    long slowMs;
    synchronized (this) {
      fault = chance.get();
      bytes = bytes(fault, request);
      slowMs = fault == LineFault.SLOW ? random.nextInt(2_000) : 0;
    }
    if (fault == LineFault.HANGS || closing.await(slowMs, TimeUnit.MILLISECONDS)) {
      closing.await();
      return false;
    }
    int sent = fault == LineFault.IN_PIECES ? 0 : bytes.length;
    out.write(bytes, 0, sent);
    for (; sent < bytes.length; sent += 64) {
      out.write(bytes, sent, Math.min(64, bytes.length - sent));
      out.flush();
    }
    out.flush();
    boolean resets =
        fault == LineFault.RESET_BEFORE
            || fault == LineFault.RESET_AFTER
            || fault == LineFault.TWICE_AND_LOST
            || fault == LineFault.LATE;
    if (resets) {
      socket.setSoLinger(true, 0);
    }
    return !resets && fault != LineFault.HALVED && fault != LineFault.NONSENSE;
  }

  /** Returns what is sent in the end, once the table has done what it is to do. */
  private byte[] bytes(LineFault fault, TableCall request) {
    return switch (fault) {
      case NONE, IN_PIECES, SLOW -> done(caller, request).bytes();
      case THROTTLED -> TableAnswer.error(400, "ProvisionedThroughputExceededException").bytes();
      case REFUSED -> TableAnswer.error(400, "AccessDeniedException").bytes();
      case BROKEN -> TableAnswer.error(500, "InternalServerError").bytes();
      case RESET_BEFORE, HANGS -> new byte[0];
      case RESET_AFTER -> part(done(caller, request).bytes());
      case HALVED -> part(done(caller, request).bytes());
      case GARBLED -> garbled(done(caller, request)).bytes();
      case NONSENSE -> nonsense(done(caller, request));
      case TWICE -> {
        done(caller, request);
        yield done(caller, request).bytes();
      }
      case TWICE_AND_LOST -> {
        done(caller, request);
        done(caller, request);
        yield new byte[0];
      }
      case LATE -> {
        late.add(new Delayed(caller, request, 1 + random.nextInt(LATEST)));
        yield new byte[0];
      }
      case ONCE_MORE_LATE -> {
        late.add(new Delayed(caller, request, 1 + random.nextInt(LATEST)));
        yield done(caller, request).bytes();
      }
    };
  }

  /** Returns the beginning of an answer, often nothing of it. */
  private byte[] part(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(4) == 0 ? 0 : random.nextInt(bytes.length));
  }

  /** Returns an answer some of whose bytes are others, under the sum of what was sent. */
  private TableAnswer garbled(TableAnswer answer) {
    byte[] body = answer.body().clone();
    for (int times = 1 + random.nextInt(8); times > 0; times--) {
      int at = random.nextInt(body.length);
      body[at] = (byte) (body[at] + 1 + random.nextInt(254));
    }
    return new TableAnswer(answer.status(), answer.sum(), body);
  }

  private byte[] nonsense(TableAnswer instead) {
    byte[] bytes = new byte[1 + random.nextInt(instead.body().length + 100)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Lets the table do what is requested. */
  private TableAnswer done(Object who, TableCall request) {
    try {
      HttpURLConnection connection = (HttpURLConnection) table.toURL().openConnection();
      connection.setDoOutput(true);
      PASSED.stream()
          .filter(request.headers()::containsKey)
          .forEach(name -> connection.setRequestProperty(name, request.headers().get(name)));
      connection.getOutputStream().write(request.body());
      int status = connection.getResponseCode();
      try (InputStream in =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] body = in.readAllBytes();
        return new TableAnswer(status, body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (request.changes()) {
        written.accept(who);
      }
    }
  }

  /** Returns a request with its body; null at the end of the line. */
  private static TableCall read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    Map<String, String> headers = new HashMap<>();
    head.toString()
        .lines()
        .map(line -> line.split(": ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]));
    Matcher length = LENGTH.matcher(head);
    return new TableCall(
        headers, in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
