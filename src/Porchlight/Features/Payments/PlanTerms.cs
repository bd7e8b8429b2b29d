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

/// <summary>Asks Coverage which plan pays first and what it says of each visit.</summary>
internal sealed class PlanTerms(Coverages coverages)
{
    public async Task<IReadOnlyDictionary<AppointmentId, PlanTerm>> OfAsync(IReadOnlyCollection<AppointmentCard> visits, CancellationToken cancellationToken) =>
        (await coverages.AtVisitsAsync(visits, cancellationToken)).ToDictionary(at => at.Key, at => new PlanTerm(at.Value.Estimate, at.Value.Payer));

    public async Task<PlanTerm> OfAsync(AppointmentCard visit, CancellationToken cancellationToken) =>
        (await OfAsync([visit], cancellationToken)).GetValueOrDefault(visit.Id, PlanTerm.None);
}
