package backguide.programme;

/** A position of the body that an exercise starts from. */
public enum Stance {
  SEATED,
  STANDING,
  KNEELING_FLOOR
}
