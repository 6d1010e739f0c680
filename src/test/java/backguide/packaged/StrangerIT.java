package backguide.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.NodeFolder;
import backguide.Tools;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client that nobody here wrote, the npm package virtual-alexa, talks to what was packaged. */
class StrangerIT {
  private static final Path MODEL =
      Path.of("interaction-model/interactionModels/custom/en-US.json").toAbsolutePath();
  private static final String SKILL = "amzn1.ask.skill.5c1a2b3d-0000-4000-8000-0123456789ab";

  @Test
  void aStrangersClientFinishesAWholeSessionOneWithPainAndTheRestOfIt() throws Exception {
    Tools.need("no stranger's client talks to the function", "node", "npm");
    NodeFolder.installed();
    try (RunningFunction function =
            RunningFunction.start(FunctionStart.packaged(Map.of("SKILL_ID", SKILL)));
        Doorway door = new Doorway(function::ask)) {
      String told = NodeFolder.run("node", "speak.mjs", door.address(), MODEL.toString(), SKILL);
      assertThat(door.wrong()).isEmpty();
      assertThat(told).contains("a whole session: ");
    }
  }
}
