/**
 * How it is said: lines, pauses and timed movement as data, and the words and times of a locale.
 */
package backguide.speech;
