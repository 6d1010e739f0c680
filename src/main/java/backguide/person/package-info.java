/**
 * What is kept of a person between sessions, and nothing else; the promise of privacy is this
 * folder.
 */
package backguide.person;
