package backguide.session;

import backguide.heard.Launch;
import backguide.person.Person;
import backguide.programme.Place;
import java.util.List;

/**
 * One conversation as far as it has come: all that the next thing heard needs.
 *
 * @param kept what is kept of the person
 * @param now what ends with this session
 * @param asked the question the person is at
 * @param playing where the person is after each bout of the speech that was said last
 * @param opened whether the question was asked there with all that comes before it
 */
public record Session(Person kept, Now now, Asked asked, List<Place> playing, boolean opened) {
  public Session {
    playing = List.copyOf(playing);
  }

  /** Returns a session that has not begun. */
  public static Session unopened(String programme) {
    return new Session(
        Person.unknown(programme),
        Now.beginning(Who.UNKNOWN, Launch.Reminders.IMPOSSIBLE),
        Asked.NOTHING,
        List.of(),
        false);
  }

  public Session with(Person person) {
    return new Session(person, now, asked, playing, opened);
  }

  public Session with(Now other) {
    return new Session(kept, other, asked, playing, opened);
  }

  public Session with(Asked other) {
    return new Session(kept, now, other, playing, opened);
  }

  public Session playing(List<Place> places) {
    return new Session(kept, now, asked, places, opened);
  }

  Session opened(boolean withAll) {
    return new Session(kept, now, asked, playing, withAll);
  }

  /** Returns this with the first bouts of the last speech done, and none playing any more. */
  public Session credit(int bouts) {
    int done = Math.min(bouts, playing.size());
    Person person = done == 0 ? kept : kept.with(kept.today().at(playing.get(done - 1)));
    return new Session(person, now, asked, List.of(), opened);
  }
}
