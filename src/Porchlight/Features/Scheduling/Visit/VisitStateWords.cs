using Porchlight.Platform.Wording;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>The glossary's word for each state.</summary>
internal static class VisitStateWords
{
    public static string Of(Words T, VisitState state) => state switch
    {
        VisitState.Booked => T["Booked"],
        VisitState.Confirmed => T["Confirmed"],
        VisitState.Arrived => T["Arrived"],
        VisitState.CheckedIn => T["Checked in"],
        VisitState.Roomed => T["In room"],
        VisitState.WithProvider => T["With provider"],
        VisitState.ReadyForCheckout => T["Check-out"],
        VisitState.CheckedOut => T["Done"],
        VisitState.NoShow => T["Did not come"],
        VisitState.LeftWithoutBeingSeen => T["Left before being seen"],
        VisitState.CancelledByPatient => T["Cancelled by the patient"],
        VisitState.CancelledByClinic => T["Cancelled by the clinic"],
        VisitState.Rescheduled => T["Moved to another time"],
        _ => T["Entered in error"],
    };
}
