package backguide.memory;

import backguide.person.Broken;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of the item of an account, done whole or not at all: what {@link PersonEntry} decides
 * for other stores is decided by its condition here. Long because the changes share the pieces of
 * their conditions, which must say the same.
 */
final class DynamoChange {
  /** How long an item is kept after a record in it was last written. */
  private static final Duration KEPT = Duration.ofDays(400);

  /** How long is known which lives are over. */
  static final Duration ENDED = Duration.ofDays(1);

  private final List<String> set = new ArrayList<>();
  private final List<String> remove = new ArrayList<>();
  private final List<String> add = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private String condition = "";

  private DynamoChange() {
    add.add(name("changes", DynamoItem.CHANGES) + " " + number("one", 1));
  }

  /**
   * Returns the change that keeps a record if what it follows stands there, or if the same request
   * has written it already.
   *
   * @throws Broken when something in it must not be kept
   */
  static DynamoChange keeping(
      String member, Person person, Stamp basis, String request, Instant now) {
    Stamp next = basis.next(request);
    DynamoChange change = new DynamoChange();
    String record = change.name("record", DynamoItem.record(member));
    String revision = change.name("revision", DynamoItem.revision(member));
    Kept kept = new Kept(next, person);
    String own =
        "(attribute_not_exists(%s) AND %s = %s)"
            .formatted(
                change.name("raised", DynamoItem.raised(member)),
                record,
                change.value("record", kept));
    change.condition =
        basis.isUnwritten()
            ? "(attribute_not_exists(%s) AND %s) OR %s"
                .formatted(record, change.isNotEnded(PersonEntry.names(kept)), own)
            : "(%s AND %s) OR %s"
                .formatted(
                    change.follows(basis, record, revision),
                    change.isNotEnded(Set.of(request)),
                    own);
    change.set.add(record + " = :record");
    change.set.add(revision + " = " + change.number("next", next.revision()));
    change.remove.add("#raised");
    return change.lasting(now.plus(KEPT));
  }

  /** A record of the first release has no life but its last request, and no revision at first. */
  private String follows(Stamp basis, String record, String revision) {
    String life = text("life", basis.life());
    String last = record + "." + name("last", PersonCodec.LAST_REQUEST);
    String same = revision + " = " + number("basis", basis.revision());
    String first = basis.revision() == 1 ? " OR attribute_not_exists(" + revision + ")" : "";
    String own = "%s.%s = %s".formatted(record, name("life", PersonCodec.LIFE), life);
    return "((%s OR %s = %s) AND (%s%s))".formatted(own, last, life, same, first);
  }

  /** Returns the change that adds a concern to whatever stands there, unless it was erased. */
  static DynamoChange raising(String member, Concern concern, String programme, Instant now) {
    DynamoChange change = new DynamoChange();
    String record = change.name("record", DynamoItem.record(member));
    String revision = change.name("revision", DynamoItem.revision(member));
    Person nobody = Person.unknown(programme);
    Person locked = nobody.with(nobody.safety().raising(Set.of(concern)));
    Kept blank = new Kept(Stamp.unwritten(concern.request()), locked);
    String raised = String.valueOf(PersonCodec.CONCERN.write(concern));
    change.values.put(":raised", Set.of(raised));
    change.set.add(
        "%s = if_not_exists(%s, %s)".formatted(record, record, change.value("blank", blank)));
    change.set.add("%s = if_not_exists(%s, :one) + :one".formatted(revision, revision));
    change.add.add(change.name("raised", DynamoItem.raised(member)) + " :raised");
    change.condition = change.isNotEnded(Set.of(concern.request()));
    return change.lasting(now.plus(KEPT));
  }

  /**
   * Returns the change that erases everything about members and ends the lives of their records, if
   * the item still is as it was read.
   *
   * @throws Memory.Overtaken when another record stands there than those known, if any is
   */
  static DynamoChange erasing(
      Set<String> members, DynamoItem item, Set<Stamp> known, String request, Instant now) {
    DynamoChange change = new DynamoChange().of(item);
    Set<String> names = new HashSet<>();
    int number = 0;
    for (String member : members) {
      String at = "_" + number++;
      change.remove.add(change.name("record" + at, DynamoItem.record(member)));
      change.remove.add(change.name("raised" + at, DynamoItem.raised(member)));
      change.remove.add(change.name("revision" + at, DynamoItem.revision(member)));
      names.addAll(item.endedWith(member, known, request));
    }
    if (!names.isEmpty()) {
      change.values.put(":names", names);
      change.add.add(change.name("ended", DynamoItem.ENDED) + " :names");
      String until = change.name("until", DynamoItem.ENDED_UNTIL);
      change.set.add(until + " = " + change.seconds("until", now.plus(ENDED)));
    }
    return members.containsAll(item.members()) ? change.lasting(now.plus(ENDED)) : change;
  }

  /** Returns the change that forgets which lives are over. */
  static DynamoChange forgetting(DynamoItem item) {
    DynamoChange change = new DynamoChange().of(item);
    change.remove.add(change.name("ended", DynamoItem.ENDED));
    change.remove.add(change.name("until", DynamoItem.ENDED_UNTIL));
    return change;
  }

  /** Writes the parameters of the change, besides the item that it is made to. */
  void write(JsonGenerator json) throws IOException {
    StringBuilder update = new StringBuilder();
    clause(update, "SET", set);
    clause(update, "REMOVE", remove);
    clause(update, "ADD", add);
    json.writeStringField("UpdateExpression", update.toString());
    json.writeStringField("ConditionExpression", condition);
    json.writeObjectFieldStart("ExpressionAttributeNames");
    for (Map.Entry<String, String> name : names.entrySet()) {
      json.writeStringField(name.getKey(), name.getValue());
    }
    json.writeEndObject();
    DynamoJson.values(json, "ExpressionAttributeValues", values);
  }

  private static void clause(StringBuilder update, String action, List<String> parts) {
    if (!parts.isEmpty()) {
      update.append(' ').append(action).append(' ').append(String.join(", ", parts));
    }
  }

  private DynamoChange of(DynamoItem item) {
    condition =
        item.changes()
            .map(seen -> "#changes = " + number("seen", seen))
            .orElse("attribute_not_exists(#changes)");
    return this;
  }

  private String isNotEnded(Set<String> some) {
    String ended = name("ended", DynamoItem.ENDED);
    List<String> not = new ArrayList<>();
    for (String each : some) {
      not.add("NOT contains(%s, %s)".formatted(ended, text("name_" + not.size(), each)));
    }
    return "(attribute_not_exists(%s) OR (%s))".formatted(ended, String.join(" AND ", not));
  }

  private DynamoChange lasting(Instant until) {
    set.add(name("expires", DynamoItem.EXPIRES_AT) + " = " + seconds("expires", until));
    return this;
  }

  private String seconds(String placeholder, Instant at) {
    return number(placeholder, at.getEpochSecond());
  }

  private String name(String placeholder, String attribute) {
    names.put("#" + placeholder, attribute);
    return "#" + placeholder;
  }

  private String text(String placeholder, String text) {
    values.put(":" + placeholder, text);
    return ":" + placeholder;
  }

  private String number(String placeholder, long number) {
    values.put(":" + placeholder, number);
    return ":" + placeholder;
  }

  private String value(String placeholder, Kept kept) {
    values.put(":" + placeholder, PersonCodec.write(kept));
    return ":" + placeholder;
  }
}
