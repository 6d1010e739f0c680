/** The function in the cloud: the one place where the speaker, memory and the files are wired. */
package backguide.function;
