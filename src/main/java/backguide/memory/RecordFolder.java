package backguide.memory;

import backguide.person.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * The files of a directory of records, changed one at a time and whole or not at all. Long because
 * all that a kill at any moment may leave behind is dealt with here and nowhere else.
 */
final class RecordFolder {
  private static final int MOST_BYTES = 1_000_000;
  private static final String RECORD = ".json";
  private static final String ENDED = ".ended";
  private static final String ASIDE = ".unreadable-";

  /** How long it is known after an erasure which names are over. */
  private static final Duration KNOWN = Duration.ofDays(1);

  private final Path directory;
  private final Clock clock;

  RecordFolder(Path directory, Clock clock) {
    this.directory = directory.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /** Something done to files. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /** Returns where the record of a key is: a name that tells nothing and stays in the directory. */
  Path fileOf(Memory.Key key) {
    return directory.resolve(nameOf(key) + RECORD);
  }

  /** Does something while no other process or thread changes this directory. */
  void locked(Work work) throws IOException {
    create();
    synchronized (RecordFolder.class) {
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(".lock"),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  only("rw-------"));
          var lock = channel.lock()) {
        assert lock.isValid();
        forgetOutdated();
        work.run();
      }
    }
  }

  static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** Puts new content in the place of a file; call it locked. */
  void replace(Path file, byte[] content) throws IOException {
    deleteAll("*.tmp");
    Path fresh = Files.createTempFile(directory, file.getFileName() + ".", ".tmp");
    try {
      write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    sync();
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Gives a file a name nobody reads or overwrites, and returns that; call it locked. */
  Path setAside(Path file) throws IOException {
    int number = 1;
    Path aside;
    do {
      aside = file.resolveSibling(file.getFileName() + ASIDE + number++);
    } while (Files.exists(aside, LinkOption.NOFOLLOW_LINKS));
    Files.move(file, aside);
    sync();
    return aside;
  }

  /** Returns whether anything was set aside from a file. */
  boolean hasAside(Path file) throws IOException {
    return !list(file.getFileName() + ASIDE + "*").isEmpty();
  }

  /** Returns which files are about a key: the record, and what was set aside from it. */
  String filesOf(Memory.Key key) {
    return nameOf(key) + RECORD + "*";
  }

  /** Returns which files are about any key of an account. */
  String filesOf(String account) {
    return nameOf(account) + "*" + RECORD + "*";
  }

  boolean exists() {
    return Files.exists(directory);
  }

  static boolean isRecord(Path file) {
    return file.getFileName().toString().endsWith(RECORD);
  }

  List<Path> list(String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, glob)) {
      files.forEach(found::add);
    }
    return found;
  }

  /** Deletes files; call it locked. */
  void delete(String glob) throws IOException {
    deleteAll(glob);
    sync();
  }

  /** Notes which names are over in the account of a file, under their sum; call it locked. */
  void end(Path file, Set<String> names) throws IOException {
    String lines = String.join("\n", names);
    replace(endedOf(file), (sum(lines) + "\n" + lines).getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * Returns which names are over in the account of a file, as far as that is still known. Where
   * their sum is wrong, or they cannot be read, some are lost, and that stands among them: so it is
   * as long as any of them would be known. It stops nobody from erasing, or from what locks. The
   * program before this one wrote no sum, so then the first line may be a name as well.
   */
  Set<String> ended(Path file) throws IOException {
    Path ended = endedOf(file);
    try {
      if (isOutdated(ended)) {
        return Set.of();
      }
      String text = new String(read(ended), StandardCharsets.ISO_8859_1);
      String[] parts = text.split("\n", 2);
      boolean whole = parts.length == 2 && parts[0].equals(sum(parts[1]));
      Set<String> names = new HashSet<>(List.of((whole ? parts[1] : text).split("\n")));
      if (!whole) {
        names.add(Memory.Found.LOST);
      }
      return names;
    } catch (NoSuchFileException e) {
      return Set.of();
    } catch (IOException e) {
      return Set.of(Memory.Found.LOST);
    }
  }

  private static String sum(String lines) {
    CRC32C sum = new CRC32C();
    sum.update(lines.getBytes(StandardCharsets.ISO_8859_1));
    return Long.toHexString(sum.getValue());
  }

  private void forgetOutdated() throws IOException {
    for (Path ended : list("*" + ENDED)) {
      try {
        if (isOutdated(ended)) {
          Files.deleteIfExists(ended);
        }
      } catch (IOException e) {
        // It stops nobody; whoever needs it takes its names for lost.
      }
    }
  }

  private boolean isOutdated(Path ended) throws IOException {
    return Files.getLastModifiedTime(ended).toInstant().plus(KNOWN).isBefore(clock.instant());
  }

  private static Path endedOf(Path file) {
    String account = file.getFileName().toString().split("[-.]", 2)[0];
    return file.resolveSibling(account + ENDED);
  }

  private void create() throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, only("rwx------"));
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private void deleteAll(String glob) throws IOException {
    for (Path file : list(glob)) {
      Files.deleteIfExists(file);
    }
  }

  /** Makes renamed and deleted names last; some systems cannot and need not. */
  private void sync() {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static String nameOf(Memory.Key key) {
    String account = nameOf(key.account());
    return key.member().isEmpty() ? account : account + "-" + nameOf(key.member());
  }

  private static String nameOf(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
