/** One session with the coach in this program, from typed words to what is shown, for any edge. */
package backguide.talk;
