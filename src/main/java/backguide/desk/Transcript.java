package backguide.desk;

import backguide.speech.Sound;
import backguide.talk.DeskWord;
import backguide.talk.Listener;
import backguide.talk.Reply;
import backguide.talk.Utterance;
import java.io.PrintWriter;
import java.util.Optional;

/** A session that is read from a script and written down; its time is the script's. */
final class Transcript implements Listener {
  private static final String COACH = "Coach: ";

  private final InputLines lines;
  private final PrintWriter out;

  Transcript(InputLines lines, PrintWriter out) {
    this.lines = lines;
    this.out = out;
  }

  @Override
  public void hear(Reply reply) {
    if (!reply.timeline().sounds().isEmpty()) {
      write(COACH + ConversationLine.words(reply.timeline().sounds()));
    }
  }

  @Override
  public void hearAgain(Sound.Words question) {
    write(COACH + question.text());
  }

  @Override
  public Utterance answer() {
    Optional<Utterance> said = lines.next().map(Utterance::parse);
    while (said.filter(Utterance::isBlank).isPresent()) {
      said = lines.next().map(Utterance::parse);
    }
    said.ifPresent(words -> write("> " + words));
    return said.orElse(Utterance.of(Utterance.Type.GONE));
  }

  @Override
  public void note(String text) {
    write("(" + text + ")");
  }

  @Override
  public DeskWord gone() {
    return DeskWord.INPUT_ENDED;
  }

  private void write(String line) {
    out.println(line);
    out.flush();
  }
}
