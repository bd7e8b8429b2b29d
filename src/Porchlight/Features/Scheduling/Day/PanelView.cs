using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>What was typed into the search of the booking panel; it is kept whatever happens.</summary>
/// <param name="Visit">A visit type's code or the beginning of its name; <c>=</c> or nothing is the same as last time.</param>
/// <param name="With">A provider's name or its beginning; nothing is anyone.</param>
/// <param name="At">The place the person had in mind: provider, site and start.</param>
public sealed record PanelQuery(PatientId? Patient, AppointmentId? Moving, string Visit, string With, string When, PlaceKey? At = null, HoldId? Hold = null);

/// <summary>A place as a form carries it.</summary>
public sealed record PlaceKey(ProviderId Provider, SiteId Site, Instant Start, RoomId? Room)
{
    public override string ToString() => $"{Provider}.{Site}.{Start.ToUnixTimeSeconds()}.{Room}";

    public static PlaceKey? Read(string? text) =>
        text?.Split('.') is [var provider, var site, var start, var room]
        && IId<ProviderId>.Parse(provider) is { } p && IId<SiteId>.Parse(site) is { } s
        && long.TryParse(start, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            ? new PlaceKey(p, s, Instant.FromUnixTimeSeconds(seconds), IId<RoomId>.Parse(room))
            : null;
}

/// <summary>The booking panel at the side of the board.</summary>
/// <param name="Problem">Why the last attempt was not booked.</param>
public sealed record PanelView(
    PanelQuery Query, PatientCard? Patient, VisitTypeInfo? VisitType, AppointmentCard? Moved, string WhenEcho, IReadOnlyList<OfferLine> Offers, int Found,
    Note? WhyNot, Refusal? Problem, string NoteTyped, bool MayOverbook, OperationId Operation, IReadOnlyList<VisitTypeInfo> VisitTypes,
    IReadOnlyList<ProviderInfo> Providers, Instant? HeldUntil, bool NeedsOverlapTick)
{
    /// <summary>How long the visit takes this patient: longer for somebody new.</summary>
    public int? Minutes { get; init; }

    public bool IsMove => Query.Moving is not null;
}

public sealed record Note(string Title, string Text);

public sealed record OfferLine(PlaceKey Key, int Rank, string Title, string Where, string Why, LocalDate Date, LocalTime Time, int Minutes);
