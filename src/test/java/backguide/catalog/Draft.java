package backguide.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped files in which something can be broken. */
final class Draft {
  static final Path SHIPPED = Path.of("src/main/resources/programmes/upper-back");
  static final Path COACH = Path.of("src/main/resources/speech/en-US.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  Draft(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder.resolve("words"));
      Files.createDirectories(folder.resolve("speech"));
      Files.copy(SHIPPED.resolve("programme.json"), programme());
      Files.copy(SHIPPED.resolve("statements.tsv"), folder.resolve("statements.tsv"));
      Files.copy(SHIPPED.resolve("words/en-US.json"), words());
      Files.copy(COACH, coach());
      Files.createDirectories(picture().getParent());
      try (Stream<Path> pictures = Files.list(SHIPPED.resolve("pictures"))) {
        for (Path each : pictures.toList()) {
          Files.copy(each, picture().resolveSibling(each.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path programme() {
    return folder.resolve("programme.json");
  }

  Path words() {
    return folder.resolve("words/en-US.json");
  }

  Path coach() {
    return folder.resolve("speech/en-US.json");
  }

  Path picture() {
    return folder.resolve("pictures/band-row-door.json");
  }

  List<Path> all() {
    return List.of(programme(), words(), coach());
  }

  Path file(String name) {
    return switch (name) {
      case "programme" -> programme();
      case "words" -> words();
      case "picture" -> picture();
      default -> coach();
    };
  }

  /** Puts a value, written as JSON, at a pointer; "-" at its end adds to a list. */
  Draft put(String file, String pointer, String json) {
    int slash = pointer.lastIndexOf('/');
    String last = pointer.substring(slash + 1);
    JsonNode top = read(file(file));
    JsonNode parent = top.at(pointer.substring(0, slash));
    JsonNode value = parse(json);
    if (parent instanceof ArrayNode list) {
      if (last.equals("-")) {
        list.add(value);
      } else {
        list.set(Integer.parseInt(last), value);
      }
    } else {
      ((ObjectNode) parent).set(last, value);
    }
    return write(file(file), top.toPrettyString());
  }

  Draft drop(String file, String pointer) {
    int slash = pointer.lastIndexOf('/');
    JsonNode top = read(file(file));
    JsonNode parent = top.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode list) {
      list.remove(Integer.parseInt(last));
    } else {
      ((ObjectNode) parent).remove(last);
    }
    return write(file(file), top.toPrettyString());
  }

  Draft write(Path path, String text) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  static JsonNode read(Path path) {
    try {
      return parse(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
