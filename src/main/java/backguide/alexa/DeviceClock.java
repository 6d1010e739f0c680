package backguide.alexa;

import com.amazon.ask.model.services.ServiceClientFactory;
import com.amazon.ask.model.services.ServiceException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** The time zone that a device is set to, as the platform's settings service tells it. */
final class DeviceClock {
  private final Supplier<ServiceClientFactory> services;
  private final Optional<String> device;

  /**
   * Makes the clock of a device.
   *
   * @param device the platform's id of it; empty when the request tells none
   */
  DeviceClock(Supplier<ServiceClientFactory> services, Optional<String> device) {
    this.services = services;
    this.device = device;
  }

  /**
   * What the settings service had to tell.
   *
   * @param zone the device's own; empty when that is not known
   * @param trouble why it is not known, without naming anybody
   */
  record Told(Optional<ZoneId> zone, Optional<String> trouble) {}

  /** Asks the settings service, which takes its time. */
  Told ask() {
    if (device.isEmpty()) {
      return new Told(Optional.empty(), Optional.empty());
    }
    try {
      String name = services.get().getUpsService().getSystemTimeZone(device.get());
      return zone(name)
          .map(zone -> new Told(Optional.of(zone), Optional.empty()))
          .orElseGet(() -> untold("names no known zone"));
    } catch (RuntimeException e) {
      return untold("did not tell the zone" + status(e));
    }
  }

  static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name == null ? "" : name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns what a service answered when it refused, to be put behind what it did not do. */
  static String status(RuntimeException refusal) {
    return refusal instanceof ServiceException service && service.getStatusCode() > 0
        ? " (HTTP " + service.getStatusCode() + ")"
        : "";
  }

  private static Told untold(String why) {
    return new Told(Optional.empty(), Optional.of("the settings service " + why));
  }
}
