using NodaTime;
using Porchlight.Clinic.Api;

namespace Porchlight.Scheduling.Api;

/// <summary>An appointment as other rooms show it. Start and end are the visit itself, half-open, without the buffers around it.</summary>
/// <param name="Code">Six characters a person can read out; finds the appointment in the search box.</param>
/// <param name="Ticket">What the wall display calls, for example <c>M-14</c>; none before arrival.</param>
public sealed record AppointmentCard(
    AppointmentId Id,
    PatientId Patient,
    ProviderId Provider,
    SiteId Site,
    VisitTypeId VisitType,
    Instant Start,
    Instant End,
    LocalDate Date,
    RoomId? Room,
    VisitState State,
    string? Ticket,
    string Code,
    VisitTimes Times,
    long Version,
    Phi<string>? Note)
{
    /// <summary>Still to be seen or being seen: the visit holds its place in the day.</summary>
    public bool IsActive => VisitStates.HoldsItsPlace(State);

    /// <summary>When the patient said who they are at the desk; null while nobody asked.</summary>
    public Instant? IdentityConfirmed { get; init; }
}

/// <summary>When each step was reached; null when it was not, or was stepped back from.</summary>
public sealed record VisitTimes(
    Instant? Arrived, Instant? CheckedIn, Instant? Roomed, Instant? WithProvider, Instant? Ready, Instant? CheckedOut);
