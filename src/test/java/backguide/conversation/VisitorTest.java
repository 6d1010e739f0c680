package backguide.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.heard.Launch;
import backguide.person.Concern;
import backguide.person.Memory;
import backguide.person.Person;
import backguide.person.Safety;
import backguide.session.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a session that could not go on leaves to the next one. */
class VisitorTest {
  private static final Memory.Key ANNA = new Memory.Key("house", "anna");
  private static final Memory.Key BEN = new Memory.Key("house", "ben");
  private static final Person PERSON = Person.unknown("upper-back@1");

  @Test
  void aLockAndAnOpenPainQuestionAreLeft() {
    Safety strict = PERSON.safety().locking("then").open("row", "then");

    assertThat(found(strict, Optional.of(ANNA)).map(Person::safety)).contains(strict);
  }

  @Test
  void anOpenPainQuestionAloneIsLeft() {
    Safety open = PERSON.safety().open("row", "then");

    assertThat(found(open, Optional.of(ANNA)).flatMap(Person::painOpen)).contains("row");
    assertThat(found(open, Optional.empty()).flatMap(Person::painOpen)).contains("row");
  }

  @Test
  void nothingIsLeftToSomebodyElse() {
    Safety strict = PERSON.safety().locking("then").open("row", "then");

    assertThat(found(strict, Optional.of(BEN))).contains(PERSON);
  }

  @Test
  void aGuestStaysAGuest() {
    Safety open = PERSON.safety().cleared(LocalDate.of(2026, 11, 22)).open("row", "then");
    Visitor guest = visitor(open, Optional.of(ANNA), Who.GUEST);

    assertThat(guest.voiceOf(ANNA)).isEqualTo(Launch.Recognition.GUEST);
    assertThat(guest.stricter(Optional.of(PERSON.choosing(List.of("row"))), Set.of()))
        .contains(PERSON.with(open));
  }

  @Test
  void aGuestWhomNothingStopsIsAskedWhoTheyAre() {
    Visitor guest = visitor(Safety.UNKNOWN, Optional.of(ANNA), Who.GUEST);

    assertThat(guest.voiceOf(ANNA)).isEqualTo(Launch.Recognition.RECOGNISED);
    assertThat(guest.stricter(Optional.of(PERSON), Set.of())).contains(PERSON);
  }

  @Test
  void ofAnErasedRecordNothingComesBackButWhatMakesItStricter() {
    Safety open = PERSON.safety().cleared(LocalDate.of(2026, 11, 22)).open("row", "then");
    Person chosen = PERSON.choosing(List.of("row")).with(open);
    Visitor owner =
        new Visitor(ANNA, Launch.Recognition.RECOGNISED, Launch.Reminders.READY)
            .with(Optional.of(new Visitor.Remnant(of(ANNA), Who.OWNER, chosen)));

    assertThat(stricter(owner, Optional.empty()))
        .contains(PERSON.with(PERSON.safety().open("row", "then")));
  }

  @Test
  void whatARecordDoesNotHoldOfASessionLostIsOwedToIt() {
    Safety strict = PERSON.safety().locking("then").open("row", "before");
    Visitor owner = visitor(strict, Optional.of(ANNA), Who.OWNER);
    Person holding = PERSON.with(PERSON.safety().open("row", "before"));

    assertThat(owner.owed(Optional.of(holding), ANNA, Set.of()))
        .containsExactly(Concern.lock("then"));
    assertThat(owner.owed(Optional.of(holding), BEN, Set.of())).isEmpty();
  }

  @Test
  void whatWasErasedIsOwedNoMore() {
    Safety strict = PERSON.safety().locking("then").open("row", "before");
    Visitor owner = visitor(strict, Optional.of(ANNA), Who.OWNER);

    assertThat(owner.owed(Optional.empty(), ANNA, Set.of("before")))
        .containsExactly(Concern.lock("then"));
  }

  @Test
  void whatCouldNotBeKeptIsOwedToItsRecordWhoeverComes() {
    Concern lock = Concern.lock("then");
    KnownRecord annas = KnownRecord.unread(ANNA).owing(Set.of(lock));
    Visitor any =
        new Visitor(BEN, Launch.Recognition.RECOGNISED, Launch.Reminders.READY)
            .with(Optional.of(Visitor.Remnant.of(annas, "upper-back@1")));

    assertThat(any.owed(Optional.of(PERSON), BEN, Set.of())).isEmpty();
    assertThat(any.others(BEN)).containsExactly(new KnownRecord.Owed(ANNA, lock));
    assertThat(any.owed(Optional.of(PERSON), ANNA, Set.of())).containsExactly(lock);
    assertThat(stricter(any, Optional.empty()).map(Person::safety).filter(Safety::locked))
        .isPresent();
    assertThat(any.others(ANNA)).isEmpty();
    assertThat(any.others(new Memory.Key("next door", "anna"))).isEmpty();
  }

  private static Optional<Person> stricter(Visitor visitor, Optional<Person> found) {
    return visitor.stricter(found, visitor.owed(found, ANNA, Set.of()));
  }

  private static Optional<KnownRecord> of(Memory.Key key) {
    return Optional.of(KnownRecord.unread(key));
  }

  private static Optional<Person> found(Safety lost, Optional<Memory.Key> whose) {
    return stricter(visitor(lost, whose, Who.OWNER), Optional.of(PERSON));
  }

  private static Visitor visitor(Safety lost, Optional<Memory.Key> whose, Who who) {
    return new Visitor(ANNA, Launch.Recognition.RECOGNISED, Launch.Reminders.READY)
        .with(
            Optional.of(
                new Visitor.Remnant(whose.flatMap(VisitorTest::of), who, PERSON.with(lost))));
  }
}
