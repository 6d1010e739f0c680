package backguide.speaker;

import backguide.speaker.FunctionFailure.Why;
import java.net.UnknownHostException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Tells what a call that was not answered died of, in words for whoever made it. */
final class FunctionTrouble {
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  private FunctionTrouble() {}

  static FunctionFailure of(SdkException e, String name, Region region) {
    if (e instanceof AwsServiceException refused) {
      return refused(refused, name, region);
    }
    if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
      return failure(Why.FAILED, name + " takes longer than any speaker waits", e);
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("credentials")) {
      return failure(
          Why.CREDENTIALS, "no AWS credentials; set AWS_PROFILE, or log in with the AWS CLI", e);
    }
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof UnknownHostException)) {
      cause = cause.getCause();
    }
    String why = cause instanceof UnknownHostException ? "no such host: " : "";
    return failure(
        Why.UNREACHABLE, "Lambda in " + region.id() + " is out of reach; " + why + told(cause), e);
  }

  private static FunctionFailure refused(AwsServiceException e, String name, Region region) {
    String code =
        e.awsErrorDetails() == null ? "" : String.valueOf(e.awsErrorDetails().errorCode());
    String told = String.valueOf(e.getMessage());
    if (told.contains("not reachable in this region")) {
      return failure(Why.REGION, name + " is in another region than " + region.id(), e);
    }
    if (e instanceof ResourceNotFoundException) {
      return failure(Why.NAME, "there is no function " + name + " in " + region.id(), e);
    }
    if (e.statusCode() == TOO_MANY) {
      return failure(Why.THROTTLED, name + " is called too often just now; wait and try again", e);
    }
    if (e.statusCode() == FORBIDDEN) {
      boolean denied = code.startsWith("AccessDenied");
      return failure(
          Why.CREDENTIALS,
          denied
              ? "these AWS credentials may not call " + name
              : "AWS does not take these credentials (" + code + ")",
          e);
    }
    return failure(Why.REFUSED, "Lambda refuses the call: " + e.statusCode() + " " + code, e);
  }

  private static String told(Throwable cause) {
    return String.valueOf(cause.getMessage());
  }

  private static FunctionFailure failure(Why why, String message, SdkException cause) {
    return new FunctionFailure(why, message, cause);
  }
}
