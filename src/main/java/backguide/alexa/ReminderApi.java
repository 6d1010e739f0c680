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
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Sets reminders through the platform's own service, in the time zone of the device. */
final class ReminderApi implements Reminders {
  private final Supplier<ServiceClientFactory> services;

  ReminderApi(Supplier<ServiceClientFactory> services) {
    this.services = services;
  }

  @Override
  public void set(LocalDateTime at, String text, String locale, Instant now) {
    try {
      services.get().getReminderManagementService().createReminder(request(at, text, locale, now));
    } catch (RuntimeException e) {
      throw new NotSet("the reminder service did not set it", e);
    }
  }

  private static ReminderRequest request(
      LocalDateTime at, String text, String locale, Instant now) {
    SpokenText spoken = SpokenText.builder().withLocale(locale).withText(text).build();
    return ReminderRequest.builder()
        .withRequestTime(now.atOffset(ZoneOffset.UTC))
        .withTrigger(
            Trigger.builder()
                .withType(TriggerType.SCHEDULED_ABSOLUTE)
                .withScheduledTime(at)
                .build())
        .withAlertInfo(
            AlertInfo.builder()
                .withSpokenInfo(SpokenInfo.builder().addContentItem(spoken).build())
                .build())
        .withPushNotification(
            PushNotification.builder().withStatus(PushNotificationStatus.ENABLED).build())
        .build();
  }
}
