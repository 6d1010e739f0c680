package backguide.conversation;

import backguide.heard.Heard;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Urgent;
import backguide.memory.MemoryCall.Returned;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.session.AskingClearance;
import backguide.session.CheckingLock;
import backguide.session.ConfirmingErase;
import backguide.session.RatingPain;
import backguide.session.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A request that is not answered yet.
 *
 * @param who who opens a session with it; empty when it goes on with one
 * @param was the session that it goes on with, or that was lost
 * @param heard what was heard; empty when it opens a session
 * @param request its id
 * @param settled names of what the person has answered for by then, knowingly
 * @param answers what its calls of the memory were answered so far
 */
record Flight(
    Optional<Visitor> who,
    Optional<Ongoing> was,
    Optional<Heard> heard,
    String request,
    Set<String> settled,
    List<Returned> answers) {
  /** From which number on pain stops everything. */
  private static final int SEVERE = 7;

  Flight {
    settled = Set.copyOf(settled);
    answers = List.copyOf(answers);
  }

  /** Somebody opens a session, perhaps in the place of one that was lost. */
  static Flight opening(Visitor who, Optional<Ongoing> lost, String request) {
    return new Flight(Optional.of(who), lost, Optional.empty(), request, Set.of(), List.of());
  }

  /** Something is said in a session. */
  static Flight saying(Ongoing was, Heard heard, String request, Set<String> settled) {
    return new Flight(
        Optional.empty(), Optional.of(was), Optional.of(heard), request, settled, List.of());
  }

  Flight answered(Returned answer) {
    List<Returned> more = new ArrayList<>(answers);
    more.add(answer);
    return new Flight(who, was, heard, request, settled, more);
  }

  /** Returns the same request delivered once more. */
  Flight anew() {
    return new Flight(who, was, heard, request, settled, List.of());
  }

  /** Returns this without the names that nobody knows any more. */
  Flight knowing(Set<String> names) {
    Set<String> both = Household.both(settled, names);
    return both == settled ? this : new Flight(who, was, heard, request, both, answers);
  }

  /** Returns whether it is said in a session about this record, or about one it could not read. */
  boolean isAbout(Memory.Key key) {
    return was.map(Ongoing::record)
        .filter(r -> r.key().equals(key) || r.basis().isEmpty())
        .isPresent();
  }

  /** Returns whether it is said in a session that knows a concern, or can read none. */
  boolean knows(Concern concern) {
    boolean reads = answers.stream().anyMatch(Returned.FoundRecord.class::isInstance);
    return settled.contains(concern.request())
        || was.filter(
                o ->
                    o.record().basis().isEmpty() && !reads
                        || o.record().owed().contains(concern)
                        || o.session().person().safety().concerns().contains(concern))
            .isPresent();
  }

  /** Returns whether it is an answer to such a question. */
  boolean hears(Meaning meaning, Predicate<State> question) {
    return was.filter(o -> question.test(o.session().asked().state())).isPresent()
        && heard.filter(h -> h.meaning() == meaning).isPresent();
  }

  /** Returns whether a permission is refused. */
  boolean refuses() {
    Predicate<State> asks = at -> at instanceof AskingClearance || at instanceof CheckingLock;
    return hears(Meaning.Answer.NO, asks) || hears(Meaning.Answer.UNSURE, asks);
  }

  /** Returns this with no yes to the permission for a record. */
  Flight refused(Memory.Key key) {
    return new Flight(who, was, heard, request, Promises.refused(settled, key), answers);
  }

  /** Returns whether a warning sign or too much pain is told of, by the words alone. */
  boolean alarms() {
    Predicate<State> signs = State::isAboutWarningSigns;
    boolean severe =
        heard.filter(h -> h.detail().number().filter(n -> n >= SEVERE).isPresent()).isPresent();
    return hears(Urgent.RED_FLAG, state -> true)
        || hears(Urgent.STOP, signs)
        || hears(Meaning.Answer.YES, signs.and(state -> !(state instanceof ConfirmingErase)))
        || severe && hears(Meaning.Answer.RATING, RatingPain.class::isInstance);
  }
}
