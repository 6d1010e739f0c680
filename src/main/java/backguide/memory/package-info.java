/** The stores in which a person is remembered between sessions. */
package backguide.memory;
