package backguide.desk;

import backguide.catalog.BrokenProgramme;
import backguide.catalog.Fault;
import backguide.page.PageProgramme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A programme that is read anew whenever its files have changed. While they are broken, the last
 * one that was not stays in use, and says what is wrong.
 */
final class WatchedProgramme implements Supplier<PageProgramme> {
  private final Optional<Path> file;
  private final Supplier<SessionFiles> reading;
  private final Function<SessionFiles, PageProgramme> playing;
  private PageProgramme current;
  private Map<Path, String> seen;

  /**
   * Begins to look after a programme.
   *
   * @param file a programme of the person's own; empty for the one that comes along, which stays
   * @param first what was read from it
   */
  WatchedProgramme(
      Optional<Path> file,
      SessionFiles first,
      Supplier<SessionFiles> reading,
      Function<SessionFiles, PageProgramme> playing) {
    this.file = file;
    this.reading = reading;
    this.playing = playing;
    this.seen = look();
    this.current = playing.apply(first);
  }

  @Override
  public synchronized PageProgramme get() {
    Map<Path, String> now = look();
    if (!now.equals(seen)) {
      seen = now;
      current = anew();
    }
    return current;
  }

  private PageProgramme anew() {
    try {
      return playing.apply(reading.get());
    } catch (BrokenProgramme e) {
      return current.with(e.faults().stream().map(Fault::toString).toList());
    } catch (UncheckedIOException e) {
      return current.with(List.of(e.getMessage()));
    }
  }

  /** Returns when each file was changed, and how long it is. */
  private Map<Path, String> look() {
    Map<Path, String> all = new TreeMap<>();
    file.ifPresent(
        programme ->
            Stream.of(
                    Stream.of(programme),
                    in(programme.resolveSibling("words")),
                    in(programme.resolveSibling("pictures")))
                .flatMap(files -> files)
                .forEach(each -> all.put(each, stateOf(each))));
    return all;
  }

  private static Stream<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static String stateOf(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    } catch (IOException e) {
      return "";
    }
  }
}
