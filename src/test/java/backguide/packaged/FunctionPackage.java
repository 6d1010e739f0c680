package backguide.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the build packaged for the cloud. */
public final class FunctionPackage {
  private static final Path ZIP =
      Path.of(System.getProperty("function.zip", "target/backguide-function.zip"));

  private FunctionPackage() {}

  /** Returns how large it is, in bytes. */
  public static long bytes() {
    try {
      return Files.size(ZIP);
    } catch (IOException e) {
      throw new UncheckedIOException("package it first: ./mvnw -DskipTests package", e);
    }
  }

  /** Returns the paths of its files, without folders, in their order. */
  static List<String> files() {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("package it first: ./mvnw -DskipTests package", e);
    }
  }

  /** Returns the folder it was unpacked into, as the cloud does; that happens once. */
  static Path unpacked() {
    return Unpacked.FOLDER;
  }

  private static final class Unpacked {
    private static final Path FOLDER = unpack();
  }

  private static Path unpack() {
    Path folder = beside("unpacked-function");
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      clear(folder);
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IllegalStateException("leads out of the package: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a place in the folder that was built. */
  public static Path beside(String name) {
    return ZIP.toAbsolutePath().resolveSibling(name);
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
