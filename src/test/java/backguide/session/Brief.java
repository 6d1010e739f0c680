package backguide.session;

import backguide.heard.Detail;
import backguide.heard.When;
import backguide.person.PersonFacts;
import backguide.person.Tags;
import backguide.programme.Programme;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Played;
import backguide.speech.Segment;
import backguide.speech.Speech;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was heard, said and changed, each in a few words. */
final class Brief {
  /** Changes with everything that is kept. */
  private static final Set<String> STAMPS = Set.of("person.at", "opened");

  private Brief() {}

  static String heard(Happening happening, Played played) {
    String when =
        played.cut() ? " after " + played.boutsDone() : played.unheardMs() > 0 ? " early" : "";
    return heard(happening) + when;
  }

  private static String heard(Happening happening) {
    Detail said = happening.detail();
    StringBuilder heard =
        new StringBuilder(happening.guessed() ? "guessed " : "")
            .append(happening.meaning().toString().toLowerCase(Locale.ROOT).replace('_', ' '));
    said.severity().ifPresent(s -> heard.append(" of ").append(s.name().toLowerCase(Locale.ROOT)));
    said.number().ifPresent(n -> heard.append(' ').append(n));
    said.where().ifPresent(p -> heard.append(" in ").append(p.name().toLowerCase(Locale.ROOT)));
    said.alarm().ifPresent(a -> heard.append(' ').append(a.name().toLowerCase(Locale.ROOT)));
    said.prop().ifPresent(p -> heard.append(' ').append(Tags.PROP.tag(p)));
    said.stance().ifPresent(s -> heard.append(' ').append(Tags.STANCE.tag(s)));
    said.topic().ifPresent(t -> heard.append(' ').append(t.name().toLowerCase(Locale.ROOT)));
    said.when().ifPresent(w -> heard.append(when(w)));
    heard.append(said.worse() ? " getting worse" : "");
    heard.append(said.all() ? said.exercises().isEmpty() ? " all" : " all but" : "");
    said.exercises().forEach(e -> heard.append(' ').append(e));
    return heard.toString();
  }

  private static String when(When when) {
    return when.day().map(d -> " " + d).orElse("") + when.time().map(t -> " " + t).orElse("");
  }

  static String said(Speech speech) {
    return speech.segments().stream().map(Brief::segment).collect(Collectors.joining(", "));
  }

  private static String segment(Segment segment) {
    if (segment instanceof Segment.Say say) {
      return line(say.line());
    }
    if (segment instanceof Segment.Promise promise) {
      return line(promise.done()) + promise.undone().map(u -> " or " + line(u)).orElse("");
    }
    if (segment instanceof Segment.Rest rest) {
      return "rest " + rest.ms();
    }
    if (segment instanceof Segment.Settle settle) {
      return "settle " + settle.ms();
    }
    if (segment instanceof Segment.Hold hold) {
      return "hold " + hold.seconds();
    }
    if (segment instanceof Segment.Cycles c) {
      return "cycles %d-%d of %d moves, %d ms each%s"
          .formatted(c.first(), c.last(), c.moves().size(), c.moveMs(), counted(c.counted()));
    }
    if (segment instanceof Segment.Reps r) {
      return "repeats %d-%d of %d, %d %d %d %d%s"
          .formatted(
              r.first(),
              r.last(),
              r.of(),
              r.outMs(),
              r.pauseMs(),
              r.holdSeconds(),
              r.backMs(),
              counted(r.counted()));
    }
    if (segment instanceof Segment.Remainder remainder) {
      return "what is left of [" + said(remainder.speech()) + "]";
    }
    return segment instanceof Segment.Ask ask
        ? line(ask.question().ask()) + "? or " + line(ask.question().reprompt()) + "?"
        : segment instanceof Segment.BoutBegin ? "begin" : "end";
  }

  private static String counted(boolean counted) {
    return counted ? " counted" : "";
  }

  private static String line(Line line) {
    Map<String, Hole> holes = new TreeMap<>(line.holes());
    return holes.isEmpty()
        ? line.key()
        : line.key()
            + holes.values().stream().map(Brief::hole).collect(Collectors.joining(" ", "(", ")"));
  }

  private static String hole(Hole hole) {
    if (hole instanceof Hole.Single words) {
      return line(words.line());
    }
    if (hole instanceof Hole.Several several) {
      return several.lines().stream().map(Brief::line).collect(Collectors.joining("+"));
    }
    if (hole instanceof Hole.AnyOf any) {
      return any.lines().stream().map(Brief::line).collect(Collectors.joining("|"));
    }
    return hole.toString().replaceFirst(".*\\[", "").replaceAll("\\w+=|]", "");
  }

  /** Returns what differs between a session's fields and those of a later one. */
  static String changed(Map<String, String> was, Map<String, String> is) {
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    names.removeAll(STAMPS);
    return names.stream()
        .filter(n -> !n.startsWith("asked.state"))
        .filter(n -> !was.getOrDefault(n, "").equals(is.getOrDefault(n, "")))
        .map(n -> n.replaceFirst("^(person|now|asked)\\.", "") + "=" + is.getOrDefault(n, ""))
        .collect(Collectors.joining(", "));
  }

  /** Returns a session as it is carried, each field by its path. */
  static Map<String, String> fields(Session session, Programme programme) {
    Map<String, String> fields = new TreeMap<>();
    Map<String, Object> record = SessionCodec.write(session, programme);
    record.put("person", PersonFacts.of(session.person()));
    flatten("", record, fields);
    fields.remove("now.once");
    for (Once once : Once.values()) {
      fields.put("now." + SessionCodec.ONCE.tag(once), String.valueOf(session.now().has(once)));
    }
    fields.remove("now.until");
    for (Until until : Until.values()) {
      fields.put("now." + SessionCodec.UNTIL.tag(until), String.valueOf(session.now().is(until)));
    }
    return fields;
  }

  private static void flatten(String path, Map<?, ?> from, Map<String, String> into) {
    from.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner) {
            flatten(path + name + ".", inner, into);
          } else {
            into.put(path + name, value.toString());
          }
        });
  }
}
