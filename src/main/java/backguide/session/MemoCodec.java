package backguide.session;

import backguide.heard.Detail;
import backguide.heard.Detail.Topic;
import backguide.heard.Meaning.Aside;
import backguide.heard.Said;
import backguide.person.Fields;
import backguide.person.PersonCodec;
import backguide.person.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link Memo} as a map, and back. The names never change, whatever the values are called. */
final class MemoCodec {
  private static final StateCodec.Names<Topic> TOPICS =
      StateCodec.Names.of(
          Map.ofEntries(
              Map.entry(Topic.HOW_MANY, "how-many"),
              Map.entry(Topic.HOW_LONG, "how-long"),
              Map.entry(Topic.WHAT_NEXT, "what-next"),
              Map.entry(Topic.WHICH, "which"),
              Map.entry(Topic.EQUIPMENT, "equipment"),
              Map.entry(Topic.POSITION, "position"),
              Map.entry(Topic.WHY, "why"),
              Map.entry(Topic.WHERE, "where"),
              Map.entry(Topic.PROGRESS, "progress"),
              Map.entry(Topic.CLOSING, "closing"),
              Map.entry(Topic.ABOUT, "about"),
              Map.entry(Topic.COVERAGE, "coverage"),
              Map.entry(Topic.FEELING, "feeling"),
              Map.entry(Topic.BREATHING, "breathing"),
              Map.entry(Topic.EXERCISE, "exercise"),
              Map.entry(Topic.ORDER, "order"),
              Map.entry(Topic.PAIN, "pain"),
              Map.entry(Topic.SEE_DOCTOR, "see-doctor")));

  private MemoCodec() {}

  static Map<String, Object> write(Memo memo) {
    Map<String, Object> record = new LinkedHashMap<>();
    memo.leftOut().ifPresent(exercise -> record.put("leftOut", exercise));
    record.put("minutes", memo.minutes());
    memo.wish().ifPresent(wish -> record.put("wish", write(wish)));
    if (memo.changing()) {
      record.put("changing", true);
    }
    if (!memo.missing().isEmpty()) {
      record.put("missing", memo.missing().stream().map(Tags.PROP::tag).sorted().toList());
    }
    record.put("opening", memo.opening());
    record.put("down", memo.down());
    record.put("offered", memo.offered());
    record.put("risen", memo.risen());
    return record;
  }

  static Memo read(Fields fields) {
    Memo memo =
        new Memo(
            fields.anExercise("leftOut"),
            fields.number("minutes", 0, 9_999),
            fields.isThere("wish") ? Optional.of(wish(fields.inner("wish"))) : Optional.empty(),
            fields.isTrue("changing"),
            fields.isThere("missing") ? PersonCodec.props("missing", fields) : Set.of(),
            fields.truth("opening"),
            fields.truth("down"),
            fields.truth("offered"),
            fields.exercises("risen"));
    fields.nothingElse();
    return memo;
  }

  /** A question has a topic; without one it is a wish for a reminder. */
  private static Map<String, Object> write(Said wish) {
    Map<String, Object> record = new LinkedHashMap<>();
    wish.detail().topic().ifPresent(topic -> record.put("topic", TOPICS.tag(topic)));
    record.put("exercises", wish.detail().exercises());
    return record;
  }

  private static Said wish(Fields fields) {
    List<String> exercises = fields.exercises("exercises");
    Detail about = Detail.NONE.withExercises(exercises);
    Said wish =
        fields.isThere("topic")
            ? new Said(Aside.INFO, about.withTopic(TOPICS.of("topic", fields)))
            : new Said(Aside.WANT_REMINDER, about);
    fields.nothingElse();
    return wish;
  }
}
