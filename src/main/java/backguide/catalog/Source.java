package backguide.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file as it was found: its name, and its bytes or why there are none. */
record Source(String name, byte[] bytes, String problem) {
  /** No file of a programme comes near this size; one that does is refused unread. */
  static final int LARGEST = 1 << 20;

  static Source of(Path path) {
    String name = path.toString();
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in);
    } catch (NoSuchFileException e) {
      return new Source(name, new byte[0], "is not there");
    } catch (AccessDeniedException e) {
      return new Source(name, new byte[0], "may not be read by you");
    } catch (IOException e) {
      String why = Files.isDirectory(path) ? "is a folder, not a file" : "cannot be read";
      return new Source(name, new byte[0], why);
    }
  }

  static Source bundled(String resource) {
    try (InputStream in = Source.class.getResourceAsStream("/" + resource)) {
      return in == null ? new Source(resource, new byte[0], "is not there") : read(resource, in);
    } catch (IOException e) {
      return new Source(resource, new byte[0], "cannot be read");
    }
  }

  private static Source read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    return bytes.length > LARGEST
        ? new Source(name, new byte[0], "is larger than 1 MiB")
        : new Source(name, bytes, "");
  }

  /** Returns the text, or empty with a fault when it is not readable as UTF-8. */
  Optional<String> text(Faults faults) {
    if (!problem.isEmpty()) {
      faults.add(name, "$", problem);
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      faults.add(name, "$", "is not UTF-8 text");
      return Optional.empty();
    }
  }
}
