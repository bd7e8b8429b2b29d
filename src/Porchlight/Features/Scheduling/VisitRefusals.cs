using NodaTime;
using Porchlight.Platform.Wording;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Why a visit does not move. Sentences for the desk; their Spanish is in <c>es.json</c>.</summary>
internal static class VisitRefusals
{
    public static Refusal Unknown { get; } = new("visit.unknown", "This appointment is not here any more. Look at the day again.");

    public static Refusal NotLateYet { get; } = new("visit.not-late-yet", "There is still time: 15 minutes after the start it can be called a no-show.");

    public static Refusal NoStepBack { get; } = new("visit.no-step-back", "There is no step to take back here.");

    public static Refusal BackOtherDay { get; } = new("visit.back-other-day", "A step can be taken back on the same day only. Ask a supervisor.");

    public static Refusal WhyMissing { get; } = new("visit.why-missing", "Say why in a few words.", "why");

    public static Refusal UndoOver { get; } = new("visit.undo-over", "The ten seconds are over. Take one step back and say why.");

    public static Refusal ReasonMissing { get; } = new("visit.reason-missing", "Choose why it is cancelled.", "reason");

    public static Refusal RoomMissing { get; } = new("visit.room-missing", "Choose a room.", "room");

    public static Refusal RoomInUse { get; } = new("visit.room-in-use", "Somebody is in that room, or it is promised for this time. Choose another one.", "room");

    public static Refusal OtherDay(LocalDate date) =>
        new("visit.other-day", "This appointment is on {0}, not today. Move it to today first.") { Facts = [date.Say()] };

    /// <summary>Says where the visit is instead, since somebody else may have acted a moment ago.</summary>
    public static Refusal NotFrom(VisitState state) => new($"visit.not-from-{Code(state)}", Sentence(state));

    private static string Code(VisitState state) => state switch
    {
        VisitState.Booked => "booked",
        VisitState.Confirmed => "confirmed",
        VisitState.Arrived => "arrived",
        VisitState.CheckedIn => "checked-in",
        VisitState.Roomed => "roomed",
        VisitState.WithProvider => "with-provider",
        VisitState.ReadyForCheckout => "ready-for-checkout",
        VisitState.CheckedOut => "checked-out",
        VisitState.NoShow => "no-show",
        VisitState.LeftWithoutBeingSeen => "left",
        VisitState.CancelledByPatient or VisitState.CancelledByClinic => "cancelled",
        VisitState.Rescheduled => "rescheduled",
        _ => "entered-in-error",
    };

    private static string Sentence(VisitState state) => state switch
    {
        VisitState.Booked => "This visit is booked and nobody has arrived yet. Nothing was changed.",
        VisitState.Confirmed => "This visit is confirmed and nobody has arrived yet. Nothing was changed.",
        VisitState.Arrived => "This person has arrived and is not checked in yet. Nothing was changed.",
        VisitState.CheckedIn => "This person is checked in already. Nothing was changed.",
        VisitState.Roomed => "This person is in a room already. Nothing was changed.",
        VisitState.WithProvider => "This person is with the provider already. Nothing was changed.",
        VisitState.ReadyForCheckout => "This person is at check-out already. Nothing was changed.",
        VisitState.CheckedOut => "This visit is done. Nothing was changed.",
        VisitState.NoShow => "This visit was marked as not come. Take that back first.",
        VisitState.LeftWithoutBeingSeen => "This person has left. Take that back first.",
        VisitState.CancelledByPatient or VisitState.CancelledByClinic => "This visit was cancelled. Nothing was changed.",
        VisitState.Rescheduled => "This visit was moved to another time. Open the new one.",
        _ => "This appointment was entered in error. Nothing was changed.",
    };
}
