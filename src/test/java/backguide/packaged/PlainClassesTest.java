package backguide.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Lambdas and records of every shape do the same when they are plain code. */
class PlainClassesTest {
  @TempDir Path from;
  @TempDir Path to;

  /** Something with a lambda in an interface. */
  interface Greeting {
    String to(String whom);

    default Greeting twice() {
      return whom -> to(to(whom));
    }

    static Greeting with(String word) {
      return whom -> word + " " + whom;
    }
  }

  /** Of the same names and types in a class and the one under it. */
  static class Upper {
    String name = "upper";

    Supplier<String> own() {
      return () -> name + "!";
    }
  }

  static final class Lower extends Upper {
    private String hidden(int times) {
      return "lower".repeat(times);
    }

    @Override
    Supplier<String> own() {
      Supplier<String> above = super.own();
      return () -> above.get() + name + hidden(2);
    }

    IntFunction<String> bound() {
      return this::hidden;
    }
  }

  /** A record of a component of each kind. */
  @SuppressWarnings("ArrayRecordComponent")
  record Whole(
      boolean truth,
      byte tiny,
      short small,
      char letter,
      int number,
      long large,
      float part,
      double exact,
      String text,
      List<Integer> list,
      int[] array) {
    static final int[] ONE_ARRAY = {1};
    static final Whole USUAL =
        new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "text", List.of(7), ONE_ARRAY);

    /** Returns what differs from the usual one in a single component, and some that do not. */
    static List<Whole> others() {
      List<Integer> list = List.of(7);
      int[] array = ONE_ARRAY;
      return List.of(
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "text", list, array),
          new Whole(false, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "text", list, array),
          new Whole(true, (byte) 9, (short) 2, 'c', 3, 4L, 5f, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 9, 'c', 3, 4L, 5f, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'x', 3, 4L, 5f, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 9, 4L, 5f, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 9L, 5f, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, Float.NaN, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, -0f, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 0f, 6.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, -0.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 0.0, "text", list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, null, list, array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "text", List.of(), array),
          new Whole(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, "text", list, null));
    }
  }

  /** A record of nothing, and one with a method of its own. */
  record Nothing() {}

  record Own(String text) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Own own && own.text().equalsIgnoreCase(text);
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** What is seen of records. */
  public static final class Records implements Supplier<List<Object>> {
    @Override
    public List<Object> get() {
      List<Object> all = new ArrayList<>();
      for (Whole one : Whole.others()) {
        for (Whole other : Whole.others()) {
          all.add(one.equals(other));
        }
        all.add(one.equals(null));
        all.add(one.equals("text"));
        Whole named =
            new Whole(
                one.truth(),
                one.tiny(),
                one.small(),
                one.letter(),
                one.number(),
                one.large(),
                one.part(),
                one.exact(),
                one.text(),
                one.list(),
                null);
        all.add(named.hashCode());
        all.add(named.toString());
      }
      all.add(new Nothing().equals(new Nothing()));
      all.add(new Nothing().hashCode());
      all.add(new Nothing().toString());
      all.add(new Own("a").equals(new Own("A")));
      all.add(new Own("a").toString());
      return all;
    }
  }

  /** One lambda of each shape. */
  public static final class Shapes implements Supplier<List<Object>> {
    private static int effect;

    private final long held = 7L;

    private static String joined(String a, Object... rest) {
      return a + rest.length;
    }

    private long plus(int more) {
      return held + more;
    }

    @Override
    public List<Object> get() {
      List<Object> all = new ArrayList<>();
      byte b = 1;
      short s = 2;
      char c = 'c';
      float f = 1.5f;
      double d = 2.5;
      long l = 3L;
      boolean t = true;
      Supplier<String> captures = () -> "" + b + s + c + f + d + l + t + held + all.size();
      all.add(captures.get());
      Function<Integer, Long> boxes = n -> l + n;
      all.add(boxes.apply(5));
      ToLongFunction<Integer> bound = this::plus;
      all.add(bound.applyAsLong(3));
      ToLongFunction<Integer> unboxes = Integer::intValue;
      all.add(unboxes.applyAsLong(9));
      Function<String, Object> general = String::length;
      all.add(general.apply("four"));
      Supplier<List<String>> makes = ArrayList::new;
      all.add(makes.get());
      IntFunction<int[]> array = int[]::new;
      all.add(array.apply(3).length);
      Function<String, String> varied = Shapes::joined;
      all.add(varied.apply("x"));
      BiFunction<String, String, Boolean> unbound = String::startsWith;
      all.add(unbound.apply("abc", "ab"));
      IntBinaryOperator sum = Integer::sum;
      all.add(sum.applyAsInt(2, 3));
      DoubleUnaryOperator root = Math::sqrt;
      all.add(root.applyAsDouble(2.25));
      ToDoubleBiFunction<Double, Long> mixed = (x, y) -> x * y + d;
      all.add(mixed.applyAsDouble(2.0, 4L));
      Consumer<List<Object>> drops = List::size;
      drops.accept(all);
      Runnable effects = () -> effect++;
      effects.run();
      all.add(effect > 0);
      UnaryOperator<String> loud = String::toUpperCase;
      all.add(loud.andThen(x -> x + "?").compose(String::strip).apply(" hi "));
      Predicate<String> blank = String::isBlank;
      all.add(blank.negate().or(x -> x.isEmpty()).test(" "));
      all.add(
          Stream.of("b", "aa", "c")
              .sorted(Comparator.comparing(String::length).reversed().thenComparing(x -> x))
              .toList());
      BinaryOperator<Integer> most = Math::max;
      all.add(most.apply(1, 2));
      all.add(IntStream.range(0, 4).mapToObj(i -> i * l).collect(Collectors.toList()));
      all.add(Map.of("k", 1).entrySet().stream().map(Map.Entry::getKey).findFirst());
      Callable<String> calls = () -> Greeting.with("hello").twice().to("you");
      try {
        all.add(calls.call());
      } catch (Exception e) {
        all.add(e);
      }
      all.add(new Lower().own().get());
      all.add(new Lower().bound().apply(3));
      Supplier<Supplier<String>> nested = () -> () -> "in " + held;
      all.add(nested.get().get());
      return all;
    }
  }

  @Test
  void theyDoTheSame() throws Exception {
    change(Shapes.class, Greeting.class, Upper.class, Lower.class);

    assertThat(plain(Shapes.class).get()).isEqualTo(new Shapes().get()).hasSizeGreaterThan(22);
    try (Stream<Path> files = Files.walk(to)) {
      assertThat(files.filter(f -> f.toString().endsWith("$Lambdas.class"))).hasSize(4);
    }
  }

  @Test
  void recordsAreTheSame() throws Exception {
    change(Records.class, Whole.class, Nothing.class, Own.class);

    assertThat(plain(Records.class).get()).isEqualTo(new Records().get()).contains(true, false);
    try (Stream<Path> files = Files.walk(to)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, 0);
        assertThat(type.methods)
            .flatMap(method -> List.of(method.instructions.toArray()))
            .noneMatch(InvokeDynamicInsnNode.class::isInstance);
      }
    }
  }

  private void change(Class<?>... types) throws IOException {
    for (Class<?> type : types) {
      copy(type);
    }
    PlainClasses.main(new String[] {from.toString(), to.toString()});
  }

  private void copy(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    Files.createDirectories(from.resolve(name).getParent());
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      Files.copy(in, from.resolve(name));
    }
  }

  /** Returns a class as it was changed, which has no other class of ours in reach. */
  @SuppressWarnings("unchecked")
  private Supplier<List<Object>> plain(Class<?> shapes)
      throws ReflectiveOperationException, IOException {
    URL[] changed = {to.toUri().toURL()};
    URLClassLoader loader = new URLClassLoader(changed, ClassLoader.getPlatformClassLoader());
    Class<?> type = loader.loadClass(shapes.getName());
    return (Supplier<List<Object>>) type.getDeclaredConstructor().newInstance();
  }
}
