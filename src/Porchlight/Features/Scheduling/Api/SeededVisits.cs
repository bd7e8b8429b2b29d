namespace Porchlight.Scheduling.Api;

/// <summary>Every seeded appointment, for the seeds after it: <c>context.Take&lt;SeededVisits&gt;()</c>.</summary>
public sealed class SeededVisits(IReadOnlyList<AppointmentCard> all)
{
    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<AppointmentCard> All { get; } = all;
}
