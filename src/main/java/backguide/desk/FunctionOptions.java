package backguide.desk;

import backguide.simulator.LambdaFunction;
import backguide.simulator.Speaker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which deployed function is talked to, and as whose speaker. */
final class FunctionOptions {
  private static final String ANY_SKILL = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000";

  /** A name or an ARN without an alias or a version at its end. */
  private static final Pattern UNQUALIFIED =
      Pattern.compile("(?:(?:arn:[\\w-]+:lambda:[\\w-]+:)?\\d+:function:)?[\\w-]+");

  private static final Speaker.Api UNUSED = new Speaker.Api("https://api.amazonalexa.com", "none");

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description =
          "Talk to the coach where it is deployed: an AWS Lambda function's name or ARN,"
              + " with the alias that the speaker calls, as in back-guide:live.")
  private String function;

  @Option(
      names = "--skill",
      paramLabel = "ID",
      description = "The skill whose function it is; the variable SKILL_ID does the same.")
  private String skill;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Where Lambda answers, when that is not AWS.")
  private URI endpoint;

  Optional<String> name() {
    return Optional.ofNullable(function).map(String::strip).filter(n -> !n.isEmpty());
  }

  /** Returns whether something was said about a function, even if not which. */
  boolean isGiven() {
    return function != null || skill != null || endpoint != null;
  }

  /** Returns the function that is named; a note tells when that is not what a speaker calls. */
  LambdaFunction open(Surroundings around) {
    String name = name().orElseThrow();
    LambdaFunction deployed = LambdaFunction.of(name, Optional.ofNullable(endpoint));
    if (UNQUALIFIED.matcher(name).matches()) {
      around.complain("this talks to the newest code, not to what the speaker calls; add :live");
    }
    return deployed;
  }

  /** Returns this desk as a speaker: it can do nothing besides speaking. */
  Speaker desk(Optional<String> person, String locale, Surroundings around) {
    return new Speaker(
        skill(around),
        "amzn1.ask.account.DESK",
        person.map(p -> "amzn1.ask.person." + opaque(p.toLowerCase(Locale.ROOT))),
        locale,
        Optional.empty(),
        Speaker.Permission.NOT_ASKED);
  }

  /** Returns a speaker on an account that nobody had before; it might set reminders. */
  Speaker stranger(String locale, Surroundings around) {
    return new Speaker(
        skill(around),
        "amzn1.ask.account.SMOKE" + UUID.randomUUID(),
        Optional.empty(),
        locale,
        Optional.of(UNUSED),
        Speaker.Permission.GRANTED);
  }

  private String skill(Surroundings around) {
    return Optional.ofNullable(skill)
        .orElseGet(() -> around.environment().getOrDefault("SKILL_ID", ANY_SKILL));
  }

  private static UUID opaque(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
