package backguide.programme;

/** A thing an exercise needs or may use. */
public enum Prop {
  FIRM_CHAIR,
  FLOOR_SPACE,
  PILLOW_OR_FOLDED_BLANKET,
  WALL,
  COUNTER,
  COUCH_END,
  STURDY_CHAIR,
  EXERCISE_BAND,
  SOLID_OBJECT,
  DOOR,
  PARTNER
}
