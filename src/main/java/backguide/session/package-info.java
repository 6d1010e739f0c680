/**
 * The machine: what was heard, in which state, leads to what is said and kept. Pure.
 *
 * <p>An exercise is complete when its last bout has ended, and its pain question is open then; it
 * is finished when that was answered with a clear no, in {@code Pain.none}. It is left when it was
 * given up before that, for pain or not; and behind somebody when it is finished or left. What is
 * still to be done remains, or lies ahead.
 */
package backguide.session;
