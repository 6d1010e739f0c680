package backguide.simulator;

/** The deployed coach as somebody sees it who calls it: one request in, one answer out. */
public interface Endpoint {
  /**
   * Returns the answer to one request, both JSON.
   *
   * @throws FunctionFailure when there is none
   */
  byte[] call(byte[] request);
}
