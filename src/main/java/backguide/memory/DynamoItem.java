package backguide.memory;

import backguide.person.Broken;
import backguide.person.Concern;
import backguide.person.Kept;
import backguide.person.Person;
import backguide.person.PersonCodec;
import backguide.person.Stamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item of an account as it was read. Each member has up to five attributes in it: the record;
 * its revision; concerns that were raised beside it since; and for a day which lives are over, and
 * until when that is known.
 */
record DynamoItem(Map<String, AttributeValue> attributes) {
  /** When the table deletes an item by itself, in s since 1970: a number. */
  static final String EXPIRES_AT = "expiresAt";

  private static final String RECORD = "record:";

  static String record(String member) {
    return RECORD + member;
  }

  static String revision(String member) {
    return "revision:" + member;
  }

  static String raised(String member) {
    return "raised:" + member;
  }

  static String ended(String member) {
    return "ended:" + member;
  }

  static String endedUntil(String member) {
    return "endedUntil:" + member;
  }

  /** Returns whose records there are. */
  Set<String> members() {
    return attributes.keySet().stream()
        .filter(name -> name.startsWith(RECORD))
        .map(name -> name.substring(RECORD.length()))
        .collect(Collectors.toSet());
  }

  /**
   * Returns a member's record, with all that was raised beside it.
   *
   * @throws Broken when it is no record of this version
   */
  Optional<Kept> keptOf(String member) {
    return Optional.ofNullable(attributes.get(record(member)))
        .map(DynamoRecord::read)
        .map(
            kept -> {
              Stamp stamp = kept.stamp();
              long revision = revisionOf(member).orElse(stamp.revision());
              Person person = kept.person();
              return new Kept(
                  new Stamp(stamp.life(), revision, stamp.request()),
                  person.with(person.safety().raising(raisedFor(member))));
            });
  }

  private Set<Concern> raisedFor(String member) {
    return texts(raised(member)).stream().map(PersonCodec::concern).collect(Collectors.toSet());
  }

  Optional<Long> revisionOf(String member) {
    return number(revision(member));
  }

  /** Returns the names in a member's record; of one that cannot be read, those raised beside it. */
  Set<String> namesOf(String member) {
    Set<String> names = new HashSet<>();
    try {
      keptOf(member).map(Standing::names).ifPresent(names::addAll);
    } catch (Broken e) {
      for (String raised : texts(raised(member))) {
        names.add(raised.substring(raised.indexOf('/') + 1));
      }
    }
    return names;
  }

  /** Returns until when it is known which lives are over, in s since 1970, if that is past. */
  Optional<Long> outdated(String member, Instant now) {
    return number(endedUntil(member)).filter(until -> until < now.getEpochSecond());
  }

  private Optional<Long> number(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::n).map(Long::valueOf);
  }

  private List<String> texts(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::ss).orElse(List.of());
  }
}
