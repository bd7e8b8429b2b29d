using NodaTime;

namespace Porchlight.Work.Api;

/// <summary>
/// Something needs a person. <see cref="Cause"/> is its stable key (<c>coverage:{id}</c>): raised again it is brought up to date, and
/// <see cref="WorkSettled"/> with the same cause closes it, so that it never outlives its reason (invariant 12).
/// </summary>
/// <param name="Kind">What sort of thing, for the glyph and for counting: <c>coverage</c>, <c>message</c>, <c>promise</c>, <c>records</c>, <c>payment</c>, <c>registration</c>.</param>
/// <param name="Title">Says whom or what it is about.</param>
/// <param name="Why">Why it matters now: English, the key of its translation. No patient data.</param>
/// <param name="OwnerRole">The role in whose queue it stands until a person takes it.</param>
/// <param name="ActPath">Where the act that settles it is done.</param>
/// <param name="ActWord">What that act is called: English, translated.</param>
public sealed record WorkRaised(
    string Cause, string Kind, Phi<string> Title, string Why, Instant Due, string OwnerRole, SiteId? Site,
    PatientId? Patient, AppointmentId? Appointment, string ActPath, string ActWord)
{
    /// <summary>What stands in the placeholders of <see cref="Why"/>.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>True when it stops care or harms: the filled diamond.</summary>
    public bool Harms { get; init; }
}

/// <summary>The reason is gone.</summary>
public sealed record WorkSettled(string Cause);
