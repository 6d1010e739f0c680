/** What is done: the programme's exercises, doses and places, as plain facts without words. */
package backguide.programme;
