using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;
using Microsoft.EntityFrameworkCore;

namespace Porchlight.Scheduling;

/// <summary>Turns what was typed into the panel into places, with the words of the desk.</summary>
internal sealed class PanelReader(
    PorchlightDb db, ClinicDirectory directory, SlotFinder finder, AppointmentCards cards, PatientCards patients, Who who, Words T, IClock clock)
{
    private const int Shown = 4;
    private const int Found = 12;
    private static readonly Duration _horizon = Duration.FromDays(60);

    public async Task<PanelView> ReadAsync(
        PanelQuery query, SiteInfo site, Refusal? problem, string note, OperationId operation, CancellationToken cancellationToken)
    {
        var clinic = await directory.NowAsync(cancellationToken);
        var moved = query.Moving is { } moving ? await cards.FindAsync(moving, cancellationToken) : null;
        var patient = moved?.Patient ?? query.Patient;
        var visitType = moved is not null ? clinic.VisitType(moved.VisitType) : await VisitTypeAsync(query.Visit, patient, clinic, cancellationToken);
        var when = TypedDate.Read(query.When, site.Today(clock.GetCurrentInstant()));
        var view = new PanelView(
            query, patient is null ? null : await patients.OneAsync(patient.Value, cancellationToken), visitType, moved, Echo(when, query), [], 0, null,
            problem ?? when.Refusal, note, who.May(BookingDesk.Overbook), operation, clinic.VisitTypes.Active, [.. clinic.ProvidersAt(site.Id)],
            await HeldUntilAsync(query.Hold, cancellationToken), problem?.Code == BookingRefusals.PatientOverlap.Code);
        return visitType is null || when is not Decision<TypedDate>.Accepted { Value: var typed }
            ? view
            : await WithPlacesAsync(view, visitType, typed, patient, site, clinic, cancellationToken);
    }

    private async Task<PanelView> WithPlacesAsync(
        PanelView view, VisitTypeInfo visitType, TypedDate typed, PatientId? patient, SiteInfo site, ClinicSnapshot clinic, CancellationToken cancellationToken)
    {
        var (query, from) = (view.Query, SiteTime.At(typed.Date.AtMidnight(), site.Zone));
        var wish = new SlotWish(
            visitType, patient, Named(query.With, clinic), [], from, Instant.Max(from, clock.GetCurrentInstant()) + _horizon, Half(typed), site.Id, query.Moving);
        if (query.At is { } at)
        {
            view = view with { WhyNot = await WhyNotAsync(wish, at, clinic, cancellationToken) };
        }

        if (view.Problem?.Code == "booking.slot-taken" && query.At is { } taken)
        {
            var nearest = await finder.NearestAsync(wish, taken.Provider, taken.Start, cancellationToken);
            return view with { Offers = [.. nearest.Select(offer => Line(offer, site, null, 0))], Found = nearest.Count, WhyNot = null };
        }

        var (offers, none) = await FindAsync(wish, TypedDate.SaysToday(query.When), site, cancellationToken);
        view = view with { WhyNot = view.WhyNot ?? none };
        var late = await LateTodayAsync(offers.Offers.Take(Shown), cancellationToken);
        List<OfferLine> lines = [.. offers.Offers.Take(Shown).Select(offer => Line(offer, site, offers.Usual, late.GetValueOrDefault((offer.Provider.Id, offer.Site.Today(offer.Start)))))];
        if (query.At is { } asked && view.WhyNot is null && lines.TrueForAll(line => (line.Key.Provider, line.Key.Start) != (asked.Provider, asked.Start)))
        {
            // The place the person pointed at can be had: it stands first.
            var length = visitType.Minutes(offers.IsNewPatient);
            var pointed = new SlotOffer(1, asked.Start, asked.Start + Duration.FromMinutes(length), clinic.Provider(asked.Provider), clinic.Site(asked.Site), null, []);
            lines = [Line(pointed, site, offers.Usual, 0), .. lines.Take(Shown - 1).Select((line, i) => line with { Rank = i + 2 })];
        }

        return view with
        {
            Offers = lines,
            Found = offers.Offers.Count,
            Minutes = visitType.Minutes(offers.IsNewPatient),
            WhyNot = view.WhyNot ?? (lines.Count == 0 ? new Note(T["No place found"], SlotWords.None(T, offers.WhyNone.Count > 0 ? offers.WhyNone[0] : null)) : null),
        };
    }

    /// <summary>Who says today means today, and here; when nothing is left of it, the next places with a word that they are not today's.</summary>
    private async Task<(SlotOffers Offers, Note? None)> FindAsync(SlotWish wish, bool isForToday, SiteInfo site, CancellationToken cancellationToken)
    {
        if (!isForToday)
        {
            return (await finder.FindAsync(wish, Found, cancellationToken), null);
        }

        var midnight = SiteTime.At(site.Today(wish.From).PlusDays(1).AtMidnight(), site.Zone);
        var today = await finder.FindAsync(wish with { Until = midnight, Sites = [site.Id] }, Found, cancellationToken);
        return today.Offers.Count > 0
            ? (today, null)
            : (await finder.FindAsync(wish, Found, cancellationToken), new Note(T["Nothing is left here today"], T["These are the next places."]));
    }

    private async Task<Note?> WhyNotAsync(SlotWish wish, PlaceKey at, ClinicSnapshot clinic, CancellationToken cancellationToken)
    {
        if (clinic.Providers.Find(at.Provider) is not { } provider || clinic.Sites.Find(at.Site) is not { } site)
        {
            return null;
        }

        var against = await finder.WhyNotAsync(wish with { Sites = [at.Site] }, at.Provider, at.Start, cancellationToken);
        return against.Count == 0 ? null : new Note(
            T["Why not {0} with {1}?", site.TimeOf(at.Start).Say(bare: true), provider.Name],
            string.Join(' ', against.Select(obstacle => SlotWords.Against(T, obstacle, provider, site)).Distinct()));
    }

    private async Task<Dictionary<(ProviderId, LocalDate), int>> LateTodayAsync(IEnumerable<SlotOffer> offers, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        Dictionary<(ProviderId, LocalDate), int> late = [];
        foreach (var site in offers.Where(offer => offer.Site.Today(offer.Start) == offer.Site.Today(now)).Select(offer => offer.Site).Distinct())
        {
            foreach (var ofProvider in (await cards.OnDayAsync(site.Id, site.Today(now), cancellationToken)).GroupBy(visit => visit.Provider))
            {
                late[(ofProvider.Key, site.Today(now))] = ProviderPace.MinutesLate(ofProvider, now);
            }
        }

        return late;
    }

    private OfferLine Line(SlotOffer offer, SiteInfo here, (ProviderId Provider, LocalDate Date)? usual, int late)
    {
        var (date, time) = (offer.Site.Today(offer.Start), offer.Site.TimeOf(offer.Start));
        var day = date == offer.Site.Today(clock.GetCurrentInstant()) ? T["Today"] : date.Say();
        // A time of another zone says so: read with the clock on this wall it looks past.
        var said = offer.Site.Zone.Id == here.Zone.Id ? time.Say() : $"{time.Say()} {T[offer.Site.ZoneWord]}";
        return new OfferLine(
            new PlaceKey(offer.Provider.Id, offer.Site.Id, offer.Start, offer.Room?.Id), offer.Rank, $"{day} {said}, {offer.Provider.Name}",
            offer.Room is null ? offer.Site.Name : $"{offer.Room.Name}, {offer.Site.Name}", string.Join(' ', SlotWords.Why(T, offer, usual, late)),
            date, time, (int)(offer.End - offer.Start).TotalMinutes);
    }

    private async Task<VisitTypeInfo?> VisitTypeAsync(string typed, PatientId? patient, ClinicSnapshot clinic, CancellationToken cancellationToken)
    {
        var said = typed.Trim();
        if (said == "=" && patient is { } known)
        {
            var last = await db.Appointments.Where(row => row.Patient == known && row.State == VisitState.CheckedOut)
                .OrderByDescending(row => row.Start).Select(row => row.VisitType).FirstOrDefaultAsync(cancellationToken);
            return clinic.VisitTypes.Find(last);
        }

        return Find(said, clinic);
    }

    /// <summary>By code, else by the beginning of the name: <c>fu</c>, <c>follow</c>.</summary>
    public static VisitTypeInfo? Find(string typed, ClinicSnapshot clinic)
    {
        var said = typed.Trim();
        return said.Length == 0 ? null
            : clinic.VisitTypes.Active.FirstOrDefault(type => string.Equals(type.Code, said, StringComparison.OrdinalIgnoreCase))
                ?? clinic.VisitTypes.Active.FirstOrDefault(type => type.Name.StartsWith(said, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Providers whose name or family name begins so; nothing typed names nobody.</summary>
    public static IReadOnlyList<ProviderId> Named(string typed, ClinicSnapshot clinic)
    {
        var said = PersonName.Fold(typed);
        return said.Length == 0 ? [] : [.. clinic.Providers.Active
            .Where(provider => PersonName.Fold(provider.Family).StartsWith(said, StringComparison.Ordinal) || PersonName.Fold(provider.Name).Contains(said, StringComparison.Ordinal))
            .Select(provider => provider.Id)];
    }

    private async Task<Instant?> HeldUntilAsync(HoldId? hold, CancellationToken cancellationToken) =>
        hold is null ? null : (await db.SlotHolds.FirstOrDefaultAsync(row => row.Id == hold, cancellationToken))?.Expires;

    private string Echo(Decision<TypedDate> when, PanelQuery query) => when is not Decision<TypedDate>.Accepted { Value: var typed }
        ? ""
        : typed.Until is not null ? T["from {0}, mornings", typed.Date.Say()]
        : typed.NotBefore is not null ? T["from {0}, afternoons", typed.Date.Say()]
        : query.When.Trim().Length == 0 ? T["from today on"] : T["from {0}", typed.Date.Say()];

    public static LocalTimeRange? Half(TypedDate typed) =>
        typed.Until is { } noon ? new LocalTimeRange(LocalTime.Midnight, noon) :
        typed.NotBefore is { } after ? new LocalTimeRange(after, LocalTime.Midnight) : null;
}
