package backguide.memory;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection on which requests follow each other, as HTTP/1.1 has it. The clients that come
 * with Java load far more for it, and the lighter of them gives a connection up after 5 s, which is
 * sooner than the next turn of a conversation.
 *
 * <p>Whoever waits says until when, as a moment of {@link System#nanoTime()}: then a call is over,
 * however slowly the other side tells what it has to tell. Long because where one answer ends is
 * where the next begins: what reads them shares one buffer, and one knowledge whether the line is
 * still in order.
 */
final class HttpLine implements Closeable {
  private static final int LONGEST_HEAD = 16_384;
  private static final int LONGEST_BODY = 4 << 20;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[8_192];
  private int at;
  private int end;
  private boolean reusable = true;

  private HttpLine(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  /**
   * What was answered, whole.
   *
   * @param headers by their names in small letters
   */
  record HttpReply(int status, Map<String, String> headers, byte[] body) {}

  /**
   * Opens a line; one to an {@code https} address only to whoever proves to be there.
   *
   * @param attempt of the places that an address names, which one is tried
   * @param trust who may vouch for it; whom none of the first vouches for is asked anew
   * @throws IOException when nobody is reached by then
   */
  static HttpLine to(URI address, int attempt, Trust trust, long until) throws IOException {
    boolean secure = address.getScheme().equals("https");
    SSLContext first = secure ? trust.context() : null;
    try {
      return opened(address, attempt, first, until);
    } catch (SSLHandshakeException e) {
      if (trust.widens(e, first)) {
        return opened(address, attempt, trust.context(), until);
      }
      throw e;
    }
  }

  private static HttpLine opened(URI address, int attempt, SSLContext trust, long until)
      throws IOException {
    boolean secure = address.getScheme().equals("https");
    int usual = secure ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.setTcpNoDelay(true);
      InetAddress[] places = InetAddress.getAllByName(address.getHost());
      InetAddress place = places[attempt % places.length];
      socket.connect(new InetSocketAddress(place, port), msUntil(until));
      socket.setSoTimeout(msUntil(until));
      return new HttpLine(secure ? secured(socket, address.getHost(), port, trust) : socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket secured(Socket socket, String host, int port, SSLContext trust)
      throws IOException {
    SSLSocketFactory factory = trust.getSocketFactory();
    SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /**
   * Sends a request and returns its answer.
   *
   * @throws IOException when no whole answer came by then; the line is of no use afterwards
   */
  HttpReply ask(String method, String path, Map<String, String> headers, byte[] body, long until)
      throws IOException {
    reusable = false;
    StringBuilder head = new StringBuilder(1_024);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("content-length: ").append(body.length).append("\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
    request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    socket.getOutputStream().write(request.toByteArray());
    return answer(until);
  }

  /** Returns whether another request may follow. */
  boolean isReusable() {
    return reusable;
  }

  /** Returns whether nobody has said anything on it that was not asked for. */
  boolean isQuiet() {
    try {
      return in.available() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more, and says so itself.
    }
  }

  private HttpReply answer(long until) throws IOException {
    String first = line(until);
    if (!first.startsWith("HTTP/1.") || first.length() < 12) {
      throw new ProtocolException("no answer in HTTP/1.1");
    }
    int status = number(first.substring(9, 12), 10);
    Map<String, String> headers = headers(until);
    if (!headers.getOrDefault("content-encoding", "identity").equals("identity")) {
      throw new ProtocolException("an answer in a form that nobody asked for");
    }
    byte[] body =
        headers.containsKey("transfer-encoding")
            ? chunks(until)
            : bytes(number(headers.getOrDefault("content-length", ""), 10), until);
    boolean last = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    reusable = !last && first.startsWith("HTTP/1.1") && at == end;
    return new HttpReply(status, headers, body);
  }

  private Map<String, String> headers(long until) throws IOException {
    Map<String, String> headers = new HashMap<>();
    int length = 0;
    for (String line = line(until); !line.isEmpty(); line = line(until)) {
      length += line.length();
      int colon = line.indexOf(':');
      if (colon < 1 || length > LONGEST_HEAD) {
        throw new ProtocolException("no head of an answer");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.put(name, line.substring(colon + 1).trim());
    }
    return headers;
  }

  private byte[] chunks(long until) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size = size(until); size > 0; size = size(until)) {
      whole.writeBytes(bytes(size, until));
      if (!line(until).isEmpty() || whole.size() > LONGEST_BODY) {
        throw new ProtocolException("no part of an answer");
      }
    }
    headers(until);
    return whole.toByteArray();
  }

  private int size(long until) throws IOException {
    String line = line(until);
    int extension = line.indexOf(';');
    return number(extension < 0 ? line : line.substring(0, extension).trim(), 16);
  }

  private static int number(String text, int radix) throws ProtocolException {
    try {
      int number = Integer.parseInt(text, radix);
      if (number < 0 || number > LONGEST_BODY) {
        throw new ProtocolException("an answer too long");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new ProtocolException("a number that is none");
    }
  }

  private byte[] bytes(int length, long until) throws IOException {
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      fill(until);
      int part = Math.min(end - at, length - done);
      System.arraycopy(buffer, at, bytes, done, part);
      at += part;
      done += part;
    }
    return bytes;
  }

  private String line(long until) throws IOException {
    StringBuilder line = new StringBuilder(64);
    while (line.length() <= LONGEST_HEAD) {
      fill(until);
      char next = (char) (buffer[at++] & 0xff);
      if (next == '\n') {
        return line.toString().stripTrailing();
      }
      line.append(next);
    }
    throw new ProtocolException("a line without an end");
  }

  private void fill(long until) throws IOException {
    if (at < end) {
      return;
    }
    socket.setSoTimeout(msUntil(until));
    at = 0;
    end = Math.max(0, in.read(buffer));
    if (end == 0) {
      throw new EOFException("the line was closed");
    }
  }

  private static int msUntil(long until) throws SocketTimeoutException {
    long ms = (until - System.nanoTime()) / 1_000_000;
    if (ms <= 0) {
      throw new SocketTimeoutException("too late");
    }
    return (int) Math.min(ms, Integer.MAX_VALUE);
  }
}
