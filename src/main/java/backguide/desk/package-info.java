/** The coach in a terminal, its transcripts and its papers. Wires its own parts. */
package backguide.desk;
