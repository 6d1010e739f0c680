package backguide.packaged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives each class of the function one class for all its lambdas. As they are compiled, the Java of
 * the cloud makes a class for each when it is first used, which takes it a millisecond; a start
 * uses hundreds.
 */
final class PlainLambdas {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String OBJECT = "java/lang/Object";
  private static final String NUMBER = "number";
  private static final int FINAL = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
  private static final int STATIC = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final ClassNode type;
  private final boolean inInterface;
  private final String companion;
  private final List<Lambda> lambdas = new ArrayList<>();

  /**
   * One lambda.
   *
   * @param made what makes it: what it captures, and the interface it is of
   * @param method the method of the interface
   * @param erased the types of that method as it is declared
   * @param called the types as they are here
   * @param does what it does
   */
  private record Lambda(
      int number, Type made, String method, Type erased, Type called, Handle does) {
    Type[] captured() {
      return made.getArgumentTypes();
    }

    /** Returns the types of the static method that does it: what is captured, then the rest. */
    Type whole() {
      List<Type> all = new ArrayList<>(List.of(captured()));
      all.addAll(List.of(called.getArgumentTypes()));
      return Type.getMethodType(called.getReturnType(), all.toArray(Type[]::new));
    }

    String name() {
      return "plain$" + number;
    }
  }

  private PlainLambdas(ClassNode type) {
    this.type = type;
    this.inInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
    this.companion = type.name + "$Lambdas";
  }

  /** Returns a class as it is changed, and the class of its lambdas, if it has any. */
  static List<byte[]> of(ClassNode type) {
    PlainLambdas plain = new PlainLambdas(type);
    byte[] changed = plain.changed();
    return plain.lambdas.isEmpty() ? List.of(changed) : List.of(changed, plain.companion());
  }

  private byte[] changed() {
    type.methods.forEach(this::replace);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.accept(writer);
    lambdas.forEach(lambda -> doing(lambda, writer));
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void replace(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof InvokeDynamicInsnNode linked
          && linked.bsm.getOwner().equals(FACTORY)
          && linked.bsm.getName().equals("metafactory")) {
        Lambda lambda =
            new Lambda(
                lambdas.size(),
                Type.getMethodType(linked.desc),
                linked.name,
                (Type) linked.bsmArgs[0],
                (Type) linked.bsmArgs[2],
                (Handle) linked.bsmArgs[1]);
        lambdas.add(lambda);
        InsnList plain = new InsnList();
        plain.add(new LdcInsnNode(lambda.number()));
        plain.add(
            new MethodInsnNode(
                Opcodes.INVOKESTATIC, companion, "of", factory(lambda.made()), false));
        method.instructions.insertBefore(each, plain);
        method.instructions.remove(each);
      }
    }
  }

  /** Returns the types of what makes a lambda: what it captures, and its number. */
  private static String factory(Type made) {
    return made.getDescriptor().replace(")", "I)");
  }

  /** Writes the static method that does what a lambda does, where all that it needs is in reach. */
  private void doing(Lambda lambda, ClassWriter writer) {
    int access = inInterface ? STATIC | Opcodes.ACC_PUBLIC : STATIC;
    Type whole = lambda.whole();
    GeneratorAdapter code = generator(writer, access, lambda.name(), whole.getDescriptor());
    Handle does = lambda.does();
    Type target = Type.getObjectType(does.getOwner());
    boolean makes = does.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    List<Type> wanted = new ArrayList<>();
    if (!makes && does.getTag() != Opcodes.H_INVOKESTATIC) {
      wanted.add(target);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(does.getDesc())));
    if (makes) {
      code.newInstance(target);
      code.dup();
    }
    for (int i = 0; i < wanted.size(); i++) {
      code.loadArg(i);
      convert(code, whole.getArgumentTypes()[i], wanted.get(i));
    }
    code.visitMethodInsn(
        opcode(does.getTag()), does.getOwner(), does.getName(), does.getDesc(), does.isInterface());
    convert(code, makes ? target : Type.getReturnType(does.getDesc()), whole.getReturnType());
    code.returnValue();
    code.endMethod();
  }

  private static int opcode(int tag) {
    return switch (tag) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> throw new IllegalStateException("no call: " + tag);
    };
  }

  private static void convert(GeneratorAdapter code, Type is, Type wanted) {
    if (is.equals(wanted)) {
      return;
    }
    if (wanted.equals(Type.VOID_TYPE)) {
      if (is.getSize() == 2) {
        code.pop2();
      } else {
        code.pop();
      }
    } else if (isPrimitive(is) && isPrimitive(wanted)) {
      code.cast(is, wanted);
    } else if (isPrimitive(is)) {
      code.valueOf(is);
    } else if (isPrimitive(wanted)) {
      code.unbox(wanted);
    } else if (!wanted.getInternalName().equals(OBJECT)) {
      code.checkCast(wanted);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** Returns the class of all lambdas of this one: a number tells which, and fields what it has. */
  private byte[] companion() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    TreeSet<String> interfaces = new TreeSet<>();
    lambdas.forEach(l -> interfaces.add(l.made().getReturnType().getInternalName()));
    writer.visit(type.version, FINAL, companion, null, OBJECT, interfaces.toArray(String[]::new));
    int most = lambdas.stream().mapToInt(l -> l.captured().length).max().orElse(0);
    writer.visitField(FINAL, NUMBER, "I", null, null).visitEnd();
    for (int i = 0; i < most; i++) {
      writer.visitField(0, "has" + i, "L" + OBJECT + ";", null, null).visitEnd();
    }
    GeneratorAdapter init = generator(writer, Opcodes.ACC_SYNTHETIC, "<init>", "(I)V");
    init.loadThis();
    init.invokeConstructor(Type.getObjectType(OBJECT), method("<init>", "()V"));
    init.loadThis();
    init.loadArg(0);
    init.putField(Type.getObjectType(companion), NUMBER, Type.INT_TYPE);
    init.returnValue();
    init.endMethod();
    lambdas.stream().map(Lambda::made).distinct().forEach(made -> factory(made, writer));
    Map<List<Object>, List<Lambda>> methods = new LinkedHashMap<>();
    for (Lambda lambda : lambdas) {
      List<Object> key = List.of(lambda.method(), lambda.erased());
      methods.computeIfAbsent(key, k -> new ArrayList<>()).add(lambda);
    }
    methods.values().forEach(same -> dispatch(same, writer));
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void factory(Type made, ClassWriter writer) {
    GeneratorAdapter code = generator(writer, STATIC, "of", factory(made));
    Type self = Type.getObjectType(companion);
    Type[] captured = made.getArgumentTypes();
    code.newInstance(self);
    code.dup();
    code.loadArg(captured.length);
    code.invokeConstructor(self, method("<init>", "(I)V"));
    for (int i = 0; i < captured.length; i++) {
      code.dup();
      code.loadArg(i);
      code.valueOf(captured[i]);
      code.putField(self, "has" + i, Type.getObjectType(OBJECT));
    }
    code.returnValue();
    code.endMethod();
  }

  private void dispatch(List<Lambda> same, ClassWriter writer) {
    Type erased = same.get(0).erased();
    GeneratorAdapter code =
        generator(
            writer,
            Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC,
            same.get(0).method(),
            erased.getDescriptor());
    Label[] labels = same.stream().map(l -> code.newLabel()).toArray(Label[]::new);
    Label other = code.newLabel();
    code.loadThis();
    code.getField(Type.getObjectType(companion), NUMBER, Type.INT_TYPE);
    code.visitLookupSwitchInsn(other, same.stream().mapToInt(Lambda::number).toArray(), labels);
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      call(same.get(i), code);
      code.returnValue();
    }
    code.visitLabel(other);
    code.throwException(Type.getType(AbstractMethodError.class), same.get(0).method());
    code.endMethod();
  }

  private void call(Lambda lambda, GeneratorAdapter code) {
    Type[] captured = lambda.captured();
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(Type.getObjectType(companion), "has" + i, Type.getObjectType(OBJECT));
      code.unbox(captured[i]);
    }
    Type[] declared = lambda.erased().getArgumentTypes();
    for (int i = 0; i < declared.length; i++) {
      code.loadArg(i);
      convert(code, declared[i], lambda.called().getArgumentTypes()[i]);
    }
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        type.name,
        lambda.name(),
        lambda.whole().getDescriptor(),
        inInterface);
    convert(code, lambda.called().getReturnType(), lambda.erased().getReturnType());
  }

  private static org.objectweb.asm.commons.Method method(String name, String types) {
    return new org.objectweb.asm.commons.Method(name, types);
  }

  private static GeneratorAdapter generator(
      ClassWriter writer, int access, String name, String types) {
    MethodVisitor method = writer.visitMethod(access, name, types, null, null);
    method.visitCode();
    return new GeneratorAdapter(method, access, name, types);
  }
}
