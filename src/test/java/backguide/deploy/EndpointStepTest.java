package backguide.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The step of the guide that fills in the endpoint, run as it stands there. */
@DisabledOnOs(OS.WINDOWS)
class EndpointStepTest {
  private static final Pattern STEP =
      Pattern.compile("```sh\\n( *ENDPOINT=.*?)```", Pattern.DOTALL);
  private static final String ENDPOINT = "arn:aws:lambda:us-east-1:123456789012:function:b:live";

  @TempDir Path folder;

  private String filledIn(String printed) throws IOException, InterruptedException {
    Path skill = folder.resolve("interaction-model/skill.json");
    Files.createDirectories(skill.getParent());
    Files.createDirectories(folder.resolve("target"));
    Files.copy(Path.of("interaction-model/skill.json"), skill);
    Path aws =
        Files.writeString(folder.resolve("aws"), "#!/bin/sh\nprintf '%s\\n' '" + printed + "'");
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    Matcher step = STEP.matcher(Files.readString(Path.of("DEPLOY.md")));
    assertThat(step.find()).isTrue();
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", step.group(1));
    shell.directory(folder.toFile());
    shell.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
    assertThat(shell.start().waitFor()).isZero();
    return Files.readString(skill);
  }

  @Test
  void whatTheStackPrintsIsFilledInTwice() throws IOException, InterruptedException {
    assertThat(filledIn(ENDPOINT).split(ENDPOINT, -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "None", "arn:aws:lambda:us-east-1:123456789012:function:b"})
  void aStackThatPrintsNoEndpointLeavesTheFileAsItIs(String printed)
      throws IOException, InterruptedException {
    assertThat(filledIn(printed))
        .isEqualTo(Files.readString(Path.of("interaction-model/skill.json")));
  }
}
