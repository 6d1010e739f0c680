package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.desk.SessionFiles;
import backguide.heard.Detail;
import backguide.heard.Heard;
import backguide.heard.Meaning.Aside;
import backguide.person.Person;
import backguide.programme.Exercise;
import backguide.programme.Place;
import backguide.programme.Prop;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.session.Happening;
import backguide.session.Scene;
import backguide.session.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture is that of what is done: by whom, with what, and which way round. */
class PagePicturesTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), "en-US");
  private static final PagePictures PICTURES =
      new PagePictures(FILES.words(), FILES.pictures()::named);

  private static List<String> playing(UnaryOperator<Person> who, Place... ends) {
    return shown(PICTURES, who, ends).stream().map(PagePicturesTest::name).toList();
  }

  private static List<Map<String, Object>> shown(
      PagePictures pictures, UnaryOperator<Person> who, Place... ends) {
    Session session = Session.unopened(FILES.programme().id()).playing(List.of(ends));
    Scene scene =
        new Scene(FILES.programme(), session, Heard.of(Aside.REPEAT, Detail.NONE, Happening.NOW));
    return pictures.of(scene.with(who.apply(scene.person())));
  }

  private static String name(Map<String, Object> picture) {
    return FILES.programme().exercises().stream()
        .flatMap(e -> e.pictures().values().stream())
        .filter(
            n -> FILES.pictures().named(n).equals(Optional.of((JsonNode) picture.get("figure"))))
        .findFirst()
        .orElse("none");
  }

  private static Place end(String exercise) {
    return new Place(exercise, 0, 2, 0);
  }

  @Test
  void bothDirectionsOfARollThatRunOnHaveTheirOwn() {
    assertThat(
            playing(
                person -> person,
                new Place("shoulder-roll", 0, 2, 0),
                new Place("shoulder-roll", 1, 2, 0)))
        .containsExactly("shoulder-roll-first", "shoulder-roll-reverse");
  }

  @Test
  void whoSitsIsShownSomebodySittingInEachDirection() {
    assertThat(
            playing(
                person -> person.with(person.habits().in(Stance.SEATED)),
                new Place("shoulder-roll", 0, 2, 0),
                new Place("shoulder-roll", 1, 2, 0)))
        .containsExactly("shoulder-roll-first-seated", "shoulder-roll-reverse-seated");
  }

  @Test
  void whoStandsIsShownSomebodyStanding() {
    assertThat(playing(person -> person, end("upper-back-stretch")))
        .containsExactly("upper-back-stretch-seated");
    assertThat(
            playing(
                person -> person.with(person.habits().in(Stance.STANDING)),
                end("upper-back-stretch")))
        .containsExactly("upper-back-stretch-standing");
  }

  @Test
  void theAnchorThatWasChosenIsShown() {
    assertThat(
            playing(person -> person.with(person.habits().anchoring(Prop.DOOR)), end("band-row")))
        .containsExactly("band-row-door");
  }

  @Test
  void whoSitsIsShownSomebodySittingAtTheAnchorThatWasChosen() {
    UnaryOperator<Person> sits = person -> person.with(person.habits().in(Stance.SEATED));
    assertThat(playing(sits, end("band-row"))).containsExactly("band-row-solid-object-seated");
    assertThat(
            playing(
                person -> sits.apply(person).with(sits.apply(person).habits().anchoring(Prop.DOOR)),
                end("band-row")))
        .containsExactly("band-row-door-seated");
  }

  @Test
  void aGentlerFormIsShownButNeverAtASurfaceThatIsNotThere() {
    UnaryOperator<Person> closer =
        person -> person.with(person.today().adjusting("wall-push-up", "closer"));
    assertThat(playing(closer, end("wall-push-up"))).containsExactly("wall-push-up-closer");
    assertThat(
            playing(
                person ->
                    closer.apply(person).with(person.progress().on("wall-push-up", Rung.COUNTER)),
                end("wall-push-up")))
        .containsExactly("wall-push-up-counter");
    assertThat(
            playing(
                person -> person.with(person.today().adjusting("childs-pose", "pillow")),
                end("childs-pose")))
        .containsExactly("childs-pose-pillow");
  }

  @Test
  void everyAnchorToChooseFromHasItsOwn() {
    Scene scene =
        new Scene(
            FILES.programme(),
            Session.unopened(FILES.programme().id()),
            Heard.of(Aside.REPEAT, Detail.NONE, Happening.NOW));
    Exercise row = FILES.programme().exercise("band-row");
    assertThat(Stream.of(Prop.SOLID_OBJECT, Prop.DOOR, Prop.PARTNER))
        .extracting(anchor -> PICTURES.at(anchor, row, scene))
        .allMatch(Optional::isPresent)
        .doesNotHaveDuplicates();
  }

  @Test
  void whoCannotSeeItIsToldTheSame() {
    UnaryOperator<Person> onCouch =
        person -> person.with(person.progress().on("wall-push-up", Rung.COUCH_END));
    assertThat(shown(PICTURES, onCouch, end("wall-push-up")).get(0).get("says").toString())
        .startsWith("Couch push-ups. Stand facing the end of a heavy couch")
        .contains("put your hands on the couch arm");
    UnaryOperator<Person> atDoor =
        person -> person.with(person.habits().anchoring(Prop.DOOR).in(Stance.SEATED));
    assertThat(shown(PICTURES, atDoor, end("band-row")).get(0).get("says").toString())
        .contains("shut a door over it", "Sit facing the anchor");
  }

  @Test
  void aProgrammeWithoutPicturesIsDoneWithout() {
    PagePictures none = new PagePictures(FILES.words(), name -> Optional.empty());
    assertThat(shown(none, person -> person, end("childs-pose")))
        .singleElement()
        .satisfies(picture -> assertThat(picture).containsKey("says").doesNotContainKey("figure"));
  }
}
