/** Reads the files of a programme and of a locale, and refuses those that would be unsafe. */
package backguide.catalog;
