package backguide.peers;

import com.amazon.ask.SkillStreamHandler;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.request.interceptor.GenericRequestInterceptor;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The same skill, which reads and writes an item every turn by the vendor's client. */
public final class HelloSkillWithTable extends SkillStreamHandler {
  /** Makes the skill and its client. */
  public HelloSkillWithTable() {
    super(
        new CustomSkillBuilder()
            .addRequestInterceptor(new Counting())
            .addRequestHandler(new HelloSkill.Launched())
            .addRequestHandler(new HelloSkill.SpokenHandler())
            .addRequestHandler(new HelloSkill.Ended())
            .build());
  }

  private static final class Counting
      implements com.amazon.ask.dispatcher.request.interceptor.RequestInterceptor,
          GenericRequestInterceptor<HandlerInput> {
    private final String table = System.getenv("TABLE");
    private final DynamoDbClient client =
        DynamoDbClient.builder()
            .region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_DYNAMODB")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    @Override
    public void process(HandlerInput input) {
      String user = input.getRequestEnvelope().getSession().getUser().getUserId();
      Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(user));
      Map<String, AttributeValue> item =
          new HashMap<>(client.getItem(get -> get.tableName(table).key(key)).item());
      long turns = item.containsKey("turns") ? Long.parseLong(item.get("turns").n()) : 0;
      item.putAll(key);
      item.put("turns", AttributeValue.fromN(Long.toString(turns + 1)));
      client.putItem(put -> put.tableName(table).item(item));
    }
  }
}
