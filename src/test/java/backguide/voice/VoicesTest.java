package backguide.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.Tools;
import backguide.catalog.Catalog;
import backguide.speech.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Voices of the system, played by small scripts of the same names. */
@DisabledOnOs(OS.WINDOWS)
class VoicesTest {
  /** Where espeak-ng is told to write. */
  private static final String FILE = "\"$6\"";

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private Voices voices(Duration limit) {
    return Voices.found(folder.toString(), "en-US", limit);
  }

  private void program(String name, String script) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void sounding(String name, Wave wave, String script) throws IOException {
    Path sound = Files.write(folder.resolve(name + ".wav"), wave.file());
    program(name, script + "\ncat '" + sound + "' > " + FILE);
  }

  private void isTold(String why, Duration limit) {
    Voices voices = voices(limit);
    assertThatThrownBy(() -> voices.say(voices.all().get(0), "Hold.", Pace.NORMAL))
        .isInstanceOf(VoiceFailure.class)
        .hasMessage("espeak-ng: " + why);
  }

  @Test
  void programsOfTheSystemComeFirstAndWhatComesAlongLast() throws IOException {
    program("flite", "");
    program("espeak-ng", "");
    assertThat(voices(LATE).all())
        .extracting(Voice::id)
        .containsExactly("espeak-ng", "flite", "freetts");
    assertThat(Voices.found(Map.of("PATH", ""), "en-GB").all())
        .extracting(Voice::id)
        .containsExactly("freetts");
  }

  /** Whoever adds a locale at a desk finds here that each voice needs a name for its language. */
  @Test
  void wordsInEachLocaleOfADeskCanBeHeard() throws IOException {
    program("espeak-ng", "");
    assertThat(Catalog.locales().stream().filter(VoicesTest::isAtADesk))
        .isNotEmpty()
        .allSatisfy(
            locale ->
                assertThat(Voices.found(folder.toString(), locale, LATE).all())
                    .extracting(Voice::id)
                    .contains("espeak-ng"));
  }

  private static boolean isAtADesk(String locale) {
    return Voices.class.getResource("/backguide/ear/" + locale + "/words.txt") != null;
  }

  @Test
  void nobodyReadsALanguageTheyDoNotKnow() {
    assertThat(Voices.found(Map.of(), "es-US").all()).isEmpty();
    assertThatThrownBy(() -> Voices.found(Map.of(), "es-US").say("Hola.", Pace.NORMAL))
        .hasMessage("there is no voice for this language");
  }

  @Test
  void aProgramThatFailsIsTold() throws IOException {
    program("espeak-ng", "exit 3");
    isTold("it ended with 3", LATE);
  }

  @Test
  void aProgramThatHangsIsEndedWithWhatItStarted() throws IOException {
    Path started = folder.resolve("started");
    program("espeak-ng", "tail -f /dev/null &\necho $! > '" + started + "'\nwait");
    isTold("it was not done after 1 s", SOON);
    long pid = Long.parseLong(Files.readString(started).strip());
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::onExit))
        .satisfies(exit -> exit.ifPresent(e -> assertThat(e).succeedsWithin(LATE)));
  }

  @Test
  void whatIsNoSoundIsTold() throws IOException {
    program("espeak-ng", "echo 'espeak-ng: no such voice' > " + FILE);
    isTold("what it made is no sound", LATE);
    program("espeak-ng", "printf RIFF > " + FILE);
    isTold("the sound it made is broken off", LATE);
    program("espeak-ng", "exit 0");
    isTold("the sound it made is broken off", LATE);
    program("espeak-ng", "head -c 9000000 /dev/zero > " + FILE);
    isTold("it made more sound than there are words", LATE);
    sounding("espeak-ng", new Wave(new short[400], 16_000), "");
    isTold("it said nothing", LATE);
  }

  @Test
  void theNextBestSpeaksForOneThatFailsAndThatIsNotAskedAgain() throws Exception {
    Path asked = folder.resolve("asked");
    program("espeak-ng", "echo x >> '" + asked + "'\nexit 1");
    sounding("flite", new Wave(new short[] {0, 9, 9, 0}, 1_000), "set -- 1 2 3 4 5 \"$6\"");
    Voices voices = voices(LATE);
    assertThat(voices.say("Hold.", Pace.NORMAL).ms()).isEqualTo(2);
    assertThat(voices.say("Relax.", Pace.NORMAL).ms()).isEqualTo(2);
    assertThat(Files.readAllLines(asked)).hasSize(1);
  }

  @Test
  void wordsAreNeverAnOptionOrACommandAndAreSaidAsTheyAre() throws Exception {
    Path heard = folder.resolve("heard");
    Path options = folder.resolve("options");
    sounding(
        "espeak-ng",
        new Wave(new short[] {9}, 1_000),
        "echo \"$@\" > '" + options + "'\ncat > '" + heard + "'");
    Voices voices = voices(LATE);
    String words = "-w /etc/it; $(touch it) `it` \"it\" é";
    voices.say(voices.all().get(0), words + "\n[[it]]\u0007<it>", Pace.NORMAL);
    assertThat(heard).hasContent(words + " it it");
    assertThat(Files.readString(options)).doesNotContain("it;").contains("--stdin");
  }

  @Test
  void aSlowPaceIsSpokenSlowly() throws Exception {
    Path options = folder.resolve("options");
    sounding("espeak-ng", new Wave(new short[] {9}, 1_000), "echo \"$4\" >> '" + options + "'");
    Voices voices = voices(LATE);
    voices.say("Hold.", Pace.NORMAL);
    voices.say("Hold.", Pace.SLOW);
    assertThat(Files.readAllLines(options)).isEqualTo(List.of("160", "139"));
  }

  @Test
  void whatWasSaidLatelyIsNotMadeAgainAndWhatIsLongAgoIs() throws Exception {
    Path asked = folder.resolve("asked");
    short[] threeMinutes = new short[3_000_000];
    threeMinutes[0] = threeMinutes[2_999_999] = 9;
    sounding("espeak-ng", new Wave(threeMinutes, 16_000), "cat >> '" + asked + "'");
    Voices voices = voices(LATE);
    for (String words : List.of("a", "b", "a", "c", "a", "b")) {
      voices.say(words, Pace.NORMAL);
    }
    assertThat(asked).hasContent("abcb");
  }

  @Test
  void moreThanAnybodySaysIsNotSaid() {
    assertThatThrownBy(() -> voices(LATE).say("a".repeat(Voices.LONGEST + 1), Pace.NORMAL))
        .hasMessage("that is more than anybody says at once");
  }

  @Test
  void everyRealVoiceSpeaksAndSlowerAtASlowPace() throws Exception {
    Tools.need("nobody spoke", "espeak-ng");
    Voices real = Voices.found(System.getenv(), "en-US");
    assertThat(real.all()).hasSizeGreaterThan(1);
    for (Voice voice : real.all()) {
      int ms = real.say(voice, "Reach straight ahead.", Pace.NORMAL).ms();
      assertThat(ms).as(voice.name()).isBetween(900, 2_500);
      assertThat(real.say(voice, "Reach straight ahead.", Pace.SLOW).ms())
          .isGreaterThan(ms * 105 / 100);
    }
  }
}
