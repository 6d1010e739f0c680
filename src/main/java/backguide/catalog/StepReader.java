package backguide.catalog;

import backguide.heard.Detail;
import backguide.programme.Adjustment;
import backguide.programme.Rung;
import backguide.programme.Stance;
import backguide.programme.Step;
import backguide.programme.Text;
import backguide.speech.Line;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the instructions of one exercise, and the gentler forms the sheet gives.
 *
 * @param facts reads origins and wordings
 * @param stances the positions the exercise allows
 * @param harder the rungs above the first; empty without a ladder
 */
record StepReader(Facts facts, Set<Stance> stances, List<Rung> harder) {
  Step step(FileValue step) {
    Text full = facts.text(step);
    Map<Rung, Text> onRung = new EnumMap<>(Rung.class);
    step.find("onRung")
        .ifPresent(all -> words(all, Rung.class).forEach((r, e) -> onRung.put(r, onRung(r, e))));
    Map<Stance, Text> inStance = new EnumMap<>(Stance.class);
    step.find("inStance")
        .ifPresent(
            all ->
                words(all, Stance.class)
                    .forEach((s, e) -> inStance.put(allowed(s, e), facts.wording(e, full))));
    return new Step(
        step.get("id").id(),
        full,
        step.find("brief").map(e -> facts.wording(e, full)),
        onRung,
        inStance,
        step.find("reaches").flatMap(e -> e.word(Stance.class).map(s -> allowed(s, e))),
        step.find("settleSeconds").map(e -> e.number(1, 5)).orElse(0),
        step.find("endsPart").map(FileValue::flag).orElse(false));
  }

  private Text onRung(Rung rung, FileValue entry) {
    entry.expect(harder.contains(rung), "is not a rung above the first of this exercise's ladder");
    return facts.text(entry);
  }

  private Stance allowed(Stance stance, FileValue entry) {
    entry.expect(stances.contains(stance), "is not a position of this exercise");
    return stance;
  }

  private static <E extends Enum<E>> Map<E, FileValue> words(FileValue all, Class<E> vocabulary) {
    Map<E, FileValue> words = new EnumMap<>(vocabulary);
    all.entries()
        .forEach((key, entry) -> all.key(key).word(vocabulary).ifPresent(w -> words.put(w, entry)));
    return words;
  }

  Adjustment adjustment(FileValue entry, Set<String> steps) {
    entry.without("vars", FrameReader.NO_NUMBERS);
    FileValue trigger = entry.get("trigger");
    Optional<FileValue> discomfort = trigger.find("discomfort");
    Optional<FileValue> pain = trigger.find("pain");
    pain.ifPresent(p -> p.exactly("any", "must be 'any'"));
    trigger.expect(
        discomfort.isPresent() != pain.isPresent(), "needs either 'discomfort' or 'pain'");
    FileValue at = trigger.get("atStep");
    String step = at.text();
    at.expect(steps.contains(step), "this exercise has no step '" + step + "'");
    Set<String> offers = new HashSet<>();
    entry.get("offer").items().forEach(e -> offers.add(e.text()));
    entry
        .get("offer")
        .expect(
            offers.equals(Set.of("setup", "onReport")),
            "must be 'setup' and 'onReport': said beforehand, and offered on a complaint");
    Text setup = facts.text(entry);
    return new Adjustment(
        entry.get("id").id(),
        discomfort.flatMap(d -> d.word(Detail.BodyPart.class)).map(Line::name),
        Optional.of(step),
        setup,
        facts.wording(entry.get("onReport"), setup));
  }
}
