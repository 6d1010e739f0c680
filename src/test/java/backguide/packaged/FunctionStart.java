package backguide.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is started as a function, and how.
 *
 * @param folder the unpacked package
 * @param handler class and method
 * @param environment variables besides those that the cloud sets
 * @param java the program that runs it
 * @param before what stands before that on the command line, such as a pinning to one core
 * @param other the command that runs it on something else than Java; empty for Java
 */
public record FunctionStart(
    Path folder,
    String handler,
    Map<String, String> environment,
    String java,
    List<String> before,
    List<String> other) {
  private static final String METHOD = "::handleRequest";

  /** The package that was built, on the Java that runs this. */
  public static FunctionStart packaged(Map<String, String> environment) {
    String handler = "backguide.function.SkillFunction" + METHOD;
    return of(FunctionPackage.unpacked(), handler, environment);
  }

  /** One class that needs no other, put into a folder of its own. */
  public static FunctionStart only(Class<?> type, Path folder) {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream compiled = type.getClassLoader().getResourceAsStream(file)) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.write(copy, compiled.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(folder, type.getName() + METHOD, Map.of());
  }

  /** What lies in a folder, on the Java that runs this. */
  static FunctionStart of(Path folder, String handler, Map<String, String> environment) {
    return new FunctionStart(folder, handler, environment, thisJava(), List.of(), List.of());
  }

  /** What lies in a folder, run by a command. */
  static FunctionStart by(List<String> command, Path folder, String handler) {
    return new FunctionStart(folder, handler, Map.of(), "", List.of(), command);
  }

  FunctionStart handledBy(String another) {
    return new FunctionStart(folder, another, environment, java, before, other);
  }

  /** The same with other variables. */
  FunctionStart with(Map<String, String> variables) {
    return new FunctionStart(folder, handler, variables, java, before, other);
  }

  /** Returns whether Java runs it. */
  public boolean isJava() {
    return other.isEmpty();
  }

  /** The same on another Java, and started by another command. */
  public FunctionStart on(String otherJava, List<String> otherBefore) {
    return new FunctionStart(folder, handler, environment, otherJava, otherBefore, other);
  }

  private static String thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
