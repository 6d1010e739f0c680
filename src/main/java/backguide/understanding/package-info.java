/** Turns an intent and its slot values into what somebody meant; the same for every ear. */
package backguide.understanding;
