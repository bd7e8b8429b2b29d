using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Wording;

namespace Porchlight.Scheduling;

/// <summary>Why a place is not given. Sentences for the desk; their Spanish is in <c>es.json</c>.</summary>
internal static class BookingRefusals
{
    public static Refusal OffTheGrid { get; } = new("booking.off-the-grid", "Visits start at whole five minutes.", "start");

    public static Refusal InThePast { get; } = new("booking.in-the-past", "That time has passed. Nothing was booked.", "start");

    public static Refusal PatientOverlap { get; } =
        new("booking.patient-overlap", "This person has another visit at that time. Book anyway if both are meant.", "overlap");

    public static Refusal NoRoom { get; } = new("booking.no-room", "The provider is free, but no fitting room is. Nothing was booked.", "start");

    public static Refusal NoEquipment { get; } =
        new("booking.no-equipment", "The provider is free, but the equipment is in use. Nothing was booked.", "start");

    public static Refusal InterpreterTaken { get; } =
        new("booking.interpreter-taken", "The interpreter is with somebody else then. Nothing was booked.", "start");

    public static Refusal MayNotOverbook { get; } =
        new("booking.overbook-not-allowed", "Double booking needs the right “overbook”. Ask a lead.", "overbook");

    public static Refusal OverbookWhyMissing { get; } = new("booking.overbook-why-missing", "Say why it must be double booked.", "overbook");

    public static Refusal Unknown { get; } = new("booking.unknown", "This provider, site or visit type is not offered any more. Choose again.");

    public static Refusal HoldOver { get; } = new("booking.hold-over", "The five minutes are over and someone else has the place. Nothing was booked.", "start");

    public static Refusal SlotTaken(LocalTime time) =>
        new("booking.slot-taken", "{0} is taken. Nothing was booked. Here are the nearest three.", "start") { Facts = [time.Say()] };

    public static Refusal Closed(SiteInfo site, LocalDate date) =>
        new("booking.closed", "{0} is closed on {1}. Nothing was booked.", "start") { Facts = [site.Name, date.Say()] };

    public static Refusal ProviderElsewhere(ProviderInfo provider, SiteInfo site) =>
        new("booking.provider-elsewhere", "{0} does not work at {1}.", "provider") { Facts = [provider.Name, site.Name] };

    public static Refusal NotSeenBy(VisitTypeInfo visitType, ProviderInfo provider) =>
        new("booking.not-seen-by", "{0} is not a visit with {1}.", "provider") { Facts = [visitType.Name, provider.Name] };

    public static Refusal OutsideHours(ProviderInfo provider) =>
        new("booking.outside-hours", "{0} sees nobody at that time. Nothing was booked.", "start") { Facts = [provider.Name] };

    /// <summary>What the search engine found against the place, in our words.</summary>
    public static Refusal Of(Obstacle obstacle, ProviderInfo provider, LocalTime time) => obstacle switch
    {
        { Code: ObstacleCode.KeptForOtherKind, Kind: { } kind } => Kept(kind),
        { Code: ObstacleCode.Taken or ObstacleCode.BufferTaken } => SlotTaken(time),
        { Code: ObstacleCode.PoolShort, Role: OpenTimes.RoomRole } => NoRoom,
        { Code: ObstacleCode.PoolShort, Role: OpenTimes.EquipmentRole } => NoEquipment,
        { Code: ObstacleCode.PoolShort } => InterpreterTaken,
        _ => OutsideHours(provider),
    };

    private static Refusal Kept(int kind) => kind switch
    {
        (int)BlockKind.New => new("booking.kept-for-new", "This place is kept for new patients. Nothing was booked.", "start"),
        (int)BlockKind.Procedure => new("booking.kept-for-procedures", "This place is kept for procedures. Nothing was booked.", "start"),
        BlockRules.SameDayToCome => new("booking.kept-for-same-day", "This place is kept for the same day and opens at 7:00 that morning.", "start"),
        (int)BlockKind.Telehealth => new("booking.kept-for-video", "This place is kept for video visits. Nothing was booked.", "start"),
        _ => new("booking.kept-for-known", "This place is kept for patients who were here before, not for procedures.", "start"),
    };

    public static Refusal? First(params ReadOnlySpan<(bool Applies, Refusal Refusal)> rules)
    {
        foreach (var (applies, refusal) in rules)
        {
            if (applies)
            {
                return refusal;
            }
        }

        return null;
    }
}
