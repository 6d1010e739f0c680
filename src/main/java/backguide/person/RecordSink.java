package backguide.person;

/** Where a record is written to, value by value, in whatever form it is kept or carried. */
public interface RecordSink {
  /** A record begins; its fields follow, and then its end. */
  void beginRecord();

  /** A field begins; its value follows. */
  void field(String name);

  void endRecord();

  /** A list begins; its values follow, and then its end. */
  void beginList();

  void endList();

  /**
   * A value that holds no others.
   *
   * @param value a text, a whole number or a truth
   */
  void value(Object value);
}
