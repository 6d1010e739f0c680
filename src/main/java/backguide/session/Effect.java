package backguide.session;

import backguide.heard.When;
import backguide.person.Person;

/** Something the machine wants done outside; the edge does it and never decides it. */
public sealed interface Effect {
  /** Keep this record of the person. */
  record Keep(Person person) implements Effect {}

  /** Erase everything kept about the person. */
  record Erase() implements Effect {}

  /** Set one reminder; {@code when} is complete. */
  record Remind(When when) implements Effect {}

  /** Ask for the permission to set reminders, in the platform's own words. */
  record AskPermission() implements Effect {}
}
