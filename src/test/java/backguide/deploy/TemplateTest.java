package backguide.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.alexa.LogWord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is put into the cloud is what was agreed: each property, one sentence. */
class TemplateTest {
  private static final DeployTemplate TEMPLATE = DeployTemplate.shipped();
  private static final JsonNode FUNCTION = TEMPLATE.properties("SkillFunction");
  private static final JsonNode TABLE = TEMPLATE.properties("ProgressTable");
  private static final Path SOURCES = Path.of("src/main/java/backguide");

  @Test
  void theFunctionRunsOnAJavaThatLastsUntil2029() {
    assertThat(FUNCTION.path("Runtime").asText()).isIn("java21", "java25");
    assertThat(TEMPLATE.resource("SkillFunction").path("Type").asText())
        .isEqualTo("AWS::Serverless::Function");
  }

  @Test
  void theFunctionGivesUpBeforeTheSpeakerDoes() {
    assertThat(FUNCTION.path("Timeout").asInt()).isBetween(5, 7);
    assertThat(FUNCTION.path("MemorySize").asInt()).isBetween(512, 1024);
  }

  @Test
  void theHandlerIsThere() {
    String handler = FUNCTION.path("Handler").asText();
    assertThat(handler).isEqualTo("backguide.function.SkillFunction::handleRequest");
    assertThat(SOURCES.resolve("function/SkillFunction.java"))
        .content()
        .contains(" handleRequest(");
  }

  @Test
  void whatIsDeployedIsWhatTheBuildMakes() {
    assertThat(FUNCTION.path("CodeUri").asText()).isEqualTo("target/backguide-function.zip");
  }

  @Test
  void everyDeployIsAVersionBehindOneAlias() {
    assertThat(FUNCTION.path("AutoPublishAlias").asText()).isEqualTo("live");
    assertThat(FUNCTION.path("AutoPublishAliasAllProperties").asBoolean()).isTrue();
  }

  @Test
  void aVersionStartsFromASnapshotAndNothingForbidsThat() {
    assertThat(FUNCTION.path("SnapStart").path("ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(FUNCTION.has("ProvisionedConcurrencyConfig")).isFalse();
    assertThat(FUNCTION.has("FileSystemConfigs")).isFalse();
    assertThat(FUNCTION.path("EphemeralStorage").path("Size").asInt(512)).isLessThanOrEqualTo(512);
    assertThat(FUNCTION.path("PackageType").asText("Zip")).isEqualTo("Zip");
  }

  @Test
  void onlyThisOneSkillMayCall() {
    assertThat(FUNCTION.path("Events")).hasSize(1);
    JsonNode event = FUNCTION.path("Events").path("Alexa");
    assertThat(event.path("Type").asText()).isEqualTo("AlexaSkill");
    assertThat(event.path("Properties").path("SkillId")).isEqualTo(ref("SkillId"));
    assertThat(FUNCTION.has("FunctionUrlConfig")).isFalse();
  }

  @Test
  void aSkillIdMustLookLikeOneAndHasNoDefault() {
    JsonNode parameter = TEMPLATE.parameter("SkillId");
    assertThat(parameter.has("Default")).isFalse();
    Pattern pattern = Pattern.compile(parameter.path("AllowedPattern").asText());
    assertThat("amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef").matches(pattern);
    for (String other : List.of("", "*", "amzn1.ask.skill.", "amzn1-ask-skill-0123")) {
      assertThat(pattern.matcher(other).find()).as(other).isFalse();
    }
  }

  @Test
  void theZoneMayBeAnyThatThereIs() {
    JsonNode parameter = TEMPLATE.parameter("Zone");
    Pattern allowed = Pattern.compile(parameter.path("AllowedPattern").asText());
    assertThat(ZoneId.getAvailableZoneIds()).allMatch(allowed.asMatchPredicate());
    assertThat(parameter.path("Default").asText("none")).isEmpty();
    assertThat("").matches(allowed);
  }

  @Test
  void theFunctionIsToldWhatItReads() {
    JsonNode variables = FUNCTION.path("Environment").path("Variables");
    assertThat(variables.path("SKILL_ID")).isEqualTo(ref("SkillId"));
    assertThat(variables.path("TABLE")).isEqualTo(ref("ProgressTable"));
    JsonNode zone = variables.path("ZONE").path("Fn::If");
    assertThat(zone.path(0).asText()).isEqualTo("ZoneIsKnown");
    assertThat(zone.path(1)).isEqualTo(ref("Zone"));
    assertThat(zone.path(2)).isEqualTo(ref("AWS::NoValue"));
    assertThat(variables).hasSize(3);
  }

  @Test
  void theTableIsPaidByTheRequest() {
    assertThat(TABLE.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
  }

  @Test
  void theTableHasOneKey() {
    assertThat(TABLE.path("KeySchema")).hasSize(1);
    assertThat(TABLE.path("KeySchema").path(0))
        .isEqualTo(json(Map.of("AttributeName", "id", "KeyType", "HASH")));
    assertThat(TABLE.path("AttributeDefinitions").path(0))
        .isEqualTo(json(Map.of("AttributeName", "id", "AttributeType", "S")));
  }

  @Test
  void recordsExpire() {
    assertThat(TABLE.path("TimeToLiveSpecification"))
        .isEqualTo(json(Map.of("AttributeName", "expiresAt", "Enabled", true)));
  }

  @Test
  void theStoreWritesTheKeyAndTheExpiryThatTheTableKnows() throws IOException {
    StringBuilder store = new StringBuilder();
    for (Path source : sources("memory")) {
      store.append(Files.readString(source));
    }
    assertThat(store.toString()).contains(" = \"expiresAt\";", " = \"id\";");
  }

  @Test
  void aMistakeCanBeUndoneForAWhileButNotForLong() {
    JsonNode recovery = TABLE.path("PointInTimeRecoverySpecification");
    assertThat(recovery.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
    assertThat(recovery.path("RecoveryPeriodInDays").asInt()).isBetween(1, 7);
  }

  @Test
  void recordsAreEncrypted() {
    assertThat(TABLE.path("SSESpecification").path("SSEEnabled").asBoolean()).isTrue();
  }

  @Test
  void theTableOutlivesTheStack() {
    JsonNode table = TEMPLATE.resource("ProgressTable");
    assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
  }

  @Test
  void theFunctionMayReadAndUpdateOneTableAndNothingElse() {
    assertThat(FUNCTION.has("Role")).isFalse();
    assertThat(FUNCTION.path("Policies")).hasSize(1);
    JsonNode statements = FUNCTION.path("Policies").path(0).path("Statement");
    assertThat(statements).hasSize(1);
    JsonNode only = statements.path(0);
    assertThat(only.path("Effect").asText()).isEqualTo("Allow");
    assertThat(only.path("Resource")).isEqualTo(json(Map.of("Fn::GetAtt", "ProgressTable.Arn")));
    assertThat(granted()).containsExactlyInAnyOrder("GetItem", "UpdateItem");
  }

  @Test
  void theStoreDoesWhatTheFunctionMayAndNothingElse() throws IOException {
    Pattern calls = Pattern.compile("\\basked\\(\\s*\"(\\w+)\"");
    Set<String> done = new TreeSet<>();
    for (Path source : sources("memory")) {
      calls.matcher(Files.readString(source)).results().forEach(r -> done.add(r.group(1)));
    }
    assertThat(granted()).containsExactlyInAnyOrderElementsOf(done);
  }

  @Test
  void logsAreKeptForTwoWeeksAndGoWithTheStack() {
    JsonNode group = TEMPLATE.resource("SkillLogGroup");
    assertThat(group.path("Properties").path("RetentionInDays").asInt()).isEqualTo(14);
    assertThat(group.path("DeletionPolicy").asText("Delete")).isEqualTo("Delete");
    assertThat(FUNCTION.path("LoggingConfig").path("LogGroup")).isEqualTo(ref("SkillLogGroup"));
  }

  @Test
  void everyAlarmIsCalmWhenNothingHappensAndTellsWhoWantsToKnow() {
    assertThat(alarms()).hasSize(8);
    alarms()
        .forEach(
            (name, alarm) -> {
              assertThat(alarm.path("TreatMissingData").asText())
                  .as(name)
                  .isEqualTo("notBreaching");
              assertThat(alarm.path("AlarmDescription").asText()).as(name).hasSizeGreaterThan(30);
              assertThat(alarm.path("AlarmActions").path("Fn::If").path(0).asText())
                  .as(name)
                  .isEqualTo("SomebodyIsTold");
              assertThat(alarm.path("ComparisonOperator").asText())
                  .as(name)
                  .isEqualTo("GreaterThanThreshold");
            });
  }

  @Test
  void failedAndRefusedTurnsRaiseAnAlarm() {
    for (String metric : List.of("Errors", "Throttles")) {
      JsonNode alarm = alarm("AWS/Lambda", metric);
      assertThat(alarm.path("Statistic").asText()).isEqualTo("Sum");
      assertThat(alarm.path("Threshold").asInt(-1)).isZero();
      assertThat(alarm.path("Dimensions").path(0).path("Value")).isEqualTo(ref("SkillFunction"));
    }
  }

  @Test
  void slowTurnsRaiseAnAlarm() {
    JsonNode alarm = alarm("AWS/Lambda", "Duration");
    assertThat(alarm.path("ExtendedStatistic").asText()).isEqualTo("p99");
    assertThat(alarm.path("Threshold").asInt()).isBetween(3000, 5000);
    assertThat(alarm.path("Dimensions").path(0).path("Value")).isEqualTo(ref("SkillFunction"));
  }

  @Test
  void aTableThatFailsRaisesAnAlarmWhateverIsDoneToIt() {
    Map<String, Set<String>> watched = new TreeMap<>();
    for (JsonNode alarm : alarms().values()) {
      for (JsonNode metric : alarm.path("Metrics")) {
        JsonNode what = metric.path("MetricStat").path("Metric");
        if (what.path("Namespace").asText().equals("AWS/DynamoDB")) {
          assertThat(what.path("Dimensions").path(0).path("Value")).isEqualTo(ref("ProgressTable"));
          watched
              .computeIfAbsent(what.path("MetricName").asText(), m -> new TreeSet<>())
              .add(what.path("Dimensions").path(1).path("Value").asText());
        }
      }
    }
    assertThat(watched)
        .isEqualTo(Map.of("SystemErrors", granted(), "ThrottledRequests", granted()));
  }

  /** What is no fault may be counted besides. */
  @ParameterizedTest
  @EnumSource
  void whatWentWrongAccordingToTheLogRaisesAnAlarm(LogWord word) {
    JsonNode filter = filter(word);
    JsonNode metric = filter.at("/MetricTransformations/0");
    assertThat(filter.path("LogGroupName")).isEqualTo(ref("SkillLogGroup"));
    assertThat(metric.path("MetricValue").asText()).isEqualTo("1");
    assertThat(alarms().values())
        .filteredOn(alarm -> alarm.path("Namespace").equals(metric.path("MetricNamespace")))
        .filteredOn(alarm -> alarm.path("MetricName").equals(metric.path("MetricName")))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.path("Threshold").asInt(-1)).isZero());
  }

  @Test
  void whatMustNeverBeLostHasAnAlarmOfItsOwn() {
    JsonNode unsafe = filter(LogWord.UNSAFE).at("/MetricTransformations/0/MetricName");
    assertThat(resources("AWS::Logs::MetricFilter").values())
        .filteredOn(f -> f.at("/MetricTransformations/0/MetricName").equals(unsafe))
        .hasSize(1);
  }

  private static JsonNode filter(LogWord word) {
    List<JsonNode> found =
        resources("AWS::Logs::MetricFilter").values().stream()
            .filter(f -> f.path("FilterPattern").asText().equals('"' + word.toString() + '"'))
            .toList();
    assertThat(found).as("filters for %s", word).hasSize(1);
    return found.get(0);
  }

  @Test
  void theAddressForTheSkillIsTheAlias() {
    assertThat(TEMPLATE.output("SkillEndpoint")).isEqualTo(ref("SkillFunction.Alias"));
    assertThat(TEMPLATE.output("FunctionName")).isEqualTo(ref("SkillFunction"));
    assertThat(TEMPLATE.output("TableName")).isEqualTo(ref("ProgressTable"));
  }

  @Test
  void whatIsNamedIsThere() {
    Set<String> there = new TreeSet<>();
    TEMPLATE.whole().path("Resources").fieldNames().forEachRemaining(there::add);
    TEMPLATE.whole().path("Parameters").fieldNames().forEachRemaining(there::add);
    assertThat(TEMPLATE.whole().findValuesAsText("Ref"))
        .hasSizeGreaterThan(20)
        .map(name -> name.replaceFirst("\\.Alias$", ""))
        .allMatch(name -> name.startsWith("AWS::") || there.contains(name));
  }

  private static Set<String> granted() {
    JsonNode actions = FUNCTION.path("Policies").path(0).path("Statement").path(0).path("Action");
    return StreamSupport.stream(actions.spliterator(), false)
        .map(JsonNode::asText)
        .map(action -> action.replaceFirst("^dynamodb:", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, JsonNode> alarms() {
    return resources("AWS::CloudWatch::Alarm");
  }

  /** Returns the properties of what is of a type, by its name. */
  private static Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : TEMPLATE.whole().path("Resources").properties()) {
      if (one.getValue().path("Type").asText().equals(type)) {
        found.put(one.getKey(), one.getValue().path("Properties"));
      }
    }
    return found;
  }

  private static JsonNode alarm(String namespace, String metric) {
    List<JsonNode> found =
        alarms().values().stream()
            .filter(a -> a.path("Namespace").asText().equals(namespace))
            .filter(a -> a.path("MetricName").asText().equals(metric))
            .toList();
    assertThat(found).as("alarms on %s %s", namespace, metric).hasSize(1);
    return found.get(0);
  }

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }

  private static JsonNode ref(String name) {
    return json(Map.of("Ref", name));
  }

  private static JsonNode json(Map<String, ?> value) {
    return new ObjectMapper().valueToTree(value);
  }
}
