package backguide.programme;

import java.util.List;

/**
 * A choice to be made and checked before the exercise, such as where a band is anchored.
 *
 * @param check the words said before the choice, such as a check of the band by touch
 * @param height the words for the height, said with every option
 * @param options the possible choices, in order
 */
public record SetupChoice(Text check, Text height, List<Option> options) {
  public SetupChoice {
    options = List.copyOf(options);
  }

  /**
   * One way to set up.
   *
   * @param prop the thing used
   * @param name the words that offer it
   * @param how the words that explain it
   */
  public record Option(Prop prop, Text name, Text how) {}

  /** Returns the option that uses a thing; throws {@link java.util.NoSuchElementException}. */
  public Option option(Prop prop) {
    return options.stream().filter(o -> o.prop() == prop).findFirst().orElseThrow();
  }
}
