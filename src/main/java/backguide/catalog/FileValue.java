package backguide.catalog;

import backguide.speech.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One value of a file, and where it stands. Whatever is wrong with it is noted as a fault and read
 * as something harmless, so that the rest of the file is checked too. What nobody asked for is
 * refused at the end, so that no list of keys has to follow what is read. Long because each form
 * that a value may have stands here with its refusal.
 *
 * @param asked the keys that were asked for so far, by the path of their object
 */
record FileValue(
    Faults faults, String file, String path, JsonNode node, Map<String, Set<String>> asked) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_]+");

  void fault(String reason) {
    faults.add(file, path, reason);
  }

  /** Returns whether there is anything to read; what is missing has been noted already. */
  boolean present() {
    return !node.isMissingNode();
  }

  /** Refuses every key in it, however deep, that was not asked for. */
  void refuseUnread() {
    if (node.isArray()) {
      items().forEach(FileValue::refuseUnread);
    }
    Set<String> known = asked.getOrDefault(path, Set.of());
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String key = child.getKey();
      if (known.contains(key)) {
        at(child(key), child.getValue()).refuseUnread();
      } else if (!known.isEmpty()) {
        faults.add(
            file, child(key), "is not a known key here; known are " + String.join(", ", known));
      }
    }
  }

  /** Returns what stands under a key; it has to be there. */
  FileValue get(String key) {
    asked.computeIfAbsent(path, p -> new TreeSet<>()).add(key);
    if (expect(node.isObject(), "must be an object in braces") && !node.has(key)) {
      faults.add(file, child(key), "is missing");
    }
    return at(child(key), node.path(key));
  }

  /** Returns what stands under a key, or empty when nothing does. */
  Optional<FileValue> find(String key) {
    asked.computeIfAbsent(path, p -> new TreeSet<>()).add(key);
    return node.has(key) ? Optional.of(at(child(key), node.get(key))) : Optional.empty();
  }

  /** Refuses a key where it makes no sense. */
  void without(String key, String reason) {
    find(key).ifPresent(e -> e.fault(reason));
  }

  String text() {
    return expect(node.isTextual() && !node.textValue().isBlank(), "must be a text")
        ? node.textValue()
        : "";
  }

  /** Returns an id: lower-case words joined by hyphens. */
  String id() {
    String id = text();
    if (!id.isEmpty() && !isId(id)) {
      fault("must be lower-case words joined by hyphens, not '" + id + "'");
    }
    return id;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Returns a whole number within bounds, or the lower bound when it is none. */
  int number(int min, int max) {
    return number(min, max, "", min);
  }

  /**
   * Returns a whole number within bounds.
   *
   * @param why what follows the bounds when they are told
   * @param otherwise what it reads as when it is none
   */
  int number(int min, int max, String why, int otherwise) {
    if (!expect(node.isIntegralNumber(), "must be a whole number")) {
      return otherwise;
    }
    boolean within = node.canConvertToInt() && min <= node.intValue() && node.intValue() <= max;
    expect(within, "must be " + min + " to " + max + why + ", not " + node);
    return within ? node.intValue() : otherwise;
  }

  /** Refuses what is no number within bounds, whole or not. */
  void decimal(int min, int max) {
    if (expect(node.isNumber(), "must be a number")) {
      double number = node.doubleValue();
      expect(min <= number && number <= max, "must be " + min + " to " + max + ", not " + node);
    }
  }

  boolean flag() {
    expect(node.isBoolean(), "must be true or false");
    return node.booleanValue();
  }

  void exactly(String wanted, String why) {
    expect(node.isTextual() && node.textValue().equals(wanted), why);
  }

  void mustBeTrue(String why) {
    expect(node.isBoolean() && node.booleanValue(), why);
  }

  /** Returns a word of a closed vocabulary, or empty. */
  <E extends Enum<E>> Optional<E> word(Class<E> vocabulary) {
    E[] all = vocabulary.getEnumConstants();
    Optional<E> word =
        Arrays.stream(all)
            .filter(e -> node.isTextual() && Line.name(e).equals(node.textValue()))
            .findFirst();
    String known = Arrays.stream(all).map(Line::name).collect(Collectors.joining(", "));
    expect(word.isPresent(), node + " is not one of " + known);
    return word;
  }

  List<FileValue> items() {
    List<FileValue> items = new ArrayList<>();
    if (expect(node.isArray(), "must be a list in brackets")) {
      for (int i = 0; i < node.size(); i++) {
        items.add(at(path + "[" + i + "]", node.get(i)));
      }
    }
    return items;
  }

  List<FileValue> someItems() {
    List<FileValue> items = items();
    if (node.isArray()) {
      expect(!items.isEmpty(), "must not be empty");
    }
    return items;
  }

  /** Returns everything in an object by its key, in order. */
  Map<String, FileValue> entries() {
    Map<String, FileValue> entries = new LinkedHashMap<>();
    if (expect(node.isObject(), "must be an object in braces")) {
      node.fieldNames().forEachRemaining(key -> entries.put(key, get(key)));
    }
    return entries;
  }

  /** Returns everything directly in an object or a list, by its key or place; else nothing. */
  Map<String, FileValue> children() {
    Map<String, FileValue> children = new LinkedHashMap<>();
    if (node.isObject()) {
      children.putAll(entries());
    } else if (node.isArray()) {
      items().forEach(item -> children.put(item.path(), item));
    }
    return children;
  }

  /** Returns a key of this object as a value of its own, to be read as a word. */
  FileValue key(String key) {
    return at(child(key), TextNode.valueOf(key));
  }

  /** Notes a fault unless something holds; a missing value is never blamed twice. */
  boolean expect(boolean holds, String reason) {
    if (!holds && present()) {
      fault(reason);
    }
    return holds;
  }

  private FileValue at(String where, JsonNode what) {
    return new FileValue(faults, file, where, what, asked);
  }

  private String child(String key) {
    return PLAIN_KEY.matcher(key).matches() ? path + "." + key : path + "['" + key + "']";
  }
}
