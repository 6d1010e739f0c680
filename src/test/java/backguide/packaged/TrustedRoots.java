package backguide.packaged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Of all whom this Java trusts, those who vouch for the addresses of the cloud. The build runs this
 * when it packages the function; where this Java knows none of them, the function goes by its own.
 */
public final class TrustedRoots {
  private static final String THEIR_OWN = "O=Amazon,";
  private static final String BEFORE_THEM =
      "CN=Starfield Services Root Certificate Authority - G2,";

  private TrustedRoots() {}

  /**
   * Writes their certificates.
   *
   * @param file where to
   */
  public static void main(String[] file) throws IOException, GeneralSecurityException {
    byte[] all = all();
    if (all.length > 0) {
      Files.write(Path.of(file[0]), all);
    }
  }

  /** Returns their certificates, one after the other; nothing where this Java knows none. */
  public static byte[] all() throws GeneralSecurityException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (X509Certificate root : known()) {
      all.writeBytes(root.getEncoded());
    }
    return all.toByteArray();
  }

  private static List<X509Certificate> known() throws GeneralSecurityException {
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init((KeyStore) null);
    return Stream.of(managers.getTrustManagers())
        .map(X509TrustManager.class::cast)
        .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
        .filter(root -> isWanted(root.getSubjectX500Principal().getName()))
        .sorted(Comparator.comparing(root -> root.getSubjectX500Principal().getName()))
        .toList();
  }

  private static boolean isWanted(String name) {
    return name.contains(THEIR_OWN) || name.startsWith(BEFORE_THEM);
  }
}
