/** The coach in a browser on this very machine: a voice, a picture, a ring, and ears. */
package backguide.page;
