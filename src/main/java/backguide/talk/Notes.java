package backguide.talk;

import backguide.conversation.Exchange;
import backguide.conversation.Trouble;
import backguide.heard.When;
import backguide.session.AskingOwner;
import backguide.session.Effect;
import backguide.session.Session;
import backguide.speech.Hole;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what of a turn a person at a desk is told besides, and words it. */
public final class Notes {
  private final Phrasebook words;
  private final boolean nameless;
  private boolean troubled;

  /**
   * Makes the notes of one session.
   *
   * @param nameless whether nobody told who they are, so that a record of their own is news
   */
  Notes(Phrasebook words, boolean nameless) {
    this.words = words;
    this.nameless = nameless;
  }

  /** Returns the keys of all words that this needs. */
  public static Stream<String> keys() {
    return Stream.concat(Stream.of(Trouble.What.values()).map(Notes::key), DeskWord.keys());
  }

  /** Returns whether something could not be read or kept so far. */
  boolean hadTrouble() {
    return troubled;
  }

  List<String> of(Exchange exchange, boolean wasGuest) {
    List<String> notes = new ArrayList<>();
    for (Trouble trouble : exchange.troubles()) {
      if (trouble.what() != Trouble.What.UNKEPT || !troubled) {
        notes.add(words.words(Line.of(key(trouble.what())), "") + "; " + trouble.why() + ".");
      }
      troubled = true;
    }
    if (nameless && isAboutWho(exchange.next().session(), wasGuest)) {
      notes.add(DeskWord.OWN_RECORD.in(words));
    }
    for (Effect effect : exchange.turn().effects()) {
      if (effect instanceof Effect.Remind remind) {
        notes.add(reminder(remind.when(), exchange.heard().at().toLocalDate()));
      }
    }
    return notes;
  }

  private static boolean isAboutWho(Session next, boolean wasGuest) {
    boolean asks = next.asked().state() instanceof AskingOwner && next.asked().misses() == 0;
    return asks || next.now().guest() && !wasGuest;
  }

  private String reminder(When when, LocalDate today) {
    Line line =
        DeskWord.REMINDER
            .line()
            .with("day", new Hole.Day(when.day().orElseThrow(), today))
            .with("time", new Hole.Clock(when.time().orElseThrow()));
    return words.words(line, "");
  }

  private static String key(Trouble.What what) {
    return "note." + Line.name(what);
  }
}
