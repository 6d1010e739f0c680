package backguide.simulator;

import java.util.Optional;

/**
 * A smart speaker and whoever talks to it, as it tells the skill about them.
 *
 * @param application the skill's id
 * @param user the account
 * @param person the voice, when it is recognised
 * @param locale language tag of the device
 * @param api where the skill may call the platform; empty for a device that can do nothing more
 * @param reminders whether it may set reminders
 */
public record Speaker(
    String application,
    String user,
    Optional<String> person,
    String locale,
    Optional<Api> api,
    Permission reminders) {

  /**
   * Where the platform is called.
   *
   * @param endpoint the beginning of its addresses
   * @param token what every call must show
   */
  public record Api(String endpoint, String token) {}

  /** What was said about a permission. */
  public enum Permission {
    NOT_ASKED,
    GRANTED,
    DENIED
  }

  /** Returns the same with another answer about reminders. */
  public Speaker with(Permission permission) {
    return new Speaker(application, user, person, locale, api, permission);
  }
}
