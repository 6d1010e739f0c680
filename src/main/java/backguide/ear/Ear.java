package backguide.ear;

import backguide.heard.Manner;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import backguide.programme.Programme;
import backguide.speech.Phrasebook;
import backguide.understanding.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Understands typed or spoken words through the interaction model alone, as a platform would. */
public final class Ear {
  private static final int LONGEST = 300;
  private static final String MODELS = "interaction-model/interactionModels/custom";
  private static final EarHeard NOTHING =
      new EarHeard(Intent.FALLBACK.modelName(), Map.of(), Said.UNKNOWN, EarHeard.How.NONE);

  private final EarLexicon lexicon;
  private final EarFiller filler;
  private final EarLead lead;
  private final EarManner manner;
  private final EarGrammar grammar;
  private final EarSafety safety;
  private final EarNearMiss nearMiss;
  private final EarTypo typo;
  private final EarAlarm alarm;
  private final EarPhrases phrases;
  private final EarSeverity rating;

  private Ear(EarModel model) {
    lexicon = model.lexicon();
    EarNegation negation = new EarNegation(lexicon);
    EarClock clock = new EarClock(lexicon);
    filler = new EarFiller(lexicon, negation);
    lead = new EarLead(lexicon);
    manner = new EarManner(lexicon, filler, lead);
    grammar = new EarGrammar(model, clock);
    safety = new EarSafety(model, grammar, negation);
    typo = new EarTypo(vocabulary(model), lexicon, negation);
    nearMiss = new EarNearMiss(lexicon, grammar, safety, typo, negation, clock);
    alarm = new EarAlarm(model, grammar, safety, typo, negation, filler);
    phrases = new EarPhrases(grammar, negation);
    rating = new EarSeverity(lexicon, grammar, negation);
    lexicon.everyNameIsRead();
  }

  /** Returns an ear for one interaction model. */
  static Ear of(EarModel model) {
    return new Ear(model);
  }

  /** Returns an ear that knows the exercises of a programme by the names it gives them. */
  public static Ear of(Programme programme, Phrasebook words) {
    EarModel model = shipped(words.language().locale());
    Map<String, String> modelled = model.types().getOrDefault(EarNames.TYPE, Map.of());
    return of(model.with(EarNames.TYPE, EarNames.of(programme, words, model.lexicon(), modelled)));
  }

  private static EarModel shipped(String locale) {
    Path file = Path.of(System.getProperty("backguide.home", "."), MODELS, locale + ".json");
    return model(file, EarLexicon.of(locale));
  }

  private static EarModel model(Path file, EarLexicon lexicon) {
    try (InputStream json = Files.newInputStream(file)) {
      return EarModel.read(json, lexicon);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the interaction model " + file, e);
    }
  }

  /** Returns what was meant by an utterance, and how that was found. */
  public EarHeard understand(String utterance, LocalDateTime now) {
    EarWords said = EarWords.of(utterance, lexicon);
    if (utterance.length() > LONGEST) {
      return rating.worst(safety.scan(said, now).orElse(NOTHING), said, now);
    }
    Set<Manner> manners = manner.of(utterance, said);
    EarHeard heard = rating.worst(heard(said, now), said, now).said(manners);
    EarHeard answered = manners.contains(Manner.SELF_ANSWERED) ? selfAnswered(heard, said) : heard;
    boolean doubted =
        answered.said().meaning() == Urgent.RED_FLAG && answered.how() == EarHeard.How.FORGIVING;
    return doubted
        ? safety
            .pain(said, now)
            .map(pain -> answered.hurting(rating.worst(pain, said, now)))
            .orElse(answered)
        : answered;
  }

  /** A sign of danger stays one to be asked about, and nothing but a question is no pain. */
  private EarHeard selfAnswered(EarHeard heard, EarWords said) {
    if (heard.said().meaning() == Urgent.RED_FLAG) {
      return heard.by(EarHeard.How.FORGIVING);
    }
    boolean asked = alarm.asks(said) || !alarm.isOwn(said);
    return urgency(heard).isPainOrWorse() && asked ? NOTHING : heard;
  }

  private EarHeard heard(EarWords said, LocalDateTime now) {
    EarHeard plainly = plainly(said, now);
    if (plainly.how() == EarHeard.How.EXACT) {
      return plainly;
    }
    EarHeard heard =
        alarm
            .scan(said, now)
            .filter(warning -> urgency(warning).compareTo(urgency(plainly)) < 0)
            .orElse(plainly);
    if (heard.said().meaning() == Urgent.RED_FLAG && alarm.isSomebodyElses(said)) {
      return heard.by(EarHeard.How.FORGIVING);
    }
    boolean mayHide = !urgency(heard).isPainOrWorse() && heard.how() != EarHeard.How.SLOTTED;
    return mayHide ? alarm.half(said, now).orElse(heard) : heard;
  }

  private static EarUrgency urgency(EarHeard heard) {
    return EarUrgency.of(heard.said());
  }

  private EarHeard plainly(EarWords said, LocalDateTime now) {
    EarWords trimmed = filler.withoutFillers(said);
    return grammar
        .match(said.words(), now)
        .or(() -> grammar.match(trimmed.words(), now))
        .or(() -> withoutLead(trimmed, now))
        .or(() -> safety.scan(typo.withDenials(said), now))
        .or(() -> lead.heard(trimmed, typo::knows, now))
        .or(() -> phrases.heard(trimmed, now))
        .or(() -> lead.agreeing(trimmed, now))
        .or(() -> nearMiss.match(trimmed, now))
        .orElse(NOTHING);
  }

  private Optional<EarHeard> withoutLead(EarWords said, LocalDateTime now) {
    if (!filler.hasLead(said)) {
      return Optional.empty();
    }
    EarWords rest = filler.withoutFillers(said.rest());
    return grammar.match(rest.words(), now).filter(heard -> filler.survives(said, heard.said()));
  }

  private Set<String> vocabulary(EarModel model) {
    Set<String> known = new HashSet<>(filler.words());
    model.samples().forEach(sample -> known.addAll(sample.words()));
    model
        .types()
        .values()
        .forEach(
            phrases ->
                phrases.keySet().forEach(phrase -> known.addAll(List.of(phrase.split(" ")))));
    return known;
  }
}
