/** The machine: what was heard, in which state, leads to what is said and kept. Pure. */
package backguide.session;
