namespace Porchlight.Registration.Api;

/// <summary>What the search box asks of whoever keeps the schedule: whose visit a code or ticket names, and why a person may be here.</summary>
public interface IVisitSightings
{
    Task<PatientId?> ByCodeAsync(AppointmentCode code, CancellationToken cancellationToken);

    /// <summary>Today's ticket, "M-14" at the site whose letter is M.</summary>
    Task<PatientId?> ByTicketAsync(char siteLetter, int number, CancellationToken cancellationToken);

    /// <summary>The visit worth naming for each person, today's at <paramref name="site"/> before the next one anywhere.</summary>
    Task<IReadOnlyDictionary<PatientId, Sighting>> OfAsync(IReadOnlyCollection<PatientId> patients, SiteId? site, CancellationToken cancellationToken);
}

/// <param name="IsHere">Arrived at this site and not yet gone: stands first among equals.</param>
/// <param name="Words">As said on the row: <c>At your desk, 9:45 Dr. Abara</c>; <c>Next visit Dec 3, Riverside</c>.</param>
public sealed record Sighting(bool IsHere, string Words);
