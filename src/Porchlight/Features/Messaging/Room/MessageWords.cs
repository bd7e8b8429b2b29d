using Porchlight.Platform.Wording;

namespace Porchlight.Messaging;

/// <summary>How a message's state looks and what it says.</summary>
internal static class MessageWords
{
    public static (string Tone, string Words) Of(Words T, Message message) => message.State switch
    {
        MessageState.Queued => ("ink2", T["Waiting to be sent"]),
        MessageState.Sent => ("ink2", T["Sent"]),
        MessageState.Delivered => ("good", T["Delivered"]),
        MessageState.Failed => ("very-late", T["Did not get through: {0}", Failure(T, message.Why)]),
        MessageState.Received => message.HandledAt is null ? ("late", T["Answered, not read yet"]) : ("ink2", T["Answered"]),
        _ => ("late", message.Why switch
        {
            "no-provider" => T["Not sent: no provider set up"],
            "opted-out" => T["Not sent: they stopped our texts"],
            "visit-off" => T["Not sent: the visit does not hold any more"],
            _ => T["Not sent: too late for the visit"],
        }),
    };

    /// <summary>What a provider's error code means at the desk (the codes are Twilio's, which the others' are read as).</summary>
    private static string Failure(Words T, string? code) => code switch
    {
        "30003" => T["the phone is off or out of reach"],
        "30004" => T["their phone refuses our texts"],
        "30005" => T["there is no such number"],
        "30006" or "21614" => T["that phone cannot receive texts"],
        "30007" => T["the phone company held it back"],
        "21610" => T["they stopped our texts"],
        _ => T["the reason is not known ({0})", code],
    };

    public static string Purpose(Words T, Message message) => message.Purpose switch
    {
        MessagePurpose.Moved => T["Visit moved"],
        MessagePurpose.Cancelled => T["Visit cancelled"],
        MessagePurpose.Reply => T["From the patient"],
        _ => T["Visit booked"],
    };
}
