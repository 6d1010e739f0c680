package backguide.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The template as it is deployed, its short tags written out: {@code !Ref X} as {"Ref": "X"}. */
final class DeployTemplate {
  private static final Path FILE = Path.of("template.yaml");

  private final JsonNode root;

  private DeployTemplate(JsonNode root) {
    this.root = root;
  }

  static DeployTemplate shipped() {
    try {
      return of(Files.readString(FILE));
    } catch (IOException e) {
      throw new AssertionError("the template cannot be read", e);
    }
  }

  static DeployTemplate of(String text) {
    return new DeployTemplate(
        new ObjectMapper().valueToTree(new Yaml(new WithShortTags()).<Object>load(text)));
  }

  JsonNode parameter(String name) {
    return root.path("Parameters").path(name);
  }

  JsonNode resource(String name) {
    return root.path("Resources").path(name);
  }

  JsonNode properties(String resource) {
    return resource(resource).path("Properties");
  }

  JsonNode output(String name) {
    return root.path("Outputs").path(name).path("Value");
  }

  JsonNode whole() {
    return root;
  }

  /** Reads a tag such as {@code !GetAtt} as the function it stands for. */
  private static final class WithShortTags extends SafeConstructor {
    private static final Set<String> BARE = Set.of("Ref", "Condition");

    WithShortTags() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              String name = node.getTag().getValue().substring(1);
              return Map.of(BARE.contains(name) ? name : "Fn::" + name, content(node));
            }
          });
    }

    private Object content(Node node) {
      if (node instanceof SequenceNode list) {
        return constructSequence(list);
      }
      return node instanceof MappingNode map ? constructMapping(map) : scalar(node);
    }

    private Object scalar(Node node) {
      return constructScalar((ScalarNode) node);
    }
  }
}
