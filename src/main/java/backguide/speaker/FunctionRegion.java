package backguide.speaker;

import backguide.speaker.FunctionFailure.Why;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Finds the region a function is in. */
final class FunctionRegion {
  private static final Pattern ARN = Pattern.compile("arn:[\\w-]+:lambda:([\\w-]+):.*");

  private FunctionRegion() {}

  /**
   * Returns the region that the function's ARN or the environment names.
   *
   * @param elsewhere whether it is not called at AWS, so that any region will do
   * @throws FunctionFailure when there is none, or it is none
   */
  static Region of(String function, boolean elsewhere) {
    Matcher arn = ARN.matcher(function);
    Region region = arn.matches() ? Region.of(arn.group(1)) : configured(elsewhere);
    if (!elsewhere && !Region.regions().contains(region)) {
      throw new FunctionFailure(Why.REGION, "there is no region " + region.id());
    }
    return region;
  }

  private static Region configured(boolean elsewhere) {
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException e) {
      if (elsewhere) {
        return Region.US_EAST_1;
      }
      throw new FunctionFailure(
          Why.REGION, "no region is named; set AWS_REGION, or give the function's ARN", e);
    }
  }
}
