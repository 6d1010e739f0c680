package backguide.peers;

import com.amazon.ask.SkillStreamHandler;
import com.amazon.ask.Skills;
import com.amazon.ask.attributes.AttributesManager;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.request.interceptor.GenericRequestInterceptor;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import java.util.HashMap;
import java.util.Map;

/**
 * The same skill of the whole bundle of the kit, as its documentation has it: what is kept of
 * somebody is read and saved every turn by the adapter that comes along.
 */
public final class HelloBundle extends SkillStreamHandler {
  /** Makes the skill, its adapter, and the client that the adapter uses. */
  public HelloBundle() {
    super(
        Skills.standard()
            .withTableName(System.getenv("TABLE"))
            .withAutoCreateTable(false)
            .withDynamoDbClient(
                AmazonDynamoDBClientBuilder.standard()
                    .withEndpointConfiguration(
                        new EndpointConfiguration(
                            System.getenv("AWS_ENDPOINT_URL_DYNAMODB"),
                            System.getenv("AWS_REGION")))
                    .build())
            .addRequestInterceptor(new Saving())
            .addRequestHandler(new HelloSkill.Launched())
            .addRequestHandler(new HelloSkill.SpokenHandler())
            .addRequestHandler(new HelloSkill.Ended())
            .build());
  }

  private static final class Saving
      implements com.amazon.ask.dispatcher.request.interceptor.RequestInterceptor,
          GenericRequestInterceptor<HandlerInput> {
    @Override
    public void process(HandlerInput input) {
      AttributesManager attributes = input.getAttributesManager();
      Map<String, Object> kept = new HashMap<>(attributes.getPersistentAttributes());
      kept.put("turns", kept.get("turns") instanceof Number turns ? turns.longValue() + 1 : 1);
      attributes.setPersistentAttributes(kept);
      attributes.savePersistentAttributes();
    }
  }
}
