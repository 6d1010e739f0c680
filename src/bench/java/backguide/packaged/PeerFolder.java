package backguide.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A function of somebody else's as it would be deployed: its classes and its libraries, unpacked.
 */
final class PeerFolder {
  private static final Pattern LEFT =
      Pattern.compile("META-INF/(versions|maven|native-image)/.*|.*(module-info\\.class|\\.java)");

  private static final Path NODE = Path.of("src/bench/node");

  private PeerFolder() {}

  /**
   * Puts it together.
   *
   * @param types classes of ours, with those inside them
   * @param libraries by the names of their jars, without versions
   */
  static Path of(Path folder, List<Class<?>> types, List<String> libraries) throws IOException {
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString().replaceAll("-\\d.*", "");
      if (entry.endsWith(".jar") && libraries.contains(name)) {
        unpack(Path.of(entry), folder);
      }
    }
    for (Class<?> type : types) {
      put(type, folder);
      for (Class<?> inside : type.getDeclaredClasses()) {
        put(inside, folder);
      }
    }
    return folder;
  }

  /**
   * Puts together what runs on Node, with its libraries from where Node has them from; empty where
   * there is no Node, or nothing can be fetched.
   */
  static Optional<Path> ofNode(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (String file : List.of("package.json", "hello.js", "runtime.js")) {
      Files.copy(NODE.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      Process fetched =
          new ProcessBuilder("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      return fetched.waitFor() == 0 ? Optional.of(folder) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Puts a class into a folder. */
  static void put(Class<?> type, Path folder) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream compiled = type.getClassLoader().getResourceAsStream(file)) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(compiled, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Copies all that is in a folder. */
  static void copy(Path folder, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(folder.relativize(each)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (file.startsWith(folder) && !LEFT.matcher(entry.getName()).matches()) {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }
}
