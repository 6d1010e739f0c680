package backguide.page;

import backguide.person.Person;
import backguide.programme.Amount;
import backguide.programme.Exercise;
import backguide.programme.Programme;
import backguide.session.Asking;
import backguide.session.ConfirmingErase;
import backguide.session.Gate;
import backguide.session.Pausing;
import backguide.session.Scene;
import backguide.session.State;
import backguide.speech.Line;
import backguide.speech.Phrasebook;
import backguide.speech.Sound;
import backguide.talk.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the coach does about something, as the page is told. */
record ReplyJson(Programme programme, Phrasebook words, PagePictures pictures) {
  Map<String, Object> of(PageVisit visit) {
    Reply reply = visit.last();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("visit", visit.id());
    told.put("turn", visit.turn());
    told.put("utterance", visit.utterance());
    told.put("over", reply.over());
    told.put("erased", reply.erased());
    told.put("heard", reply.heard().meaning().toString());
    told.put("sounds", reply.timeline().sounds().stream().map(ReplyJson::sound).toList());
    reply.timeline().reprompt().ifPresent(again -> told.put("again", again.text()));
    told.put("notes", reply.notes());
    told.put("kept", visit.isKept());
    Scene scene = new Scene(programme, reply.turn().next(), reply.heard());
    told.put("pace", Line.name(scene.person().habits().pace()));
    told.put("locked", scene.person().safety().locked());
    shown(scene).ifPresent(exercise -> told.put("exercise", exercise(exercise, scene)));
    told.put("pictures", pictures.of(scene));
    State state = scene.state();
    told.put("state", state.getClass().getSimpleName());
    told.put("paused", state instanceof Pausing);
    boolean aboutPain = state.isAboutPain() || state.isAboutWarningSigns();
    told.put("aboutPain", aboutPain);
    told.put("irrevocable", aboutPain || state instanceof Gate || state instanceof ConfirmingErase);
    told.put(
        "answers",
        state instanceof Asking asking && !reply.over()
            ? PageButtons.of(asking, scene, words, pictures)
            : List.of());
    return told;
  }

  /** Returns one part of a speech as the page plays it. */
  static Map<String, Object> sound(Sound sound) {
    Map<String, Object> told = new LinkedHashMap<>();
    if (sound instanceof Sound.Words said) {
      told.put("say", said.text());
      told.put("ms", said.ms());
      told.put("asks", said.asks());
    } else if (sound instanceof Sound.Mark mark) {
      told.put("mark", mark.boundary().name());
      told.put("seconds", mark.seconds());
    } else {
      told.put("silence", sound.ms());
    }
    return told;
  }

  private static Optional<Exercise> shown(Scene scene) {
    return scene.state().exercise().flatMap(scene.programme()::find);
  }

  private Map<String, Object> exercise(Exercise exercise, Scene scene) {
    Person person = scene.person();
    Amount amount = scene.amount(exercise.id());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", exercise.id());
    told.put("name", words.words(scene.name(exercise.id()), ""));
    told.put("number", person.chosen().indexOf(exercise.id()) + 1);
    told.put("of", person.chosen().size());
    told.put("hold", amount.hold());
    told.put("repeats", amount.repeats());
    told.put("sets", amount.sets());
    told.put("eased", scene.today().adjusted().containsKey(exercise.id()));
    Optional.ofNullable(scene.today().adjusted().get(exercise.id()))
        .ifPresent(how -> told.put("adjustment", how));
    scene.progress().rung(exercise.id()).ifPresent(rung -> told.put("rung", Line.name(rung)));
    person.habits().anchor().ifPresent(anchor -> told.put("anchor", Line.name(anchor)));
    person.habits().stance().ifPresent(stance -> told.put("stance", Line.name(stance)));
    return told;
  }
}
