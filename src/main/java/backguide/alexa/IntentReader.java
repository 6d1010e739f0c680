package backguide.alexa;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.ListSlotValue;
import com.amazon.ask.model.SimpleSlotValue;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.SlotValue;
import com.amazon.ask.model.slu.entityresolution.Resolution;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import com.amazon.ask.model.slu.entityresolution.Status;
import com.amazon.ask.model.slu.entityresolution.Value;
import com.amazon.ask.model.slu.entityresolution.ValueWrapper;
import java.io.IOException;
import java.util.List;

/** Reads what was understood of something said: an intent, its slots and what they resolve to. */
final class IntentReader {
  private IntentReader() {}

  static Intent intent(JsonCursor json) throws IOException {
    return json.object(
        Intent.builder(),
        (intent, name) ->
            switch (name) {
              case "name" -> intent.withName(json.text());
              case "slots" -> intent.withSlots(json.map(() -> slot(json)));
              default -> intent;
            },
        Intent.Builder::build);
  }

  private static Slot slot(JsonCursor json) throws IOException {
    return json.object(
        Slot.builder(),
        (slot, name) ->
            switch (name) {
              case "value" -> slot.withValue(json.text());
              case "resolutions" -> slot.withResolutions(resolutions(json));
              case "slotValue" -> slot.withSlotValue(slotValue(json));
              default -> slot;
            },
        Slot.Builder::build);
  }

  /**
   * The value of a slot, which tells its type among its fields; one of a type that is not known is
   * taken for what it looks like.
   */
  private static final class AnyValue {
    private String type;
    private String text;
    private Resolutions resolutions;
    private List<SlotValue> values;

    private boolean isList() {
      return "List".equals(type) || !"Simple".equals(type) && text == null;
    }

    private SlotValue value() {
      return isList()
          ? ListSlotValue.builder().withValues(values).build()
          : SimpleSlotValue.builder().withValue(text).withResolutions(resolutions).build();
    }
  }

  private static SlotValue slotValue(JsonCursor json) throws IOException {
    return json.object(
        new AnyValue(),
        (value, name) -> {
          keep(value, name, json);
          return value;
        },
        AnyValue::value);
  }

  private static Object keep(AnyValue value, String name, JsonCursor json) throws IOException {
    return switch (name) {
      case "type" -> value.type = json.text();
      case "value" -> value.text = json.text();
      case "resolutions" -> value.resolutions = resolutions(json);
      case "values" -> value.values = json.list(() -> slotValue(json));
      default -> null;
    };
  }

  private static Resolutions resolutions(JsonCursor json) throws IOException {
    return json.object(
        Resolutions.builder(),
        (resolutions, name) ->
            name.equals("resolutionsPerAuthority")
                ? resolutions.withResolutionsPerAuthority(json.list(() -> resolution(json)))
                : resolutions,
        Resolutions.Builder::build);
  }

  private static Resolution resolution(JsonCursor json) throws IOException {
    return json.object(
        Resolution.builder(),
        (resolution, name) ->
            switch (name) {
              case "status" -> resolution.withStatus(status(json));
              case "values" -> resolution.withValues(json.list(() -> wrapped(json)));
              default -> resolution;
            },
        Resolution.Builder::build);
  }

  private static Status status(JsonCursor json) throws IOException {
    return json.object(
        Status.builder(),
        (status, name) -> name.equals("code") ? status.withCode(json.text()) : status,
        Status.Builder::build);
  }

  private static ValueWrapper wrapped(JsonCursor json) throws IOException {
    return json.object(
        ValueWrapper.builder(),
        (wrapper, name) -> name.equals("value") ? wrapper.withValue(value(json)) : wrapper,
        ValueWrapper.Builder::build);
  }

  private static Value value(JsonCursor json) throws IOException {
    return json.object(
        Value.builder(),
        (value, name) -> name.equals("id") ? value.withId(json.text()) : value,
        Value.Builder::build);
  }
}
