package backguide.alexa;

import com.amazon.ask.model.services.ServiceClientFactory;
import com.amazon.ask.model.services.reminderManagement.AlertInfo;
import com.amazon.ask.model.services.reminderManagement.PushNotification;
import com.amazon.ask.model.services.reminderManagement.PushNotificationStatus;
import com.amazon.ask.model.services.reminderManagement.ReminderRequest;
import com.amazon.ask.model.services.reminderManagement.SpokenInfo;
import com.amazon.ask.model.services.reminderManagement.SpokenText;
import com.amazon.ask.model.services.reminderManagement.Trigger;
import com.amazon.ask.model.services.reminderManagement.TriggerType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/** Sets reminders through the platform's own service. */
final class ReminderApi {
  private final Supplier<ServiceClientFactory> services;

  ReminderApi(Supplier<ServiceClientFactory> services) {
    this.services = services;
  }

  /**
   * Sets one reminder.
   *
   * @param zone where the people are; of the device when it is only an offset, as nobody lives in
   *     one
   * @param text what is said then; it is heard by everybody in the room
   * @param now when it is asked for
   * @return why it was not set, without naming anybody; empty when it was
   */
  Optional<String> set(LocalDateTime at, ZoneId zone, String text, String locale, Instant now) {
    try {
      services
          .get()
          .getReminderManagementService()
          .createReminder(request(trigger(at, zone), text, locale, now));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("the reminder service did not set it" + DeviceClock.status(e));
    }
  }

  /** Without the name of a zone the service takes the device's own. */
  private static Trigger trigger(LocalDateTime at, ZoneId zone) {
    Trigger.Builder trigger =
        Trigger.builder().withType(TriggerType.SCHEDULED_ABSOLUTE).withScheduledTime(at);
    return zone instanceof ZoneOffset
        ? trigger.build()
        : trigger.withTimeZoneId(zone.getId()).build();
  }

  private static ReminderRequest request(Trigger trigger, String text, String locale, Instant now) {
    SpokenText spoken = SpokenText.builder().withLocale(locale).withText(text).build();
    return ReminderRequest.builder()
        .withRequestTime(now.atOffset(ZoneOffset.UTC))
        .withTrigger(trigger)
        .withAlertInfo(
            AlertInfo.builder()
                .withSpokenInfo(SpokenInfo.builder().addContentItem(spoken).build())
                .build())
        .withPushNotification(
            PushNotification.builder().withStatus(PushNotificationStatus.ENABLED).build())
        .build();
  }
}
