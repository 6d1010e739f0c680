package backguide.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The pictures of a programme: files beside it, each read only where somebody shows it. */
public final class Pictures {
  private final Function<String, Source> files;
  private final Set<String> checked = new HashSet<>();

  private Pictures(Function<String, Source> files) {
    this.files = files;
  }

  static Pictures beside(Path programme) {
    return new Pictures(name -> Source.of(programme.resolveSibling(name)));
  }

  static Pictures bundled(String folder) {
    return new Pictures(name -> Source.bundled(folder + name));
  }

  /** Returns what stands in a picture's file; empty when it is not there or is no picture. */
  public Optional<JsonNode> named(String name) {
    Faults faults = new Faults();
    FileValue picture = StrictJson.read(file(name), faults);
    PictureReader.check(picture);
    return faults.list().isEmpty() ? Optional.of(picture.node()) : Optional.empty();
  }

  /** Notes when the picture that is named somewhere is not there, and what is wrong with it. */
  void check(FileValue name) {
    String id = name.id();
    if (!FileValue.isId(id) || !checked.add(id)) {
      return;
    }
    Source file = file(id);
    if (name.expect(
        file.problem().isEmpty(), fileOf(id) + " beside the programme " + file.problem())) {
      PictureReader.check(StrictJson.read(file, name.faults()));
    }
  }

  private Source file(String name) {
    return files.apply(fileOf(name));
  }

  private static String fileOf(String name) {
    return "pictures/" + name + ".json";
  }
}
