/** The smart speaker: its requests become something heard, and a turn becomes its answer. */
package backguide.alexa;
