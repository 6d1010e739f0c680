package backguide.memory;

import java.time.Instant;
import java.util.Optional;

/**
 * What a call to the cloud is signed with.
 *
 * @param id which key it is
 * @param secret the key
 * @param token of a session, where the key is of one
 * @param until when they end; empty for those that never change
 */
record AwsCredentials(String id, String secret, Optional<String> token, Optional<Instant> until) {
  @Override
  public String toString() {
    return "AwsCredentials[" + id + "]";
  }
}
