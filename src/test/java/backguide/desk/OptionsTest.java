package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.ear.Ear;
import backguide.ear.EarHeard;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.When;
import backguide.session.Asking;
import backguide.session.Machine;
import backguide.session.Query;
import backguide.session.Scene;
import backguide.session.Session;
import backguide.session.Turn;
import backguide.speech.Language;
import backguide.speech.Line;
import backguide.speech.Played;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the coach says that can be said is understood where it says so, and acted on. */
class OptionsTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 9, 10);
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final Machine MACHINE = new Machine(FILES.programme());
  private static final Ear EAR = FILES.ear();

  /** What follows "say:" or "You can", up to the end of the sentence. */
  private static final Pattern OFFERED =
      Pattern.compile("(?:say: |You can (?!say:))((?!say:)[^.?]+)[.?]");

  private static final Pattern OR = Pattern.compile(",? or |, (?:and )?");

  /** Questions that only many turns or sessions lead to, another programme, or a broken band. */
  private static final EnumSet<Query> FAR =
      EnumSet.of(
          Query.DESCRIBE_REST,
          Query.OFFER_RUNG,
          Query.OFFER_DOSE,
          Query.OFFER_SOME,
          Query.NEXT_SET,
          Query.NEXT_COUNT,
          Query.OTHER_SIDE,
          Query.SELECT_SHORT,
          Query.ANCHOR_SHORT,
          Query.PAIN_COMING,
          Query.PAIN_CARRIED,
          Query.PAIN_FINE_CARRIED,
          Query.RATING_CARRIED,
          Query.HURT_WITH);

  @Test
  void nearlyEveryQuestionIsAsked() {
    assertThat(EnumSet.complementOf(FAR)).allMatch(asked()::containsKey);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatIsOfferedIsActedOn(Map.Entry<Query, Session> asked) {
    Session session = asked.getValue();
    Asking state = (Asking) session.asked().state();
    for (String offered : offered(session)) {
      EarHeard heard = EAR.understand(offered, NOW);
      assertThat(heard.how()).as(offered).isIn(EarHeard.How.EXACT, EarHeard.How.SLOTTED);
      Turn turn = MACHINE.hear(session, heard.at(NOW));
      assertThat(turn.next().asked().misses())
          .as("%s at %s is taken for %s", offered, state, heard.said())
          .isZero();
    }
  }

  /** In every line, be it a question that is hardly ever asked or "To change that, say: ...". */
  @Test
  void whatIsOfferedAnywhereIsHeard() {
    List<String> offered =
        FILES.words().wordings().keySet().stream()
            .map(Line::of)
            .flatMap(line -> plain(line).stream())
            .filter(text -> text.contains("say: "))
            .map(text -> text.replace("You can ", "You may ").replace("say: Alexa, ", "say: "))
            .flatMap(text -> phrases(text).stream())
            .toList();
    assertThat(offered).isNotEmpty();
    for (String phrase : offered) {
      assertThat(EAR.understand(phrase, NOW).how())
          .as(phrase)
          .isIn(EarHeard.How.EXACT, EarHeard.How.SLOTTED);
    }
  }

  /** Returns a line's words; none when it has holes that only a moment fills. */
  private static Optional<String> plain(Line line) {
    try {
      return Optional.of(FILES.words().words(line, "Alexa"));
    } catch (RuntimeException holes) {
      return Optional.empty();
    }
  }

  private static List<String> offered(Session session) {
    Asking state = (Asking) session.asked().state();
    Scene scene = new Scene(FILES.programme(), session, Heard.of(Answer.UNKNOWN, Detail.NONE, NOW));
    List<String> offered = new ArrayList<>();
    for (int misses = 0; misses < 3; misses++) {
      for (Line line :
          List.of(state.question(scene, misses).ask(), state.question(scene, misses).reprompt())) {
        offered.addAll(phrases(FILES.words().words(line, "Alexa")));
      }
    }
    return offered.stream().distinct().toList();
  }

  private static List<String> phrases(String text) {
    List<String> phrases = new ArrayList<>();
    Matcher found = OFFERED.matcher(text);
    while (found.find()) {
      String all = found.group(1).replaceFirst(", and (?:we|you|I)\\b.*", "");
      if (!all.matches("name .*|.*say:.*")) {
        phrases.addAll(List.of(OR.split(all)));
      }
    }
    return phrases;
  }

  /** Returns a session for every question that is reached from those that words are tried at. */
  private static Map<Query, Session> asked() {
    Map<Query, Session> asked = new EnumMap<>(Query.class);
    List<Session> reached =
        Stream.of(HearQuestion.values()).map(q -> q.reach(MACHINE, NOW)).toList();
    for (int steps = 0; steps < 3; steps++) {
      List<Session> next = new ArrayList<>();
      for (Session session : reached) {
        if (session.asked().state() instanceof Asking asking) {
          Scene scene =
              new Scene(FILES.programme(), session, Heard.of(Answer.UNKNOWN, Detail.NONE, NOW));
          if (asked.putIfAbsent(asking.query(scene), session) == null || steps == 0) {
            next.addAll(followers(session));
          }
        }
      }
      reached = next;
    }
    return asked;
  }

  private static List<Session> followers(Session session) {
    List<Meaning> meanings = new ArrayList<>(List.of(Answer.values()));
    meanings.add(Aside.ONE_AT_A_TIME);
    meanings.add(Meaning.Urgent.PAIN);
    meanings.add(Meaning.Urgent.DELETE);
    List<Heard> heard = new ArrayList<>();
    meanings.forEach(meaning -> heard.add(Heard.of(meaning, Detail.NONE, NOW)));
    Optional<LocalDate> day = Optional.of(NOW.toLocalDate().plusDays(1));
    Optional<LocalTime> time = Optional.of(LocalTime.NOON);
    heard.add(when(new When(day, Optional.empty())));
    heard.add(when(new When(Optional.empty(), time)));
    heard.add(Heard.of(Answer.MINUTES_ONLY, Detail.NONE.withNumber(5), NOW));
    heard.add(Heard.of(Meaning.Urgent.RED_FLAG, Detail.NONE, NOW).guess());
    heard.add(Heard.of(Aside.INFO, Detail.NONE.withTopic(Detail.Topic.WHY), NOW));
    heard.add(Heard.of(Aside.INFO, Detail.NONE.withTopic(Detail.Topic.ABOUT), NOW));
    heard.add(Heard.of(Answer.UNKNOWN, Detail.NONE, NOW).after(new Played(0, true, Played.WHOLE)));
    return heard.stream()
        .map(each -> MACHINE.hear(session, each).next())
        .filter(next -> next.asked().misses() == 0)
        .toList();
  }

  private static Heard when(When when) {
    return Heard.of(Answer.WHEN, Detail.NONE.withWhen(when), NOW);
  }

  static Stream<Map.Entry<Query, Session>> questions() {
    return asked().entrySet().stream();
  }
}
