package backguide.session;

import backguide.heard.Launch;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Life;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.heard.Selection;
import backguide.person.Person;
import backguide.person.Today;
import backguide.speech.Speech;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** How sessions begin and end from outside. */
final class Lifetime {
  /** How long a bout's place, retries and leaves count. */
  static final Duration TODAY = Duration.ofHours(12);

  /** How long somebody whose voice nobody knows is taken for who spoke last. */
  private static final Duration SAME_PERSON = Duration.ofHours(1);

  private Lifetime() {}

  static Turn on(Life life, Scene scene) {
    return switch (life) {
      case LAUNCH -> launch(scene.heard().launch().orElseThrow(), scene);
      case SILENCE ->
          unanswered(scene.with(scene.session().credit(Integer.MAX_VALUE))).end(Speech.SILENCE);
      case CUT_OFF -> unanswered(scene).end(Speech.SILENCE);
      case PERMITTED -> ReminderTalk.permitted(scene);
      case NOT_PERMITTED -> ReminderTalk.notPermitted(scene);
      case NOT_REMINDED -> ReminderTalk.failed(unanswered(scene));
    };
  }

  /** Whether it was a warning sign was asked, and nobody said that it was none. */
  private static Scene unanswered(Scene scene) {
    return scene.state() instanceof CheckingAlarm ? Urgency.locked(scene) : scene;
  }

  private static Turn launch(Launch launch, Scene before) {
    Person person = current(launch, before);
    Session fresh =
        new Session(
            person,
            Now.beginning(who(launch, person, before.heard().at()), launch.reminders()),
            Asked.NOTHING,
            List.of(),
            false);
    Scene scene = before.with(fresh);
    Optional<Said> wish =
        launch
            .wish()
            .map(w -> new Said(w.meaning(), Selection.resolved(w.detail(), scene.programme())))
            .map(w -> Guess.weighed(scene.hearing(w)).heard())
            .map(h -> new Said(h.meaning(), h.detail()))
            .filter(w -> w.meaning() != Meaning.Answer.UNKNOWN);
    if (wish.isPresent() && wish.get().meaning() instanceof Urgent urgent) {
      return Urgency.on(urgent, scene.hearing(wish.get()));
    }
    Speech welcome = Gates.welcome(scene);
    Turn first =
        wish.filter(w -> w.meaning() instanceof Meaning.Aside)
            .map(w -> Asides.response((Meaning.Aside) w.meaning(), scene.hearing(w)))
            .flatMap(r -> r.said().map(said -> Gates.next(r.scene(), welcome.then(said))))
            .orElseGet(
                () -> Gates.next(wish.flatMap(w -> Wishes.noted(w, scene)).orElse(scene), welcome));
    Now now = first.next().now();
    return first.with(first.next().with(now.with(Until.OPENING, true)));
  }

  private static Who who(Launch launch, Person person, LocalDateTime at) {
    Who owner = launch.person().isEmpty() ? Who.OWNER : Who.UNKNOWN;
    boolean other = launch.wish().filter(w -> w.meaning() == Meaning.Answer.NOT_ME).isPresent();
    return switch (launch.recognition()) {
      case RECOGNISED -> other ? owner : Who.OWNER;
      case UNRECOGNISED -> owner;
      case ACCOUNT -> !other && isSamePerson(person, at) ? Who.OWNER : owner;
      case GUEST -> Who.GUEST;
    };
  }

  private static boolean isSamePerson(Person person, LocalDateTime at) {
    return person
        .today()
        .at()
        .map(t -> Duration.between(t, at).abs().compareTo(SAME_PERSON) <= 0)
        .orElse(false);
  }

  /** Returns the record as it counts now: nothing unknown to the programme, nothing outdated. */
  private static Person current(Launch launch, Scene before) {
    Person known = launch.person().orElse(Person.unknown(before.programme().tag()));
    Person person = known.choosing(before.programme().inOrder(known.chosen()));
    Today today = person.today().only(person.chosen());
    boolean over =
        person.painOpen().isEmpty() && person.chosen().stream().allMatch(today::isBehind);
    boolean old = today.at().map(t -> t.plus(TODAY).isBefore(before.heard().at())).orElse(false);
    boolean complete =
        today
            .place()
            .filter(p -> person.safety().asksAbout(p.exercise()))
            .filter(p -> Bouts.isComplete(p.exercise(), before.with(person.with(today))))
            .isPresent();
    Today now = old ? today.later(complete) : today;
    return person.with(over ? now.anew() : now);
  }
}
