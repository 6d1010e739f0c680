/** The programme and the words as the build has read and checked them, ready to be opened. */
package backguide.compiled;
