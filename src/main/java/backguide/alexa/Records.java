package backguide.alexa;

import backguide.session.Effect;
import backguide.session.Memory;
import backguide.session.Person;
import backguide.session.Prompt;
import backguide.session.Turn;
import backguide.speech.Part;
import backguide.speech.Speech;
import java.util.Optional;

/** People's records, as one session sees them. */
final class Records {
  private final Memory memory;

  Records(Memory memory) {
    this.memory = memory;
  }

  /**
   * What came of a turn.
   *
   * @param turn the turn, without what the memory has not done
   * @param kept what the session knows of its record from here on
   * @param troubles what went wrong, without naming anybody
   */
  record Outcome(Turn turn, Kept kept, java.util.List<String> troubles) {}

  /**
   * Returns what is kept about somebody.
   *
   * @throws Memory.Unreadable when it cannot be read
   */
  Optional<Person> recall(Visit.Caller caller) {
    return memory.recall(key(caller));
  }

  void eraseAccount(String account) {
    memory.erase(account);
  }

  Outcome carryOut(Turn turn, Kept kept) {
    Speech speech = turn.speech();
    java.util.List<String> troubles = new java.util.ArrayList<>();
    for (Effect effect : turn.effects()) {
      try {
        if (effect instanceof Effect.Keep keep && !kept.guarded()) {
          memory.keep(key(kept.caller()), keep.person());
        } else if (effect instanceof Effect.Keep) {
          speech = withoutPlace(speech);
        } else if (effect instanceof Effect.Erase) {
          memory.erase(key(kept.caller()));
        }
      } catch (Memory.Unkept e) {
        troubles.add("not kept");
        speech =
            effect instanceof Effect.Erase
                ? Speech.say(Prompt.NOT_ERASED.line())
                : withoutPlace(speech);
      }
    }
    return new Outcome(
        new Turn(turn.next(), speech, turn.ending(), turn.effects()), kept, troubles);
  }

  private static Speech withoutPlace(Speech speech) {
    String key = Prompt.PLACE_KEPT.line().key();
    return new Speech(
        speech.parts().stream()
            .filter(part -> !(part instanceof Part.Say say) || !say.line().key().equals(key))
            .toList());
  }

  private static String key(Visit.Caller caller) {
    return caller.account() + (caller.member().isEmpty() ? "" : "-" + caller.member());
  }
}
