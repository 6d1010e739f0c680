package backguide.session;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.catalog.Catalog;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.programme.Programme;
import backguide.programme.Stance;
import backguide.speech.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that can be said at many moments of a session leads where the tables say: to which
 * question, with what words, and what it changes. With {@code -Danswers.write=true} the tables are
 * written anew; what differs in them is then to be read before it is kept.
 */
class AnswersTest {
  private static final Path TABLES = Path.of("src/test/resources/answers");
  private static final Programme PROGRAMME = Catalog.bundled("en-US").programme();

  /** Moments at which everything is heard; elsewhere what is no answer leads to the same. */
  private static final Set<String> EVERYTHING =
      Set.of(
          "a voice that is not known",
          "the briefing",
          "the door is checked",
          "the first part of the instructions",
          "the other direction",
          "ready for band-row",
          "two holds are being done",
          "the warning signs",
          "was it a warning sign",
          "waiting for a permission");

  /** What tells bouts apart. */
  private static final Set<Meaning> OF_BOUTS =
      Set.of(Answer.YES, Answer.BACK, Answer.MORE, Answer.EASIER, Urgent.PAIN);

  static Stream<Arguments> everythingLeadsWhereTheTableSays() {
    List<Arguments> all = new ArrayList<>();
    Situations.of(PROGRAMME)
        .forEach((group, of) -> of.keySet().forEach(name -> all.add(Arguments.of(group, name))));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource
  void everythingLeadsWhereTheTableSays(String group, String situation) throws IOException {
    Session session = Situations.of(PROGRAMME).get(group).get(situation);
    compare(group, situation, table(group, situation, session.opened(true)));
  }

  static Stream<String> everyOpeningLeadsWhereTheTableSays() {
    return Situations.openers(PROGRAMME).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource
  void everyOpeningLeadsWhereTheTableSays(String who) throws IOException {
    Session unopened = Session.unopened(PROGRAMME.tag());
    Map<String, String> fields = Brief.fields(unopened, PROGRAMME);
    Map<String, List<String>> heard = new LinkedHashMap<>();
    Situations.launches(Situations.openers(PROGRAMME).get(who))
        .forEach(
            (how, launch) -> {
              Heard opening = Heard.of(launch, Happening.NOW).requested("opening");
              Turn turn = new Machine(PROGRAMME).hear(unopened, opening);
              heard
                  .computeIfAbsent(outcome(unopened, fields, turn), o -> new ArrayList<>())
                  .add(how);
            });
    compare("openings", who, written(heard));
  }

  private static void compare(String group, String situation, String table) throws IOException {
    Path tables = TABLES.resolve(group + ".txt");
    if (Boolean.getBoolean("answers.write")) {
      Files.createDirectories(TABLES);
      Files.writeString(tables, replaced(situation, table, tables));
    }
    assertThat(table).isEqualTo(read(tables).get(situation));
  }

  private static String table(String group, String situation, Session session) {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    Map<String, String> fields = Brief.fields(session, PROGRAMME);
    for (Happening happening : heard(group, situation)) {
      for (Played played : played(session, EVERYTHING.contains(situation))) {
        Turn turn = new Machine(PROGRAMME).hear(session, happening.heard(played));
        heard
            .computeIfAbsent(outcome(session, fields, turn), o -> new ArrayList<>())
            .add(Brief.heard(happening, played));
      }
    }
    return written(heard);
  }

  private static String written(Map<String, List<String>> heard) {
    return heard.entrySet().stream()
        .map(e -> String.join(", ", e.getValue()) + "\n" + e.getKey())
        .collect(Collectors.joining());
  }

  private static List<Happening> heard(String group, String situation) {
    List<Happening> all = new ArrayList<>(Happening.all(PROGRAMME.ids()));
    for (Stance stance : List.of(Stance.STANDING, Stance.KNEELING_FLOOR)) {
      all.add(new Happening(Aside.POSTURE, Detail.NONE.withStance(stance)));
    }
    for (Life life : Life.values()) {
      if (life != Life.LAUNCH) {
        all.add(new Happening(life, Detail.NONE));
      }
    }
    boolean everything = EVERYTHING.contains(situation);
    return all.stream().filter(h -> everything || isHeard(h, group)).toList();
  }

  private static boolean isHeard(Happening happening, String group) {
    Meaning meaning = happening.meaning();
    boolean pain = meaning == Urgent.PAIN;
    if (happening.guessed()) {
      return meaning == Urgent.RED_FLAG && !group.equals("bouts");
    }
    return switch (group) {
      case "bouts" -> OF_BOUTS.contains(meaning);
      case "pain" -> pain || meaning instanceof Answer;
      default -> pain && happening.detail().equals(Detail.NONE) || meaning instanceof Answer;
    };
  }

  private static List<Played> played(Session session, boolean everything) {
    if (!session.playing().isEmpty()) {
      return List.of(new Played(0, true, Played.WHOLE), new Played(1, true, Played.WHOLE));
    }
    Played early = new Played(0, false, Played.WHOLE);
    return everything ? List.of(Played.ALL, early) : List.of(Played.ALL);
  }

  private static String outcome(Session before, Map<String, String> was, Turn turn) {
    String ending = turn.ending() == Turn.Ending.ASKS ? "" : turn.ending() + " ";
    String state = StateCodec.STATE.write(turn.next().asked().state()).toString();
    String effects =
        turn.effects().stream()
            .map(e -> " " + e.getClass().getSimpleName())
            .collect(Collectors.joining());
    boolean same = turn.next().equals(before);
    String changes = same ? "" : Brief.changed(was, Brief.fields(turn.next(), PROGRAMME));
    return "  -> %s%s%s\n  \"%s\"\n%s"
        .formatted(
            ending,
            state,
            effects,
            Brief.said(turn.speech()),
            changes.isEmpty() ? "" : "  " + changes + "\n");
  }

  private static Map<String, String> read(Path tables) throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    if (Files.exists(tables)) {
      for (String table : Files.readString(tables).split("(?m)^# ")) {
        String[] parts = table.split("\n\n", 2);
        if (parts.length == 2) {
          read.put(parts[0], parts[1].stripTrailing() + "\n");
        }
      }
    }
    return read;
  }

  private static String replaced(String situation, String table, Path tables) throws IOException {
    Map<String, String> all = read(tables);
    all.put(situation, table);
    return all.entrySet().stream()
        .map(e -> "# " + e.getKey() + "\n\n" + e.getValue())
        .collect(Collectors.joining("\n"));
  }
}
