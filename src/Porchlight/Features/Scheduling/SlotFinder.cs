using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>What a search is about.</summary>
/// <param name="Providers">Empty: anyone who sees such visits.</param>
/// <param name="Sites">Empty: every site.</param>
/// <param name="Moving">An appointment being moved; its own place counts as free.</param>
internal sealed record SlotWish(
    VisitTypeInfo VisitType, PatientId? Patient, IReadOnlyList<ProviderId> Providers, IReadOnlyList<SiteId> Sites, Instant From, Instant Until,
    LocalTimeRange? Time = null, SiteId? PreferredSite = null, AppointmentId? Moving = null);

/// <summary>A place that can be had, ranked, with its reasons.</summary>
internal sealed record SlotOffer(
    int Rank, Instant Start, Instant End, ProviderInfo Provider, SiteInfo Site, RoomInfo? Room, IReadOnlyList<PlaceReason> Reasons);

/// <param name="Usual">Whom the patient saw last, and when: "same doctor as Aug 12".</param>
/// <param name="WhyNone">What leaves no place, when there is none.</param>
internal sealed record SlotOffers(
    IReadOnlyList<SlotOffer> Offers, bool IsNewPatient, (ProviderId Provider, LocalDate Date)? Usual, IReadOnlyList<Obstacle> WhyNone);

/// <summary>Finds the best places over many providers and days, on the calendars that a booking is decided on as well.</summary>
internal sealed class SlotFinder(PorchlightDb db, ClinicDirectory directory, IClock clock)
{
    private static readonly Duration _otherProvider = Duration.FromMinutes(30);

    public async Task<SlotOffers> FindAsync(SlotWish wish, int most, CancellationToken cancellationToken)
    {
        var clinic = await directory.NowAsync(cancellationToken);
        var search = await PrepareAsync(wish, clinic, cancellationToken);
        if (search.Times is null)
        {
            return new SlotOffers([], search.Request.IsNewPatient, search.Usual, [new Obstacle(ObstacleCode.Closed)]);
        }

        var ask = search.Asked with { Most = most };
        var places = NextAvailable.Find(ask, search.Times.Calendars, search.Times.Pools);
        return new SlotOffers(
            [.. places.Select((place, i) => Offer(place, i + 1, clinic, search.Times))], search.Request.IsNewPatient, search.Usual,
            places.Count > 0 ? [] : NextAvailable.WhyNone(ask, search.Times.Calendars, search.Times.Pools));
    }

    /// <summary>The three places nearest to one that cannot be had; another provider counts as half an hour away.</summary>
    public async Task<IReadOnlyList<SlotOffer>> NearestAsync(SlotWish wish, ProviderId provider, Instant start, CancellationToken cancellationToken)
    {
        var clinic = await directory.NowAsync(cancellationToken);
        var around = wish with { Providers = [], From = Instant.Max(clock.GetCurrentInstant(), start - Duration.FromHours(8)), Until = start + Duration.FromDays(5), Time = null };
        var search = await PrepareAsync(around, clinic, cancellationToken);
        var places = search.Times is null ? [] : NextAvailable.Find(search.Asked with { Most = 2000, EveryStart = true }, search.Times.Calendars, search.Times.Pools);
        var nearest = places.OrderBy(Distance).ThenBy(place => place.Start)
            .DistinctBy(place => (place.Provider, place.Start)).Take(3).ToList();
        return [.. nearest.Select((place, i) => Offer(place, i + 1, clinic, search.Times!))];

        Duration Distance(Place place) =>
            (place.Start > start ? place.Start - start : start - place.Start) + (place.Provider == provider ? Duration.Zero : _otherProvider);
    }

    /// <summary>What stands against the place somebody had in mind; empty when it can be had.</summary>
    public async Task<IReadOnlyList<Obstacle>> WhyNotAsync(SlotWish wish, ProviderId provider, Instant start, CancellationToken cancellationToken)
    {
        var clinic = await directory.NowAsync(cancellationToken);
        var around = wish with { Providers = [provider], From = clock.GetCurrentInstant(), Until = start + Duration.FromDays(1) };
        var search = await PrepareAsync(around, clinic, cancellationToken);
        return search.Times is null
            ? [new Obstacle(ObstacleCode.Closed)]
            : NextAvailable.WhyNot(search.Asked, search.Times.Calendars[0], search.Times.Pools, start).Obstacles;
    }

    private async Task<Search> PrepareAsync(SlotWish wish, ClinicSnapshot clinic, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant().InMicroseconds();
        var isNew = wish.Patient is not { } patient || await ProviderDays.IsNewPatientAsync(db, patient, cancellationToken);
        var usual = wish.Patient is null || isNew ? null : await LastSeenAsync(wish.Patient.Value, cancellationToken);
        var request = new SlotRequest(wish.VisitType, isNew, wish.From, wish.Moving, IsSearch: true);
        var columns = (
            from provider in clinic.Providers.Active
            where wish.Providers.Count == 0 || wish.Providers.Contains(provider.Id)
            where wish.VisitType.IsSeenBy(provider) && (!isNew || provider.TakesNewPatients)
            from site in provider.SiteIds
            where (wish.Sites.Count == 0 || wish.Sites.Contains(site)) && clinic.Site(site).IsActive
            select (provider.Id, clinic.Site(site))).ToList();
        var asked = request.AsSearch(Instant.Max(wish.From, now), wish.Until) with
        {
            UsualProvider = usual?.Provider,
            PreferredSite = wish.PreferredSite,
            PreferredTime = wish.Time,
        };
        var window = CellRange.Touched(asked.From - Duration.FromHours(2), wish.Until + Duration.FromHours(4));
        var times = columns.Count == 0 || window.IsEmpty ? null : await OpenTimes.LoadAsync(db, clinic, columns, request, window, now, cancellationToken);
        return new Search(request, asked, times, usual);
    }

    private async Task<(ProviderId Provider, LocalDate Date)?> LastSeenAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var last = await db.Appointments.Where(row => row.Patient == patient && row.State == VisitState.CheckedOut)
            .OrderByDescending(row => row.Start).Select(row => new { row.Provider, row.Date }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : (last.Provider, last.Date);
    }

    private static SlotOffer Offer(Place place, int rank, ClinicSnapshot clinic, OpenTimes times)
    {
        var room = times.Pools.Zip(place.Resources).FirstOrDefault(pair => pair.First.Role == OpenTimes.RoomRole).Second;
        return new SlotOffer(
            rank, place.Start, place.End, clinic.Provider(place.Provider), clinic.Site(place.Site),
            room == default ? null : clinic.Rooms.Find(new RoomId(room)), place.Reasons);
    }

    private sealed record Search(SlotRequest Request, PlaceRequest Asked, OpenTimes? Times, (ProviderId Provider, LocalDate Date)? Usual);
}
