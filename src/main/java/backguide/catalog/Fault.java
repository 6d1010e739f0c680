package backguide.catalog;

/**
 * One reason why a file is refused.
 *
 * @param file the file
 * @param path where in it, such as {@code $.exercises[1].dose.hold.min}
 * @param reason what is wrong, for the person who writes the file
 */
public record Fault(String file, String path, String reason) {
  @Override
  public String toString() {
    return file + ": " + path + ": " + reason;
  }
}
