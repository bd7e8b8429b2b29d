using Porchlight.Coverage.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>What the plan that pays first means for a visit's money. All null for somebody who pays on their own.</summary>
internal sealed record PlanTerm(VisitEstimate? Estimate, PayerId? Payer)
{
    public static PlanTerm None { get; } = new(null, null);

    /// <summary>The plan says what the copay is; zero is an answer.</summary>
    public bool SaysCopay => Estimate?.Copay is not null;
}

/// <summary>Asks Coverage, in one batch per day, which plan pays first and what it says of each visit.</summary>
internal sealed class PlanTerms(Coverages coverages)
{
    public async Task<IReadOnlyDictionary<AppointmentId, PlanTerm>> OfAsync(IReadOnlyCollection<AppointmentCard> visits, CancellationToken cancellationToken)
    {
        var estimates = await coverages.EstimateAsync([.. visits.Select(visit => visit.Id)], cancellationToken);
        var terms = new Dictionary<AppointmentId, PlanTerm>();
        foreach (var day in visits.GroupBy(visit => visit.Date))
        {
            var cards = await coverages.OfAsync([.. day.Select(visit => visit.Patient).Distinct()], day.Key, cancellationToken);
            foreach (var visit in day)
            {
                var estimate = estimates.GetValueOrDefault(visit.Id);
                var card = cards.GetValueOrDefault(visit.Patient, []).FirstOrDefault(card => card.Id == estimate?.Coverage);
                terms[visit.Id] = new PlanTerm(estimate, card?.Payer);
            }
        }

        return terms;
    }

    public async Task<PlanTerm> OfAsync(AppointmentCard visit, CancellationToken cancellationToken) =>
        (await OfAsync([visit], cancellationToken)).GetValueOrDefault(visit.Id, PlanTerm.None);
}
