package backguide.session;

import backguide.heard.When;

/** The platform asks for the permission to set a reminder. */
public record AwaitingPermission(When when) implements State {}
