package backguide.conversations;

import backguide.conversations.Player.Received;
import backguide.desk.ConversationLine;
import backguide.talk.Utterance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plays one conversation file from its first line to its last, and tells what is different. */
final class Rehearsal {
  private static final Pattern LAUNCH =
      Pattern.compile(
          "Alexa, (?:open back guide|(?:ask|tell) back guide (?:(?:to|that|for|about) )?(.+))");
  private static final String CLOSED = ConversationLine.answer(ConversationLine.OVER, "");

  private final Performance performance;
  private final Directions directions;
  private final FactLines facts;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> different = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> disputed = new ArrayList<>();
  private final StringBuilder rewritten = new StringBuilder();

  private Rehearsal(Player.Stage stage) {
    performance = new Performance(stage);
    directions = new Directions(performance);
    facts = new FactLines(performance);
  }

  /**
   * What came of it.
   *
   * @param different where the coach says something else than the file, each with its line
   * @param wrong facts that are not true, and whatever may never be
   * @param disputed what ought to be otherwise
   * @param rewritten the file with what the coach really says
   */
  record Findings(
      List<String> different, List<String> wrong, List<String> disputed, String rewritten) {
    /** Returns everything that is not as the file says; empty when all is. */
    List<String> all() {
      return Stream.concat(wrong.stream(), different.stream()).toList();
    }
  }

  /** Plays a file; the rest of it is left as it is when nothing can go on. */
  static Findings of(List<String> file, Player.Stage stage) {
    Rehearsal rehearsal = new Rehearsal(stage);
    boolean stuck = false;
    for (ConversationLine line : ConversationLine.read(file)) {
      try {
        if (stuck) {
          rehearsal.copy(line);
        } else {
          rehearsal.play(line);
        }
      } catch (IllegalArgumentException | IllegalStateException e) {
        rehearsal.wrong(line, e.getMessage());
        stuck = true;
      }
    }
    rehearsal.finish(file.size());
    return new Findings(
        List.copyOf(rehearsal.different),
        List.copyOf(rehearsal.wrong),
        List.copyOf(rehearsal.disputed),
        rehearsal.rewritten.toString());
  }

  private void play(ConversationLine line) {
    if (line.role() == ConversationLine.Role.ANSWER) {
      answered(line);
      return;
    }
    finish(line.number());
    copy(line);
    Runnable what =
        switch (line.role()) {
          case REMARK, ANSWER -> () -> {};
          case DIRECTION -> () -> directions.follow(line.content()).ifPresent(r -> hear(r, line));
          case SAID -> () -> say(line);
          case FACT -> () -> facts.wrong(line.content()).ifPresent(text -> wrong(line, text));
          case DISPUTED -> () -> dispute(line);
        };
    what.run();
  }

  private void dispute(ConversationLine line) {
    facts
        .wrong(line.content())
        .ifPresentOrElse(
            text -> disputed.add("line " + line.number() + ": " + text),
            () -> wrong(line, "settled, so no longer disputed: " + line.text()));
  }

  private void copy(ConversationLine line) {
    rewritten.append(ConversationLine.wrapped(line.text())).append('\n');
  }

  private void say(ConversationLine line) {
    String text = line.content();
    Matcher launch = LAUNCH.matcher(text);
    if (launch.matches()) {
      hear(performance.open(Optional.ofNullable(launch.group(1))), line);
      return;
    }
    Utterance said = Utterance.parse(text);
    if (said.isBlank()) {
      throw new IllegalArgumentException("nothing is said here");
    }
    if (said.type() == Utterance.Type.SILENCE) {
      answer(performance.silence().map(ConversationLine::again).orElse(CLOSED));
    } else {
      String words = Utterance.withoutCall(said.text());
      hear(performance.say(words, said.afterMs()), line);
    }
  }

  private void hear(Received reply, ConversationLine line) {
    shape(reply).ifPresent(text -> wrong(line, text));
    if (reply.effects().contains(Received.ASKS_PERMISSION)) {
      answer(ConversationLine.answer("the device asks for its permission", ""));
    } else {
      String open = reply.over() ? ConversationLine.OVER : reply.state();
      answer(ConversationLine.answer(open, reply.text()));
    }
  }

  /** Returns what no turn may be, whatever was said; empty when all is well. */
  private static Optional<String> shape(Received reply) {
    boolean device = reply.effects().contains(Received.ASKS_PERMISSION);
    if (reply.over() || device) {
      return reply.question().isEmpty()
          ? Optional.empty()
          : Optional.of("asks, but nobody listens");
    }
    boolean asks = !reply.question().isEmpty() && reply.text().endsWith(reply.question());
    boolean differs = !reply.reprompt().isEmpty() && !reply.reprompt().equals(reply.question());
    return asks && differs ? Optional.empty() : Optional.of("no question, or no other reprompt");
  }

  private void answer(String text) {
    answers.add(text);
    rewritten.append(ConversationLine.wrapped(text)).append('\n');
  }

  private void answered(ConversationLine line) {
    String really = answers.isEmpty() ? "nothing" : answers.poll();
    if (!line.text().equals(really)) {
      different.add(
          "line " + line.number() + ":\n   file: " + line.text() + "\n  coach: " + really);
    }
  }

  /** Nothing may be left unheard before something else happens. */
  private void finish(int number) {
    answers.forEach(left -> different.add("line " + number + ": not in the file: " + left));
    answers.clear();
  }

  private void wrong(ConversationLine line, String what) {
    wrong.add("line " + line.number() + ": " + what);
  }
}
