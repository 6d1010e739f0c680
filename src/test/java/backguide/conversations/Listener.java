package backguide.conversations;

import backguide.conversations.Player.Reply;
import backguide.session.Launch;
import backguide.session.Meaning;
import backguide.session.Memory;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Somebody in the room who remembers every reply, whoever it was given to. */
final class Listener implements Player.Stage {
  private final Player.Stage stage;
  private final Set<Reply> replies = new LinkedHashSet<>();

  Listener(Player.Stage stage) {
    this.stage = stage;
  }

  /** Returns every reply that differs, in the order it was first heard. */
  Set<Reply> replies() {
    return replies;
  }

  @Override
  public Player session(String locale, Memory memory) {
    Player player = stage.session(locale, memory);
    return new Player() {
      @Override
      public Reply open(
          Visitor visitor, Launch.Reminders reminders, Optional<String> wish, LocalDateTime now) {
        return heard(player.open(visitor, reminders, wish, now));
      }

      @Override
      public Reply say(String words, long elapsedMs, LocalDateTime now) {
        return heard(player.say(words, elapsedMs, now));
      }

      @Override
      public Reply happens(Meaning.Life what, long elapsedMs, LocalDateTime now) {
        return heard(player.happens(what, elapsedMs, now));
      }

      @Override
      public Reply replay() {
        return heard(player.replay());
      }
    };
  }

  private Reply heard(Reply reply) {
    replies.add(reply);
    return reply;
  }
}
