package backguide.conversations;

import backguide.conversations.Player.Caller;
import backguide.conversations.Player.Received;
import backguide.heard.Launch;
import backguide.heard.Meaning.Life;
import backguide.memory.WatchedMemory;
import backguide.person.Memory;
import backguide.person.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens around a conversation, as the lines that begin with {@code @} tell it. */
final class Directions {
  private static final Map<String, Duration> UNITS =
      Map.of(
          "minute", Duration.ofMinutes(1),
          "hour", Duration.ofHours(1),
          "day", Duration.ofDays(1),
          "week", Duration.ofDays(7));

  private final Map<Pattern, Direction> known = new LinkedHashMap<>();
  private final Performance on;

  Directions(Performance on) {
    this.on = on;
    add("(\\w+)'s voice is known", m -> comes(m, Launch.Recognition.RECOGNISED));
    add("(\\w+)'s device does not know the voice", m -> comes(m, Launch.Recognition.UNRECOGNISED));
    add("(\\w+)'s device knows no voices", m -> comes(m, Launch.Recognition.ACCOUNT));
    add("(\\d+) (minute|hour|day|week)s? later", this::later);
    add("the line is cut(?: after (\\d+) s)?", this::cut);
    add("memory is (down|back)", this::memory);
    add("reminders need permission", m -> can(Launch.Reminders.NEED_PERMISSION));
    add("reminders are impossible", m -> can(Launch.Reminders.IMPOSSIBLE));
    add("permission is (given|refused)", this::permission);
    add("the device speaks ([a-zA-Z-]+)", this::speaks);
    add("the same request comes again", m -> Optional.of(on.replay()));
    add("(\\d+) whole sessions? of (.+?)( that feel easy)?, a day apart", this::sessions);
    add("an exercise ([a-z-]+) was taken out of the programme", this::taken);
    add("no session begins", this::noSession);
    add("all goes well with (.+) until ([A-Z]\\w+(?: [a-z-]+)?)", this::goAlong);
  }

  /** Lets something happen, and returns what comes back, if anything does. */
  private interface Direction {
    Optional<Received> happens(MatchResult how);
  }

  private void add(String form, Direction direction) {
    known.put(Pattern.compile(form), direction);
  }

  /** Follows a direction, and returns what comes back, if anything does. */
  Optional<Received> follow(String text) {
    for (Map.Entry<Pattern, Direction> direction : known.entrySet()) {
      Matcher form = direction.getKey().matcher(text);
      if (form.matches()) {
        return direction.getValue().happens(form.toMatchResult());
      }
    }
    throw new IllegalArgumentException("no such direction: " + text);
  }

  private Optional<Received> comes(MatchResult how, Launch.Recognition recognition) {
    on.comes(new Caller(how.group(1), recognition));
    return Optional.empty();
  }

  private Optional<Received> later(MatchResult how) {
    on.waits(UNITS.get(how.group(2)).multipliedBy(Long.parseLong(how.group(1))));
    return Optional.empty();
  }

  private Optional<Received> cut(MatchResult how) {
    OptionalLong afterMs =
        how.group(1) == null ? OptionalLong.empty() : OptionalLong.of(1000 * number(how.group(1)));
    return Optional.of(on.happens(Life.CUT_OFF, afterMs));
  }

  private Optional<Received> memory(MatchResult how) {
    on.store().down(how.group(1).equals("down"));
    return Optional.empty();
  }

  private Optional<Received> can(Launch.Reminders remind) {
    on.can(remind);
    return Optional.empty();
  }

  private Optional<Received> permission(MatchResult how) {
    Life answer = how.group(1).equals("given") ? Life.PERMITTED : Life.NOT_PERMITTED;
    return Optional.of(on.happens(answer, OptionalLong.empty()));
  }

  private Optional<Received> speaks(MatchResult how) {
    on.speaks(how.group(1));
    return Optional.empty();
  }

  private Optional<Received> sessions(MatchResult how) {
    for (int i = 0; i < number(how.group(1)); i++) {
      on.open(Optional.empty());
      on.goAlong(new Obedient(how.group(2), how.group(3) != null), "");
      on.waits(Duration.ofDays(1));
    }
    return Optional.empty();
  }

  private Optional<Received> taken(MatchResult how) {
    Memory.Key key = on.visitor().key();
    Person person = on.store().find(key).person().orElseThrow();
    List<String> chosen = new ArrayList<>(person.chosen());
    chosen.add(how.group(1));
    WatchedMemory.put(on.store(), key, person.choosing(chosen), "taken");
    return Optional.empty();
  }

  private Optional<Received> noSession(MatchResult how) {
    if (on.hasWords()) {
      throw new IllegalStateException("there are words for that language");
    }
    return Optional.empty();
  }

  private Optional<Received> goAlong(MatchResult how) {
    return Optional.of(on.goAlong(new Obedient(how.group(1), false), how.group(2)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
