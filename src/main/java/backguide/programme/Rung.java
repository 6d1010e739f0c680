package backguide.programme;

/** One surface on a ladder of progression, from the easiest to the hardest. */
public enum Rung {
  WALL(Prop.WALL),
  COUNTER(Prop.COUNTER),
  COUCH_END(Prop.COUCH_END),
  STURDY_CHAIR(Prop.STURDY_CHAIR),
  FLOOR(Prop.FLOOR_SPACE);

  private final Prop prop;

  Rung(Prop prop) {
    this.prop = prop;
  }

  /** Returns what it needs. */
  public Prop prop() {
    return prop;
  }
}
