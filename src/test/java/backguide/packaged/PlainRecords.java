package backguide.packaged;

import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives the records of the function the methods that every record has, as code of their own. As
 * they are compiled, the Java of the cloud links each of them by a dozen classes that it makes when
 * two records are compared for the first time; a start compares many.
 */
final class PlainRecords {
  private static final String FACTORY = "java/lang/runtime/ObjectMethods";
  private static final Type OBJECTS = Type.getType(Objects.class);
  private static final Type BUILDER = Type.getType(StringBuilder.class);
  private static final Type OBJECT = Type.getType(Object.class);
  private static final int PRIME = 31;

  private final ClassNode type;
  private final Type self;

  private PlainRecords(ClassNode type) {
    this.type = type;
    this.self = Type.getObjectType(type.name);
  }

  /** Changes a class, if it is a record. */
  static void change(ClassNode type) {
    for (MethodNode method : List.copyOf(type.methods)) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof InvokeDynamicInsnNode linked && linked.bsm.getOwner().equals(FACTORY)) {
          new PlainRecords(type).replace(method, linked);
        }
      }
    }
  }

  private void replace(MethodNode method, InvokeDynamicInsnNode linked) {
    type.methods.remove(method);
    MethodNode plain = new MethodNode(method.access, method.name, method.desc, null, null);
    GeneratorAdapter code = new GeneratorAdapter(plain, method.access, method.name, method.desc);
    List<Handle> fields =
        List.of(linked.bsmArgs).subList(2, linked.bsmArgs.length).stream()
            .map(Handle.class::cast)
            .toList();
    switch (method.name) {
      case "equals" -> equal(fields, code);
      case "hashCode" -> hash(fields, code);
      case "toString" -> text(fields, code);
      default -> throw new IllegalStateException("no method of a record: " + method.name);
    }
    code.endMethod();
    type.methods.add(plain);
  }

  private void equal(List<Handle> fields, GeneratorAdapter code) {
    Label same = code.newLabel();
    Label different = code.newLabel();
    code.loadThis();
    code.loadArg(0);
    code.ifCmp(OBJECT, GeneratorAdapter.EQ, same);
    code.loadArg(0);
    code.instanceOf(self);
    code.ifZCmp(GeneratorAdapter.EQ, different);
    for (Handle field : fields) {
      Type held = Type.getType(field.getDesc());
      load(field, code);
      code.loadArg(0);
      code.checkCast(self);
      code.getField(self, field.getName(), held);
      switch (held.getSort()) {
        case Type.OBJECT, Type.ARRAY -> {
          code.invokeStatic(OBJECTS, new Method("equals", Type.BOOLEAN_TYPE, two(OBJECT)));
          code.ifZCmp(GeneratorAdapter.EQ, different);
        }
        case Type.FLOAT, Type.DOUBLE -> {
          code.invokeStatic(wrapper(held), new Method("compare", Type.INT_TYPE, two(held)));
          code.ifZCmp(GeneratorAdapter.NE, different);
        }
        default -> code.ifCmp(held, GeneratorAdapter.NE, different);
      }
    }
    returned(true, same, code);
    returned(false, different, code);
  }

  private void returned(boolean truth, Label here, GeneratorAdapter code) {
    code.mark(here);
    code.visitFrame(Opcodes.F_NEW, 2, new Object[] {type.name, OBJECT.getInternalName()}, 0, null);
    code.push(truth);
    code.returnValue();
  }

  private void hash(List<Handle> fields, GeneratorAdapter code) {
    code.push(0);
    for (Handle field : fields) {
      Type held = Type.getType(field.getDesc());
      code.push(PRIME);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      load(field, code);
      Type owner = isPrimitive(held) ? wrapper(held) : OBJECTS;
      Type hashed = isPrimitive(held) ? held : OBJECT;
      code.invokeStatic(owner, new Method("hashCode", Type.INT_TYPE, new Type[] {hashed}));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
    code.returnValue();
  }

  private void text(List<Handle> fields, GeneratorAdapter code) {
    String name = type.name.substring(type.name.lastIndexOf('/') + 1);
    code.newInstance(BUILDER);
    code.dup();
    code.invokeConstructor(BUILDER, Method.getMethod("void <init> ()"));
    String before = name.substring(name.lastIndexOf('$') + 1) + "[";
    for (Handle field : fields) {
      code.push(before + field.getName() + "=");
      append(Type.getType(String.class), code);
      load(field, code);
      append(Type.getType(field.getDesc()), code);
      before = ", ";
    }
    code.push(fields.isEmpty() ? before + "]" : "]");
    append(Type.getType(String.class), code);
    code.invokeVirtual(BUILDER, Method.getMethod("String toString ()"));
    code.returnValue();
  }

  private static void append(Type value, GeneratorAdapter code) {
    Type taken =
        switch (value.getSort()) {
          case Type.OBJECT, Type.ARRAY -> value.equals(Type.getType(String.class)) ? value : OBJECT;
          case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
          default -> value;
        };
    code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {taken}));
  }

  private void load(Handle field, GeneratorAdapter code) {
    code.loadThis();
    code.getField(self, field.getName(), Type.getType(field.getDesc()));
  }

  private static Type[] two(Type each) {
    return new Type[] {each, each};
  }

  private static boolean isPrimitive(Type held) {
    return held.getSort() < Type.ARRAY;
  }

  private static Type wrapper(Type primitive) {
    Class<?> boxed =
        switch (primitive.getSort()) {
          case Type.BOOLEAN -> Boolean.class;
          case Type.CHAR -> Character.class;
          case Type.BYTE -> Byte.class;
          case Type.SHORT -> Short.class;
          case Type.INT -> Integer.class;
          case Type.FLOAT -> Float.class;
          case Type.LONG -> Long.class;
          default -> Double.class;
        };
    return Type.getType(boxed);
  }
}
