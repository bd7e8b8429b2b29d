using NodaTime;
using Porchlight.Scheduling.Api;

namespace Porchlight.Clearinghouse;

/// <summary>Each patient's last visit there was and the next one still to be seen.</summary>
internal sealed class SeededVisitsOf
{
    private static readonly Duration _soon = Duration.FromDays(3);

    private readonly Dictionary<PatientId, AppointmentCard> _last = [];
    private readonly Dictionary<PatientId, AppointmentCard> _next = [];
    private readonly Instant _now;

    public SeededVisitsOf(IEnumerable<AppointmentCard> visits, Instant now)
    {
        _now = now;
        foreach (var visit in visits.OrderBy(visit => visit.Start))
        {
            if (visit.IsActive)
            {
                _next.TryAdd(visit.Patient, visit);
            }
            else if (visit.State == VisitState.CheckedOut)
            {
                _last[visit.Patient] = visit;
            }
        }
    }

    public AppointmentCard? Last(PatientId patient) => _last.GetValueOrDefault(patient);

    public AppointmentCard? Next(PatientId patient) => _next.GetValueOrDefault(patient);

    /// <summary>Expected within days and not yet at the desk.</summary>
    public bool IsExpectedSoon(PatientId patient) =>
        Next(patient) is { State: VisitState.Booked or VisitState.Confirmed } next && next.Start < _now + _soon;
}
