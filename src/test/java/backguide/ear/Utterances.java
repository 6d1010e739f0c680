package backguide.ear;

import backguide.heard.Meaning.Answer;
import backguide.heard.Said;
import backguide.heard.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Everything the shipped interaction model expects to be said, and much that it does not. */
public final class Utterances {
  private static final int FILLINGS = 4;
  private static final int GARBAGE = 600;
  private static final LocalDateTime SOME_WEEK = LocalDateTime.of(2026, 11, 16, 0, 0);
  private static final Map<String, List<String>> STANDARD =
      Map.of(
          "AMAZON.NUMBER",
          List.of("zero", "one", "three", "4", "five", "eight", "eleven", "minus one", "a million"),
          "AMAZON.DATE",
          List.of("today", "tomorrow", "thursday", "next monday"),
          "AMAZON.TIME",
          List.of("nine in the morning", "half past six", "noon", "8 pm"),
          "AMAZON.DURATION",
          List.of("five minutes", "ten seconds", "an hour"));

  private final Ear ear;
  private final Map<String, List<String>> byIntent = new LinkedHashMap<>();
  private final List<String> all;
  private final List<String> garbage = new ArrayList<>();
  private final Map<String, Said> heard = new ConcurrentHashMap<>();

  private Utterances(EarModel model) {
    ear = Ear.of(model);
    SplittableRandom random = new SplittableRandom(1);
    for (EarSample sample : model.samples()) {
      List<String> utterances =
          byIntent.computeIfAbsent(sample.intent(), intent -> new ArrayList<>());
      for (int i = 0; i < (sample.isLiteral() ? 1 : FILLINGS); i++) {
        utterances.add(filled(sample, model, random));
      }
    }
    all = byIntent.values().stream().flatMap(List::stream).distinct().toList();
    for (int i = 0; i < GARBAGE; i++) {
      garbage.add(garbage(i % 8, random));
    }
  }

  /** Returns those of the model that is deployed. */
  public static Utterances shipped() {
    Path model = Path.of("interaction-model/interactionModels/custom/en-US.json");
    try (InputStream json = Files.newInputStream(model)) {
      return new Utterances(EarModel.read(json, EarLexicon.of("en-US")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of the intents that something can be said for. */
  public List<String> intents() {
    return List.copyOf(byIntent.keySet());
  }

  /** Returns what is said for an intent, slots filled. */
  public List<String> of(String intent) {
    return byIntent.get(intent);
  }

  /** Returns everything that is said, slots filled. */
  public List<String> all() {
    return all;
  }

  /** Returns what nobody would expect. */
  public List<String> garbage() {
    return garbage;
  }

  /** Returns what the ear makes of it; a day that was named depends on the day it was said. */
  public Said understood(String utterance, LocalDateTime now) {
    long weeks = ChronoUnit.WEEKS.between(SOME_WEEK, now);
    LocalDateTime then = now.minusWeeks(weeks);
    Said said = heard.computeIfAbsent(utterance, u -> ear.understand(u, then).said());
    if (said.meaning() != Answer.WHEN) {
      return said;
    }
    Said named =
        heard.computeIfAbsent(
            utterance + then.getDayOfWeek(), u -> ear.understand(utterance, then).said());
    return named
        .detail()
        .when()
        .map(w -> new When(w.day().map(day -> day.plusWeeks(weeks)), w.time()))
        .map(when -> new Said(named.meaning(), named.detail().withWhen(when)))
        .orElse(named);
  }

  private static String filled(EarSample sample, EarModel model, SplittableRandom random) {
    List<String> words = new ArrayList<>();
    for (String word : sample.words()) {
      if (!EarSample.isSlot(word)) {
        words.add(word);
        continue;
      }
      String type = sample.types().get(EarSample.name(word));
      List<String> values =
          STANDARD.getOrDefault(
              type, List.copyOf(model.types().getOrDefault(type, Map.of("", "")).keySet()));
      words.add(values.get(random.nextInt(values.size())));
    }
    return String.join(" ", words);
  }

  private String garbage(int kind, SplittableRandom random) {
    String one = any(random);
    return switch (kind) {
      case 0 -> one + " " + any(random);
      case 1 -> one + ", " + any(random) + ", " + any(random);
      case 2 -> one.substring(0, random.nextInt(one.length() + 1));
      case 3 -> one.replace(one.charAt(random.nextInt(one.length())), letter(random));
      case 4 -> words(random);
      case 5 -> noise(random, 1 + random.nextInt(40));
      case 6 -> " ".repeat(random.nextInt(3));
      default -> noise(random, 5_000);
    };
  }

  private String any(SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  private String words(SplittableRandom random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String[] some = any(random).split(" ");
      words.add(some[random.nextInt(some.length)]);
    }
    return String.join(" ", words);
  }

  private static char letter(SplittableRandom random) {
    return (char) ('a' + random.nextInt(26));
  }

  private static String noise(SplittableRandom random, int length) {
    return random
        .ints(length, 0, 0x3000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
