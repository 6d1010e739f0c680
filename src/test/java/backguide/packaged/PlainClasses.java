package backguide.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes of the function, with all that is linked when it is first used, lambdas and what
 * records have, as plain code: the Java of the cloud makes classes for each of these, and that was
 * a third of a start. The build runs this over what it compiled, when it packages it; what only a
 * debugger or a compiler reads stays behind.
 */
public final class PlainClasses {
  private PlainClasses() {}

  /**
   * Copies classes.
   *
   * @param folders from which, and to which
   */
  public static void main(String[] folders) throws IOException {
    Path from = Path.of(folders[0]);
    Path to = Path.of(folders[1]);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, 0);
        PlainRecords.change(type);
        leaveOut(type);
        List<byte[]> plain = PlainLambdas.of(type);
        Files.write(copy, plain.get(0));
        if (plain.size() > 1) {
          String name = file.getFileName().toString().replace(".class", "$Lambdas.class");
          Files.write(copy.resolveSibling(name), plain.get(1));
        }
      }
    }
  }

  /** Leaves out what only a debugger or a compiler reads. */
  private static void leaveOut(ClassNode type) {
    type.signature = null;
    type.fields.forEach(field -> field.signature = null);
    type.innerClasses.removeIf(inner -> inner.name.equals("java/lang/invoke/MethodHandles$Lookup"));
    for (MethodNode method : type.methods) {
      method.signature = null;
      method.localVariables = null;
    }
  }
}
