package backguide.packaged;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Of all whom this Java trusts, those who vouch for the addresses of the cloud. The build runs this
 * when it packages the function; where this Java knows none of them, the function goes by its own.
 */
public final class TrustedRoots {
  /** The SHA-256 of their certificates, as they are published: whatever else has such a name. */
  private static final List<String> THEIRS =
      List.of(
          // Amazon Root CA 1 to 4
          "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e",
          "1ba5b2aa8c65401a82960118f80bec4f62304d83cec4713a19c39c011ea46db4",
          "18ce6cfe7bf14e60b2e347b8dfe868cb31d02ebb3ada271569f50343b46db3a4",
          "e35d28419ed02025cfa69038cd623962458da5c695fbdea3c22b0bfb25897092",
          // Starfield Services Root Certificate Authority - G2
          "568d6905a2c88708a4b3025190edcfedb1974a606a13c6e5290fcb2ae63edab5");

  private TrustedRoots() {}

  /**
   * Writes their certificates.
   *
   * @param file where to; there is none afterwards when this Java knows none of them
   */
  public static void main(String[] file) throws IOException, GeneralSecurityException {
    byte[] all = all();
    Files.deleteIfExists(Path.of(file[0]));
    if (all.length > 0) {
      Files.write(Path.of(file[0]), all);
    }
  }

  /** Returns their certificates, one after the other; nothing where this Java knows none. */
  static byte[] all() throws GeneralSecurityException {
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init((KeyStore) null);
    List<X509Certificate> known =
        Stream.of(managers.getTrustManagers())
            .map(X509TrustManager.class::cast)
            .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
            .toList();
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String theirs : THEIRS) {
      for (X509Certificate root : known) {
        byte[] encoded = root.getEncoded();
        if (HexFormat.of().formatHex(sha.digest(encoded)).equals(theirs)) {
          all.writeBytes(encoded);
          break;
        }
      }
    }
    return all.toByteArray();
  }
}
