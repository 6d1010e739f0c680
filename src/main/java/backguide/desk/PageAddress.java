package backguide.desk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the page is, the same from one start to the next, so that a page that lost its server finds
 * it again. It stands in a file that nobody but its owner can read.
 *
 * @param port where it is served; 0 before it ever was
 * @param token what only its owner knows
 */
record PageAddress(int port, String token) {
  private static final String FILE = "page-address";
  private static final Pattern FORM = Pattern.compile("(\\d{1,5}) ([0-9a-f]{32})\n");
  private static final int LAST_PORT = 65_535;
  private static final int TOKEN_BYTES = 16;
  private static final Set<PosixFilePermission> OWN =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  static PageAddress fresh() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return new PageAddress(0, HexFormat.of().formatHex(token));
  }

  /** Returns the one of the last time; a new one when others could have read that. */
  static PageAddress in(Path folder) {
    return stored(folder.resolve(FILE)).orElseGet(PageAddress::fresh);
  }

  private static Optional<PageAddress> stored(Path file) {
    try {
      if (!isOwn(file)) {
        return Optional.empty();
      }
      Matcher form = FORM.matcher(Files.readString(file));
      return form.matches() && Integer.parseInt(form.group(1)) <= LAST_PORT
          ? Optional.of(new PageAddress(Integer.parseInt(form.group(1)), form.group(2)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isOwn(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && (!isPosix()
            || OWN.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)));
  }

  PageAddress at(int other) {
    return new PageAddress(other, token);
  }

  /** Keeps it for the next time, as far as that is possible. */
  void keep(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, only("rwx------"));
    }
    Path fresh = Files.createTempFile(folder, FILE, "", only("rw-------"));
    try {
      Files.writeString(fresh, port + " " + token + "\n");
      Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** The token is told to nobody by accident. */
  @Override
  public String toString() {
    return "port " + port;
  }
}
