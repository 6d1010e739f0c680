package backguide.memory;

import backguide.person.Broken;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import backguide.person.Stored;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The item of an account as it was read. It counts how often it was changed, also by the first
 * release. Each member has up to three attributes in it: the record, its revision, and concerns
 * that were raised beside it since. For a day two more tell which lives in it are over, and until
 * when that is known.
 */
record DynamoItem(Map<String, Object> attributes) {
  /** When the table deletes an item by itself, in s since 1970: a number. */
  static final String EXPIRES_AT = "expiresAt";

  /** How often an item was changed: a number. */
  static final String CHANGES = "revision";

  /** The names in records that were erased, whosever they were: texts. */
  static final String ENDED = "ended";

  /** Until when they are known, in s since 1970: a number. */
  static final String ENDED_UNTIL = "endedUntil";

  private static final String RECORD = "record:";
  private static final String REVISION = "revision:";
  private static final String RAISED = "raised:";

  static String record(String member) {
    return RECORD + member;
  }

  static String revision(String member) {
    return REVISION + member;
  }

  static String raised(String member) {
    return RAISED + member;
  }

  /** Returns whose records there are. */
  Set<String> members() {
    return membersWith(RECORD);
  }

  /** Returns of whom anything is there, be it only a number. */
  Set<String> everybody() {
    Set<String> everybody = new HashSet<>(members());
    everybody.addAll(membersWith(REVISION));
    everybody.addAll(membersWith(RAISED));
    return everybody;
  }

  /** Returns whether it is known for too long which lives are over. */
  boolean isOutdated(Instant now) {
    return number(ENDED_UNTIL).filter(until -> until <= now.getEpochSecond()).isPresent();
  }

  private Set<String> membersWith(String attribute) {
    return attributes.keySet().stream()
        .filter(name -> name.startsWith(attribute))
        .map(name -> name.substring(attribute.length()))
        .collect(Collectors.toSet());
  }

  /** Returns whether the item is known to last no longer than until a time, or is not there. */
  boolean isGoneBy(Instant time) {
    try {
      return attributes.isEmpty()
          || number(EXPIRES_AT).filter(at -> at <= time.getEpochSecond()).isPresent();
    } catch (Broken e) {
      return false;
    }
  }

  /**
   * Returns what whoever comes with a key finds here.
   *
   * @throws Broken when it is no record of this version
   */
  Memory.Found foundFor(Memory.Key key) {
    String member = key.member();
    return new Memory.Found(key, keptOf(member), Set.copyOf(texts(ENDED)));
  }

  /**
   * Returns a member's record, with all that was raised beside it.
   *
   * @throws Broken when it is no record of this version
   */
  Optional<Kept> keptOf(String member) {
    return Optional.ofNullable(attributes.get(record(member)))
        .map(record -> PersonCodec.readKept(fields(record)))
        .map(
            kept -> {
              Stamp stamp = kept.stamp();
              long revision = number(revision(member)).orElse(stamp.revision());
              Set<Concern> raised = raisedFor(member);
              String last = raised.isEmpty() ? stamp.request() : "";
              Person person = kept.person();
              return new Kept(
                  new Stamp(stamp.life(), revision, last),
                  person.with(person.safety().raising(raised)));
            });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> fields(Object record) {
    return record instanceof Map<?, ?> fields ? (Map<String, ?>) fields : Map.of();
  }

  private Set<Concern> raisedFor(String member) {
    return texts(raised(member)).stream().map(PersonCodec::concern).collect(Collectors.toSet());
  }

  /** Returns how often the item was changed; not of one from before that was counted. */
  Optional<Long> changes() {
    return number(CHANGES);
  }

  /** Returns whether a name is known to be over. */
  boolean isEnded(String name) {
    return texts(ENDED).contains(name);
  }

  /**
   * Returns the names that are over once a member's record is erased; of one that cannot be read,
   * those raised beside it, and that the others are lost.
   *
   * @throws Memory.Overtaken when another stands there than those known, if any is
   */
  Set<String> endedWith(String member, Set<Stamp> known, String request) {
    Set<String> before = Set.copyOf(texts(ENDED));
    try {
      return new PersonEntry(keptOf(member), before).erased(known, request).ended();
    } catch (Broken e) {
      PersonEntry nothing = new PersonEntry(Optional.empty(), before).erased(known, request);
      Set<String> names = new HashSet<>(nothing.ended());
      names.add(Memory.Found.LOST);
      for (String raised : texts(raised(member))) {
        names.add(raised.substring(raised.indexOf('/') + 1));
      }
      return names;
    }
  }

  private Optional<Long> number(String name) {
    return Optional.ofNullable(attributes.get(name))
        .map(value -> Stored.of(value).whole(0, Long.MAX_VALUE));
  }

  private Set<String> texts(String name) {
    Set<String> texts = new HashSet<>();
    if (attributes.get(name) instanceof Set<?> some) {
      some.forEach(each -> texts.add(String.valueOf(each)));
    }
    return texts;
  }
}
