package backguide.person;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a record as maps and lists, in the order in which it is written. */
final class RecordMap implements RecordSink {
  private final Deque<Consumer<Object>> open = new ArrayDeque<>(2);
  private String name = "";
  private Object whole;

  /** Returns what was written. */
  Object whole() {
    return whole;
  }

  @Override
  public void beginRecord() {
    Map<String, Object> record = new LinkedHashMap<>();
    value(record);
    open.push(value -> record.put(name, value));
  }

  @Override
  public void field(String field) {
    name = field;
  }

  @Override
  public void endRecord() {
    open.pop();
  }

  @Override
  public void beginList() {
    List<Object> list = new ArrayList<>();
    value(list);
    open.push(list::add);
  }

  @Override
  public void endList() {
    open.pop();
  }

  @Override
  public void value(Object value) {
    if (open.isEmpty()) {
      whole = value;
    } else {
      open.peek().accept(value);
    }
  }
}
