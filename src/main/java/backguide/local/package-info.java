/** The speaker for a desk: the coach in a terminal, and its papers. Wires its own parts. */
package backguide.local;
