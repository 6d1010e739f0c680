package backguide.understanding;

/** The names by which the interaction model calls what is not ours to name. */
public final class ModelNames {
  /** Begins the names of intents and slot types that the platform brings along. */
  public static final String BUILT_IN = "AMAZON.";

  private ModelNames() {}
}
