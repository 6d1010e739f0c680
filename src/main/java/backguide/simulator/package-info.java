/**
 * A smart speaker played by us: its requests, its answers, and the function where it is deployed.
 */
package backguide.simulator;
