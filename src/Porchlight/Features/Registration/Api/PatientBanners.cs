using NodaTime;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;

namespace Porchlight.Registration.Api;

/// <summary>What the banner shows: the card, how old they are today at this site, and what the rooms add.</summary>
public sealed record PatientBannerView(PatientCard Card, LocalDate Today, IReadOnlyList<BannerLine> Facts) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>Makes banners. Scoped; whoever shows one tells <c>Shown</c> about the patient.</summary>
public sealed class PatientBanners
{
    private readonly PatientCards _cards;
    private readonly IEnumerable<IBannerFact> _facts;
    private readonly SiteToday _calendar;
    private readonly Who _who;

    internal PatientBanners(PatientCards cards, IEnumerable<IBannerFact> facts, SiteToday calendar, Who who) =>
        (_cards, _facts, _calendar, _who) = (cards, facts, calendar, who);

    /// <summary>Null when there is no such patient.</summary>
    public async Task<PatientBannerView?> OfAsync(PatientId patient, CancellationToken cancellationToken = default)
    {
        if (await _cards.OneAsync(patient, cancellationToken) is not { } card)
        {
            return null;
        }

        var lines = new List<BannerLine>();
        foreach (var fact in _facts.OrderBy(fact => fact.Order))
        {
            if (await fact.OfAsync(patient, cancellationToken) is { } line)
            {
                lines.Add(line);
            }
        }

        return new PatientBannerView(card, await _calendar.AtAsync(_who.Site, cancellationToken), lines);
    }
}
