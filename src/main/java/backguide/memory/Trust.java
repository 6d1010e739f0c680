package backguide.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

/**
 * Who may vouch for it that a line leads where it should. First those only who vouch for the
 * cloud's own addresses, as the build found them among all whom its Java trusts: Java's own list is
 * long, and reading it takes a tenth of a start. Where none of them vouches for an address, it is
 * Java's list that counts from then on; nobody is ever trusted who is not in that of the build or
 * of the function.
 */
final class Trust {
  /** Beside this class: certificates in their binary form, one after the other. */
  private static final String ROOTS = "roots.der";

  /** Where somebody names a list of their own, that is the one. */
  private static final String OWN_LIST = "javax.net.ssl.trustStore";

  /** Whether certificates are asked for that were taken back, as with Java's list. */
  private static final String REVOCATION = "com.sun.net.ssl.checkRevocation";

  private final Optional<byte[]> roots;
  private volatile SSLContext trusting;

  /**
   * Makes it.
   *
   * @param roots certificates; empty for Java's list
   */
  Trust(Optional<byte[]> roots) {
    this.roots = roots;
  }

  /** Returns that of a function; where there is no such file, as at a desk, it is Java's. */
  static Trust usual() {
    return new Trust(System.getProperty(OWN_LIST) == null ? packaged() : Optional.empty());
  }

  private static Optional<byte[]> packaged() {
    try (InputStream in = Trust.class.getResourceAsStream(ROOTS)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns what secures a line. */
  SSLContext context() {
    SSLContext now = trusting;
    if (now == null) {
      now = roots.flatMap(Trust::only).orElseGet(Trust::ofJava);
      trusting = now;
    }
    return now;
  }

  /**
   * Goes by Java's list from now on if that is why a line was refused: because nobody was found who
   * vouches for the other side. What else may go wrong with it goes wrong with any list.
   *
   * @param refused what the line was to be secured by
   * @return whether it is worth another try
   */
  boolean widens(SSLHandshakeException why, SSLContext refused) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathBuilderException) {
        trusting = ofJava();
        return trusting != refused;
      }
    }
    return false;
  }

  private static SSLContext ofJava() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has a usual way to secure a line", e);
    }
  }

  /** Returns what trusts these only; empty where that cannot be made of them. */
  private static Optional<SSLContext> only(byte[] roots) {
    try {
      Set<TrustAnchor> anchors = new HashSet<>();
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      for (Certificate root : x509.generateCertificates(new ByteArrayInputStream(roots))) {
        anchors.add(new TrustAnchor((X509Certificate) root, null));
      }
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, null);
      parameters.setRevocationEnabled(Boolean.getBoolean(REVOCATION));
      TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
      managers.init(new CertPathTrustManagerParameters(parameters));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return Optional.of(context);
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
