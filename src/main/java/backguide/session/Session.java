package backguide.session;

import backguide.heard.Launch;
import backguide.person.Person;
import backguide.programme.Place;
import java.util.List;

/**
 * One conversation as far as it has come: all that the next thing heard needs.
 *
 * @param person what it knows of the person; of a guest nothing is kept
 * @param now what ends with this session
 * @param asked the question the person is at
 * @param playing where the person is after each bout of the speech that was said last
 * @param opened whether the question was asked there with all that comes before it
 */
public record Session(Person person, Now now, Asked asked, List<Place> playing, boolean opened) {
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

  public Session with(Person other) {
    return new Session(other, now, asked, playing, opened);
  }

  public Session with(Now other) {
    return new Session(person, other, asked, playing, opened);
  }

  public Session with(Asked other) {
    return new Session(person, now, other, playing, opened);
  }

  public Session playing(List<Place> places) {
    return new Session(person, now, asked, places, opened);
  }

  Session opened(boolean withAll) {
    return new Session(person, now, asked, playing, withAll);
  }

  /** Returns this with the first bouts of the last speech done, and none playing any more. */
  public Session credit(int bouts) {
    int done = Math.min(bouts, playing.size());
    Person there = done == 0 ? person : person.with(person.today().at(playing.get(done - 1)));
    return new Session(there, now, asked, List.of(), opened);
  }
}
