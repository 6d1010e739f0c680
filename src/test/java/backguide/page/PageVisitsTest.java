package backguide.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backguide.heard.Launch;
import backguide.heard.Meaning.Urgent;
import backguide.memory.InMemory;
import backguide.memory.WatchedMemory;
import backguide.page.PageVisit.Uttered;
import backguide.person.Memory;
import backguide.speech.Played;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many sessions are open at once, and for how long. */
class PageVisitsTest {
  private static final PageProgramme PROGRAMME = new Served().programme();

  private long nowMs;
  private final PageVisits visits = new PageVisits(() -> nowMs);

  private PageVisit opened() {
    PageVisit visit =
        PageVisit.opened(
            PROGRAMME,
            PROGRAMME.talks().with(Optional.empty(), Launch.Recognition.ACCOUNT, false),
            Optional.empty());
    visits.put(visit);
    return visit;
  }

  @Test
  void whoIsHeardOfStaysAndWhoIsNotGoesAfterTheIdleTime() {
    PageVisit heard = opened();
    PageVisit left = opened();
    nowMs += PageVisits.IDLE.toMillis();
    assertThat(visits.find(heard.id())).containsSame(heard);
    nowMs += 1;
    assertThat(visits.find(heard.id())).containsSame(heard);
    assertThat(visits.remove(left.id())).isEmpty();
    assertThat(left.last().over()).as("cut off").isTrue();
    nowMs += PageVisits.IDLE.toMillis() + 1;
    assertThat(visits.find(heard.id())).isEmpty();
  }

  @Test
  void whatFailedBeforeItWasHeardIsHeardWhenItComesAgain() {
    AtomicBoolean fails = new AtomicBoolean();
    Memory memory =
        new WatchedMemory(new InMemory()) {
          @Override
          protected void before(Operation call) {
            if (fails.getAndSet(false)) {
              throw new IllegalStateException("no store does that");
            }
          }
        };
    PageProgramme programme = new Served(memory).programme();
    PageVisit visit =
        PageVisit.opened(
            programme,
            programme.talks().with(Optional.empty(), Launch.Recognition.ACCOUNT, false),
            Optional.empty());
    fails.set(true);
    Uttered alarm = new Uttered("said-1", "chest pain", false, false);
    assertThatThrownBy(() -> visit.hear(0, alarm, Played.ALL))
        .isInstanceOf(IllegalStateException.class);
    assertThat(visit.hear(0, alarm, Played.ALL).heard().meaning()).isEqualTo(Urgent.RED_FLAG);
    assertThat(visit.last().turn().next().person().safety().locked()).isTrue();
  }

  @Test
  void ofTooManyTheOneThatWasNotHeardOfForLongestGoes() {
    List<PageVisit> all = Stream.generate(this::opened).limit(PageVisits.MOST).toList();
    visits.find(all.get(0).id());
    PageVisit more = opened();
    assertThat(visits.find(all.get(1).id())).isEmpty();
    assertThat(visits.find(all.get(0).id())).isPresent();
    assertThat(visits.find(more.id())).isPresent();
  }
}
