using NodaTime;

namespace Porchlight.Scheduling.Api;

/// <summary>The shape that stands for a visit on every screen: its state, and what is derived from it and the time.</summary>
public static class VisitSigns
{
    private static readonly Duration _minute = Duration.FromMinutes(1);

    /// <summary>
    /// The code of the status pill. An expected visit is <c>late</c> from its start on and <c>no-show</c>, a question until a person
    /// says so, when its time is over.
    /// </summary>
    public static string Of(AppointmentCard visit, Instant now) => visit.State switch
    {
        VisitState.Booked or VisitState.Confirmed when now >= visit.End => "no-show",
        VisitState.Booked or VisitState.Confirmed when now >= visit.Start + _minute => "late",
        VisitState.Booked => "booked",
        VisitState.Confirmed => "confirmed",
        VisitState.Arrived => "arrived",
        VisitState.CheckedIn => "checked-in",
        VisitState.Roomed => "in-room",
        VisitState.WithProvider => "with-provider",
        VisitState.ReadyForCheckout => "check-out",
        VisitState.NoShow => "no-show",
        _ => "done",
    };

    /// <summary>A person may call it a no-show now.</summary>
    public static bool IsNoShowCandidate(AppointmentCard visit, Instant now) =>
        VisitStates.IsExpected(visit.State) && now >= visit.Start + Duration.FromMinutes(15);

    /// <summary>Whole minutes in the waiting room, early arrival not counted; null when the person is not waiting (front-desk-operations.md §3).</summary>
    public static int? MinutesWaiting(AppointmentCard visit, Instant now) =>
        visit.State is VisitState.Arrived or VisitState.CheckedIn ? MinutesWaited(visit, now) : null;

    /// <summary>The same until they were roomed, or now; null when they did not come.</summary>
    public static int? MinutesWaited(AppointmentCard visit, Instant now) => visit.Times.Arrived is { } arrived
        ? Math.Max(0, (int)((visit.Times.Roomed ?? now) - Instant.Max(arrived, visit.Start)).TotalMinutes)
        : null;
}
