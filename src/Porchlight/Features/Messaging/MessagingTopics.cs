using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Messaging;

internal static class MessagingTopics
{
    public static string Of(SiteId? site) => $"messages:{site}";

    /// <summary>Open lists and the patient's page are told.</summary>
    public static void Changed(Act act, Message message)
    {
        act.About(message.Id);
        act.Changed(Of(message.Site));
        if (message.Patient is { } patient)
        {
            act.About(patient);
            act.Changed($"patient:{patient}");
        }
    }

    /// <summary>Somebody must read it or reach the patient another way.</summary>
    public static WorkRaised Work(Message message, Phi<string> title, string why, NodaTime.Instant due) => new(
        message.Cause, "message", title, why, due, "psr", message.Site, message.Patient, message.Appointment, "/messages", "Open messages");
}
