package backguide.conversations;

import backguide.session.Heard;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDateTime;

/** The ear of the terminal, which understands through the shipped interaction model alone. */
final class ShippedEar {
  private static final String LOCAL = "backguide.local.";

  private final Object ear;

  ShippedEar(String locale) {
    ear = call(LOCAL + "Ear", "of", null, String.class, locale);
  }

  /** Returns what an utterance means. */
  Heard understand(String utterance, LocalDateTime now) {
    try {
      Method understand =
          ear.getClass().getDeclaredMethod("understand", String.class, LocalDateTime.class);
      understand.setAccessible(true);
      Object heard = understand.invoke(ear, utterance, now);
      return (Heard) call(LOCAL + "EarHeard", "at", heard, LocalDateTime.class, now);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(String type, String method, Object on, Class<?> takes, Object value) {
    try {
      Method found = Class.forName(type).getDeclaredMethod(method, takes);
      found.setAccessible(true);
      return found.invoke(on, value);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
