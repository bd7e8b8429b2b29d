using Porchlight.Platform.Commands;

namespace Porchlight.Scheduling;

/// <summary>What open screens listen to.</summary>
internal static class SchedulingTopics
{
    public static string Board(SiteId site) => $"site:{site}:board";

    public static void Changed(Act act, Appointment appointment)
    {
        act.Changed(Board(appointment.Site));
        act.Changed($"patient:{appointment.Patient}");
    }
}
