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

    /// <summary>The patient does not know of their visit until somebody reaches them another way.</summary>
    public static WorkRaised NotThrough(Message message, NodaTime.Instant now) =>
        Work(message, message.PartySaid, "A message about a visit did not get through.", now + NodaTime.Duration.FromHours(4));

    public static WorkRaised ToRead(Message message, NodaTime.Instant now) =>
        Work(message, message.PartySaid, "Answered by text: somebody must read it.", now + NodaTime.Duration.FromHours(1));

    /// <summary>Somebody must read it or reach the patient another way.</summary>
    public static WorkRaised Work(Message message, Phi<string> title, string why, NodaTime.Instant due) => new(
        message.Cause, "message", title, why, due, "psr", message.Site, message.Patient, message.Appointment, "/messages", "Open messages");
}
