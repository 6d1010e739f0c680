package backguide.desk;

import static org.assertj.core.api.Assertions.assertThat;

import backguide.memory.InMemory;
import backguide.speech.Language;
import backguide.speech.Pace;
import backguide.speech.Sound;
import backguide.speech.Sound.Boundary;
import backguide.speech.Sound.Mark;
import backguide.speech.Sound.Silence;
import backguide.speech.Sound.Words;
import backguide.speech.Timeline;
import backguide.talk.Dialogue;
import backguide.talk.LocalTalk;
import backguide.talk.Reply;
import backguide.talk.Utterance;
import backguide.voice.Loudspeaker;
import backguide.voice.VoiceFailure;
import backguide.voice.Voices;
import backguide.voice.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A desk that speaks, with the voice that comes along, where time passes as it is played. */
class AloudTest {
  private static final SessionFiles FILES = SessionFiles.of(Optional.empty(), Language.USUAL);
  private static final Voices VOICES = Voices.found(Map.of(), Language.USUAL);

  /** In every voice "And hold." takes about a second, and nothing takes what was planned. */
  private static final Timeline HOLD =
      speech(
          new Words("And hold.", 300, false),
          new Mark(Boundary.HOLD_BEGINS, 15),
          new Silence(10_000),
          new Words("Five more.", 200, false),
          new Silence(4_800),
          new Mark(Boundary.HOLD_ENDS, 0),
          new Words("And relax.", 1_000, false),
          new Silence(1_100),
          new Mark(Boundary.BOUT_ENDS, 0),
          new Words("Well done. Any pain with that one?", 3_000, true));

  private final QuickDesk desk = new QuickDesk();

  private Recital recital(Timeline timeline, Loudspeaker loudspeaker) {
    return new Recital(desk, aloud(VOICES, loudspeaker), timeline, Pace.NORMAL);
  }

  private Aloud aloud(Voices voices, Loudspeaker loudspeaker) {
    return new Aloud(desk, FILES.words(), voices, loudspeaker, Runnable::run);
  }

  @Test
  void wordsTakeTheirTimeAndTheHoldItsDose() {
    Tape tape = new Tape(desk, 0);
    assertThat(recital(HOLD, tape).play()).isEqualTo(HOLD.ms());
    assertThat(tape.played()).hasSize(5);
    assertThat(tape.played().get(2).fromMs() - tape.played().get(0).toMs()).isEqualTo(15_000);
    assertThat(tape.played().get(3).fromMs() - tape.played().get(2).toMs()).isEqualTo(1_100);
    assertThat(tape.played().get(4).fromMs() - tape.played().get(3).toMs())
        .isEqualTo(Voices.BETWEEN_MS);
    assertThat(desk.shown()).contains("hold 15 . . . . 10 . . . . 5 Five more.");
  }

  @Test
  void aSilenceBeginsWhenTheWordsHaveReallyEndedHoweverLateThatIs() {
    Tape tape = new Tape(desk, 700);
    recital(HOLD, tape).play();
    long relaxEndsMs = tape.played().get(2).toMs();
    assertThat(tape.played().get(3).fromMs() - relaxEndsMs).isEqualTo(1_100 + 700);
    assertThat(tape.played().get(2).fromMs() - 700 - tape.played().get(0).toMs()).isEqualTo(15_000);
  }

  @Test
  void aLoudspeakerThatDiesInAHoldStretchesNoHold() {
    long beganMs = spoken("And hold.");
    DyingLoudspeaker dying = new DyingLoudspeaker(new Tape(desk, 0));
    recital(HOLD, dying).play();
    assertThat(dying.asked.get(1) - beganMs).isEqualTo(10_000);
    assertThat(dying.asked.get(2) - beganMs).isEqualTo(15_000);
    assertThat(desk.notes()).containsExactly("No voice from here on, only words: it died.");
  }

  @Test
  void theFirstKeyStopsTheVoiceAtOnce() {
    Tape tape = new Tape(desk, 0);
    desk.typing(200, 60_000, "stop");
    assertThat(recital(HOLD, tape).play()).isEqualTo(200);
    assertThat(tape.ms()).isEqualTo(200);
  }

  @Test
  void aHoldThatWasCutIsToldToTheMillisecondItWasPlayed() {
    long heldMs = spoken("And hold.");
    desk.typing(heldMs + 5_500, heldMs + 60_000, "it hurts");
    assertThat(recital(HOLD, new Tape(desk, 0)).play()).isEqualTo(300 + 5_500);
    assertThat(desk.shown()).endsWith("hold 15 . . . . 10 ");
  }

  @Test
  void slowWordsAreNeverOverBeforeTheyAre() {
    desk.typing(spoken("And hold.") - 1, 60_000, "wait");
    assertThat(recital(HOLD, new Tape(desk, 0)).play()).isEqualTo(299);
  }

  @Test
  void aBoutIsOverWhenItsLastSilenceIsAndNotBefore() {
    long endsMs = spoken("And hold.") + 15_000 + spoken("And relax.") + 1_100;
    desk.typing(endsMs - 1, endsMs, "yes");
    long played = recital(HOLD, new Tape(desk, 0)).play();
    assertThat(HOLD.heardAfter(played, true).boutsDone()).isZero();
  }

  @Test
  void aQuestionIsEarlyUntilItIsReallyAsked() {
    long wellMs = spoken("And hold.") + 15_000 + spoken("And relax.") + 1_100;
    long asksMs = wellMs + spoken("Well done.") + Voices.BETWEEN_MS;
    desk.typing(asksMs, asksMs, "no");
    long early = recital(HOLD, new Tape(desk, 0)).play();
    assertThat(HOLD.heardAfter(early, true).boutsDone()).isEqualTo(1);
    assertThat(HOLD.heardAfter(early, true).unheardMs()).isPositive();
  }

  @Test
  void withoutASoundDeviceThatIsSaidOnceAndWordsTakeTheTimeTheyWould() {
    Loudspeaker none = new NoLoudspeaker();
    assertThat(recital(HOLD, none).play()).isEqualTo(HOLD.ms());
    assertThat(desk.notes()).containsExactly("No voice from here on, only words: no device.");
    assertThat(desk.nowMs()).isBetween(HOLD.ms() - 10L, HOLD.ms() + 1_000L);
  }

  @Test
  void aSessionGoesOnWithoutAVoiceWhereThereIsNone() {
    desk.typing(60_000, 60_000, "yes");
    run(aloud(Voices.found(Map.of(), "es-US"), new Tape(desk, 0)));
    assertThat(desk.notes().get(0)).contains("there is no voice for this language");
    assertThat(desk.notes()).filteredOn(note -> note.contains("No voice")).hasSize(1);
  }

  @Test
  void theFirstQuestionIsHeardToItsEndBeforeAnybodyIsWaitedFor() {
    Tape tape = new Tape(desk, 0);
    run(aloud(VOICES, tape));
    long again = tape.played().get(tape.played().size() - 1).toMs();
    assertThat(tape.played()).hasSizeGreaterThan(3);
    assertThat(desk.notes()).last().asString().startsWith("Nobody answered.");
    assertThat(again).isGreaterThan(Live.PATIENCE_MS + 5_000L);
  }

  @Test
  void anAlarmIsHeardToItsEndWhateverIsTyped() {
    Tape tape = new Tape(desk, 0);
    desk.typing(1, 2, "my chest hurts").typing(3, 4, "help me").typing(5, 6, "please");
    run(aloud(VOICES, tape));
    assertThat(desk.shown()).contains("call nine one one").endsWith("ask them to help. ");
    assertThat(tape.ms() - 2).isGreaterThan(5_000);
  }

  @Test
  void aKeySilencesAGoodbyeThatStandsThereWhole() {
    Tape tape = new Tape(desk, 0);
    desk.typing(1, 2, "stop").typing(500, 500, "");
    run(aloud(VOICES, tape));
    assertThat(desk.shown()).endsWith("Goodbye. ");
    assertThat(tape.ms()).isEqualTo(500);
  }

  @Test
  void whoHearsEverythingHearsTheSameAsWhoReadsIt() {
    LocalTalk heard = talk();
    LocalTalk read = talk();
    Live live = live(aloud(VOICES, new Tape(desk, 0)));
    Reply reply = heard.open(Optional.empty());
    Reply alike = read.open(Optional.empty());
    while (!WholeSession.state(reply).equals("CheckingPain")) {
      live.hear(reply);
      desk.typing(desk.nowMs() + 1_000, desk.nowMs() + 2_000, WholeSession.answer(reply));
      Utterance said = live.answer();
      alike = read.hear(said.text(), alike.timeline().ms());
      reply = heard.hear(said.text(), said.afterMs().orElseThrow());
      assertThat(reply.timeline()).isEqualTo(alike.timeline());
    }
    assertThat(desk.nowMs()).isGreaterThan(60_000);
  }

  private void run(Aloud aloud) {
    new Dialogue(talk(), live(aloud), false).run(Optional.empty());
  }

  private Live live(Aloud aloud) {
    return new Live(desk, false, Optional.of(aloud));
  }

  private static LocalTalk talk() {
    return AnnasTalk.with(new InMemory(), FILES);
  }

  /** Returns how long words really take, in ms. */
  private static long spoken(String words) {
    try {
      return VOICES.say(words, Pace.NORMAL).ms();
    } catch (VoiceFailure e) {
      throw new AssertionError(e);
    }
  }

  private static Timeline speech(Sound... sounds) {
    return new Timeline(List.of(sounds), Optional.empty());
  }

  /** Plays the first words, and then never comes to an end of anything; that is found out late. */
  private final class DyingLoudspeaker implements Loudspeaker {
    private static final int LATE_MS = 7_000;

    private final Tape tape;
    private final List<Long> asked = new ArrayList<>();

    private DyingLoudspeaker(Tape tape) {
      this.tape = tape;
    }

    @Override
    public void play(Wave wave) throws VoiceFailure {
      asked.add(desk.nowMs());
      tape.play(wave);
    }

    @Override
    public long leftMs() throws VoiceFailure {
      if (asked.size() == 1) {
        return tape.leftMs();
      }
      if (desk.nowMs() - asked.get(asked.size() - 1) > LATE_MS) {
        throw new VoiceFailure("it died");
      }
      return 1_000;
    }

    @Override
    public void hush() {
      tape.hush();
    }
  }

  /** As on a machine without a sound card. */
  private static final class NoLoudspeaker implements Loudspeaker {
    @Override
    public void play(Wave wave) throws VoiceFailure {
      throw new VoiceFailure("no device");
    }

    @Override
    public long leftMs() {
      return 0;
    }

    @Override
    public void hush() {}
  }
}
