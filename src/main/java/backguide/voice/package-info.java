/** Words that become sound: what can speak on this machine, and how its sound is kept in time. */
package backguide.voice;
