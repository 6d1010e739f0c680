package backguide.catalog;

import backguide.compiled.CompiledFile;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Writes a record as {@link CompiledFile} reads it; the same bytes in every build. */
final class CompiledWriter {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream value = new ByteArrayOutputStream();

  private CompiledWriter() {}

  /**
   * Returns a file with a record in it.
   *
   * @throws IllegalStateException when it would not be read as what was written
   */
  static byte[] file(String name, Record record) {
    byte[] file = new CompiledWriter().file(record);
    if (!CompiledFile.read(name, file, record.getClass()).equals(record)) {
      throw new IllegalStateException(name + " is not read as what was written");
    }
    return file;
  }

  private byte[] file(Record record) {
    write(record);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    number(texts.size(), body);
    texts.keySet().forEach(text -> number(text.length(), body));
    byte[] all = String.join("", texts.keySet()).getBytes(StandardCharsets.UTF_8);
    number(all.length, body);
    body.writeBytes(all);
    body.writeBytes(value.toByteArray());
    CRC32 sum = new CRC32();
    sum.update(body.toByteArray());
    return ByteBuffer.allocate(2 * Integer.BYTES + body.size())
        .putInt(CompiledFile.FORMAT)
        .putInt((int) sum.getValue())
        .put(body.toByteArray())
        .array();
  }

  private void write(Object what) {
    if (what instanceof Integer number) {
      value.write(CompiledFile.A_NUMBER);
      number(number, value);
    } else if (what instanceof Boolean flag) {
      value.write(flag ? CompiledFile.IS_TRUE : CompiledFile.IS_FALSE);
    } else if (what instanceof String text) {
      value.write(CompiledFile.A_TEXT);
      text(text);
    } else if (what instanceof Optional<?> maybe) {
      value.write(maybe.isPresent() ? CompiledFile.A_VALUE : CompiledFile.NO_VALUE);
      maybe.ifPresent(this::write);
    } else if (what instanceof Set<?> set) {
      several(CompiledFile.A_SET, new TreeSet<>(set));
    } else if (what instanceof Collection<?> list) {
      several(CompiledFile.A_LIST, list);
    } else if (what instanceof Map<?, ?> map) {
      value.write(CompiledFile.A_MAP);
      number(map.size(), value);
      new TreeMap<>(map)
          .forEach(
              (key, of) -> {
                write(key);
                write(of);
              });
    } else if (what instanceof Enum<?> constant) {
      value.write(CompiledFile.A_CONSTANT);
      text(constant.getDeclaringClass().getSimpleName());
      number(constant.ordinal(), value);
    } else {
      components((Record) what);
    }
  }

  private void components(Record record) {
    value.write(CompiledFile.A_RECORD);
    text(record.getClass().getSimpleName());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        write(component.getAccessor().invoke(record));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " cannot be written", e);
      }
    }
  }

  private void several(char mark, Collection<?> all) {
    value.write(mark);
    number(all.size(), value);
    all.forEach(this::write);
  }

  private void text(String text) {
    number(texts.computeIfAbsent(text, t -> texts.size()), value);
  }

  private static void number(int number, ByteArrayOutputStream out) {
    int rest = number;
    for (; (rest & ~0x7F) != 0; rest >>>= 7) {
      out.write(rest & 0x7F | 0x80);
    }
    out.write(rest);
  }
}
