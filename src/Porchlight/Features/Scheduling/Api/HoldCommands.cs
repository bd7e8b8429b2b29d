using NodaTime;
using Porchlight.Platform.Commands;

namespace Porchlight.Scheduling.Api;

/// <summary>Keeps a place for five minutes while somebody talks.</summary>
/// <param name="ByName">First name of who holds it, for the board.</param>
public sealed record HoldSlot(
    ProviderId Provider, SiteId Site, VisitTypeId VisitType, Instant Start, PatientId? Patient, string ByName) : Command<HeldSlot>;

public sealed record HeldSlot(HoldId Hold, Instant Expires);

/// <summary>Lets go of a hold, because it ran out or is not wanted.</summary>
public sealed record ReleaseHold(HoldId Hold) : Command<Done>;
