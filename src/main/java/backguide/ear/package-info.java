/** Free words to intent and slots, from the shipped model; what it knows of a language is data. */
package backguide.ear;
