/** What can be meant by what somebody says, and what else can happen to a session. Pure. */
package backguide.heard;
