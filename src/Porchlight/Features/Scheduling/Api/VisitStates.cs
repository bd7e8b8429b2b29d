using static Porchlight.Scheduling.Api.VisitState;

namespace Porchlight.Scheduling.Api;

/// <summary>
/// The one state machine of a visit, as a table, the same for desk, board, kiosk and interfaces. Forward moves stand here; backward is
/// one step with a reason on the same day, or an undo within ten seconds without one (front-desk-operations.md §1; DESIGN.md).
/// </summary>
public static class VisitStates
{
    private static readonly Dictionary<VisitState, VisitState[]> _next = new()
    {
        // Straight to arrived, and on the same key to checked in: many patients never confirm.
        [Booked] = [Confirmed, Arrived, NoShow, CancelledByPatient, CancelledByClinic, Rescheduled, EnteredInError],
        [Confirmed] = [Arrived, NoShow, CancelledByPatient, CancelledByClinic, Rescheduled, EnteredInError],
        // The provider may be called away while people wait; who waits may be offered another time, or go.
        [Arrived] = [CheckedIn, LeftWithoutBeingSeen, CancelledByClinic, Rescheduled, EnteredInError],
        [CheckedIn] = [Roomed, LeftWithoutBeingSeen, CancelledByClinic, Rescheduled],
        [Roomed] = [WithProvider, LeftWithoutBeingSeen],
        [WithProvider] = [ReadyForCheckout],
        [ReadyForCheckout] = [CheckedOut],
        // Ends: only a step back or an undo leads out of them.
        [CheckedOut] = [],
        [NoShow] = [],
        [LeftWithoutBeingSeen] = [],
        [CancelledByPatient] = [],
        [CancelledByClinic] = [],
        [Rescheduled] = [],
        [EnteredInError] = [],
    };

    public static IReadOnlyList<VisitState> After(VisitState state) => _next[state];

    public static bool MayFollow(VisitState from, VisitState to) => _next[from].Contains(to);

    /// <summary>From booked to ready for check-out: the visit claims its cells. An end of any kind frees them.</summary>
    public static bool HoldsItsPlace(VisitState state) => state <= ReadyForCheckout;

    /// <summary>In the building: from arrival until check-out.</summary>
    public static bool IsHere(VisitState state) => state is >= Arrived and <= ReadyForCheckout;

    /// <summary>Not yet here and still expected.</summary>
    public static bool IsExpected(VisitState state) => state is Booked or Confirmed;

    public static bool IsCancelled(VisitState state) => state is CancelledByPatient or CancelledByClinic;
}
