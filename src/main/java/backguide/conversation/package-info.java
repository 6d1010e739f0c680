/**
 * One conversation, for every edge: recalls, lets the machine decide, keeps, and says the truth of
 * it.
 */
package backguide.conversation;
