using NodaTime;

namespace Porchlight.Availability;

public enum PlaceReasonCode
{
    /// <summary>No place starts earlier, with anyone.</summary>
    Earliest,
    UsualProvider,
    PreferredSite,
    PreferredTime,
    PreferredDay,

    /// <summary>Closes the provider's free time exactly.</summary>
    FillsGap,

    /// <summary>Leaves a gap of <see cref="PlaceReason.Minutes"/> that no visit fits.</summary>
    LeavesGap,
}

/// <summary>One reason why a place ranks where it does; words are the screen's.</summary>
public readonly record struct PlaceReason(PlaceReasonCode Code, int Minutes = 0);

/// <summary>
/// A place the visit can have. <c>Cost</c> is its wait from the request's earliest start in minutes, less what its advantages are worth:
/// the order of rank, lower first. <c>Resources</c> are the ids given out from the pools, in the pools' order.
/// </summary>
public sealed record Place(
    ProviderId Provider,
    SiteId Site,
    Instant Start,
    Instant End,
    IReadOnlyList<Guid> Resources,
    int Cost,
    IReadOnlyList<PlaceReason> Reasons);

public enum ObstacleCode
{
    TooEarly,
    TooLate,
    OffGrid,

    /// <summary>The provider has no hours then.</summary>
    Closed,

    /// <summary>The hours are kept for another kind of visit: <see cref="Obstacle.Kind"/>.</summary>
    KeptForOtherKind,
    Taken,
    BufferTaken,

    /// <summary>Not enough of <see cref="Obstacle.Role"/> is free.</summary>
    PoolShort,
}

/// <summary>Why a place cannot be had, with the fact that belongs to it.</summary>
public readonly record struct Obstacle(ObstacleCode Code, Instant? At = null, int? Kind = null, string? Role = null);

/// <summary>The answer for the place a person had in mind: the place itself, or everything that stands against it.</summary>
public sealed record PlaceAnswer(Place? Place, IReadOnlyList<Obstacle> Obstacles);
