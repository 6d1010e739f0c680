package backguide.programme;

/**
 * How fast a repeat or a cycle moves, in ms at the normal pace.
 *
 * @param outMs the way out; for a cycle, each move
 * @param pauseMs the pause at the far end
 * @param backMs the way back
 * @param out words of the way out
 * @param back words of the way back
 * @param origin why this fast
 */
public record Tempo(int outMs, int pauseMs, int backMs, String out, String back, Origin origin) {}
