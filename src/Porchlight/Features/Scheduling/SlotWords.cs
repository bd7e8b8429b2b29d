using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Wording;

namespace Porchlight.Scheduling;

/// <summary>Says in the patient's terms why a place is offered, and why another is not.</summary>
internal static class SlotWords
{
    /// <param name="late">How late the provider runs today; 0 when the place is on another day.</param>
    public static IEnumerable<string> Why(Words T, SlotOffer offer, (ProviderId Provider, LocalDate Date)? usual, int late)
    {
        foreach (var reason in offer.Reasons)
        {
            if (Reason(T, reason, usual) is { } words)
            {
                yield return words;
            }
        }

        if (usual is not null && usual.Value.Provider != offer.Provider.Id)
        {
            yield return T["A new face."];
        }

        if (late >= 5)
        {
            yield return T["Runs {0} min late, may be {1}.", late, offer.Site.TimeOf(offer.Start + Duration.FromMinutes(late)).Say(bare: true)];
        }
    }

    public static string Against(Words T, Obstacle obstacle, ProviderInfo provider, SiteInfo site) => obstacle switch
    {
        { Code: ObstacleCode.TooEarly } => T["That time has passed."],
        { Code: ObstacleCode.TooLate } => T["That is further ahead than was looked."],
        { Code: ObstacleCode.OffGrid } => T["Visits start at whole five minutes."],
        { Code: ObstacleCode.Taken } => T["Taken."],
        { Code: ObstacleCode.BufferTaken, At: { } at } => T["Too close to the visit at {0}.", site.TimeOf(at).Say(bare: true)],
        { Code: ObstacleCode.BufferTaken } => T["Too close to another visit."],
        { Code: ObstacleCode.KeptForOtherKind } => T[BookingRefusals.Of(obstacle, provider, default)],
        { Code: ObstacleCode.PoolShort, Role: OpenTimes.RoomRole } => T["No fitting room is free then."],
        { Code: ObstacleCode.PoolShort } => T["What the visit needs is in use then."],
        _ => T["{0} sees nobody at that time.", provider.Name],
    };

    public static string None(Words T, Obstacle? why) => why switch
    {
        { Code: ObstacleCode.Taken or ObstacleCode.BufferTaken } => T["Every place in that time is taken. Look further ahead, or ask for the wait list."],
        { Code: ObstacleCode.KeptForOtherKind } => T["What is free is kept for other visits. Look further ahead."],
        { Code: ObstacleCode.PoolShort } => T["The providers have time, but no room or equipment is free. Look further ahead."],
        _ => T["Nobody who sees such visits works in that time. Choose another provider, site or date."],
    };

    private static string? Reason(Words T, PlaceReason reason, (ProviderId Provider, LocalDate Date)? usual) => reason.Code switch
    {
        PlaceReasonCode.Earliest => T["Soonest."],
        PlaceReasonCode.UsualProvider when usual is { Date: var date } => T["Same provider as {0}.", date.Say()],
        PlaceReasonCode.PreferredTime => T["At the time of day asked for."],
        PlaceReasonCode.FillsGap => T["Fills a gap."],
        PlaceReasonCode.LeavesGap => T["Leaves a {0} min gap.", reason.Minutes],
        _ => null,
    };
}
