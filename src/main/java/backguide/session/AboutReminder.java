package backguide.session;

/** A question about a reminder, which comes last of all. */
public sealed interface AboutReminder extends Behind
    permits OfferingReminder, AskingReminderTime, ConfirmingReminder {}
