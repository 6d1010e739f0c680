package backguide.desk;

import backguide.session.State;
import backguide.speech.Sound;
import backguide.talk.DeskWord;
import backguide.talk.Dialogue;
import backguide.talk.Listener;
import backguide.talk.Reply;
import backguide.talk.Talk;
import backguide.talk.Utterance;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** Plays one conversation, and leaves where the coach says something else than the file. */
final class SmokePlay implements Listener {
  private static final String OPENS = "Alexa, open back guide";

  private final Supplier<Talk> sessions;
  private final Deque<ConversationLine> lines = new ArrayDeque<>();
  private Optional<String> different = Optional.empty();
  private int turns;

  SmokePlay(Supplier<Talk> sessions) {
    this.sessions = sessions;
  }

  int turns() {
    return turns;
  }

  /** Plays a file; returns what is different, or empty when nothing is. */
  Optional<String> play(SmokeFile file) {
    lines.addAll(file.lines());
    while (different.isEmpty() && opens()) {
      turns++;
      lines.poll();
      new Dialogue(sessions.get(), this, false).run(Optional.empty());
    }
    return different.or(
        () -> Optional.ofNullable(lines.peek()).map(line -> differs(line, "nothing")));
  }

  @Override
  public void hear(Reply reply) {
    String text = ConversationLine.words(reply.timeline().sounds());
    State state = reply.turn().next().asked().state();
    String open = reply.over() ? ConversationLine.OVER : ConversationLine.question(state);
    compare(ConversationLine.answer(open, text));
  }

  @Override
  public void hearAgain(Sound.Words question) {
    compare(ConversationLine.again(question.text()));
  }

  @Override
  public Utterance answer() {
    boolean goesOn = different.isEmpty() && !lines.isEmpty() && lines.peek().isSaid() && !opens();
    if (!goesOn) {
      return Utterance.of(Utterance.Type.GONE);
    }
    turns++;
    return Utterance.parse(lines.poll().content());
  }

  @Override
  public void note(String text) {
    // a function tells nothing besides
  }

  @Override
  public DeskWord gone() {
    return DeskWord.INPUT_ENDED;
  }

  private boolean opens() {
    return !lines.isEmpty() && lines.peek().isSaid() && lines.peek().content().equals(OPENS);
  }

  /** What the coach says to somebody who left stands in no file. */
  private void compare(String answer) {
    if (different.isPresent() || lines.isEmpty()) {
      return;
    }
    ConversationLine line = lines.poll();
    if (!line.text().equals(answer)) {
      different = Optional.of(differs(line, answer));
    }
  }

  private static String differs(ConversationLine line, String answer) {
    return "line " + line.number() + " should be '" + line.text() + "', but is '" + answer + "'";
  }
}
