using System.Globalization;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;

namespace Porchlight.Clinic;

/// <summary>
/// Twelve payers with their plans, all reached through one clearinghouse. Every member id ends in two digits, by which the simulated
/// payer chooses what it answers (sims/Payer/README.md).
/// </summary>
internal static class MapleStreetPayers
{
    private const string Usual = "Gold PPO:PPO|Silver HMO:HMO|Bronze HDHP:HDHP";

    private static readonly (string Name, PayerKind Kind, string MemberId, string Synonyms, string Plans)[] _payers =
    [
        ("Samplecare", PayerKind.Commercial, "SMP##########", "sample care|SMP|samplecare health", Usual),
        ("Mock State Medicaid", PayerKind.Medicaid, "MSM#########", "medicaid|state medicaid|mock medicaid|public aid", "Standard:Medicaid|Family:Medicaid"),
        // CMS, "Understanding the Medicare Beneficiary Identifier": C A AN N A AN N A A N N.
        ("Testland Medicare", PayerKind.Medicare, "#@?#@?#@@##", "medicare|red white and blue card|original medicare|part b", "Part A and B:Medicare|Part B:Medicare"),
        ("Placebo Blue", PayerKind.Commercial, "PBX#########", "placebo|blue|PBX", Usual),
        ("Exemplar Health", PayerKind.Commercial, "EXH#########", "exemplar|EXH", Usual),
        ("Demonstration Mutual", PayerKind.Commercial, "DM##########", "demo mutual|demonstration|DM", Usual),
        ("Fictional Life and Health", PayerKind.Commercial, "FLH########", "fictional|FLH|fictional life", Usual + "|Supplement G:Medicare supplement"),
        ("Mockwell Advantage", PayerKind.MedicareAdvantage, "MWA#########", "mockwell|advantage|medicare advantage|MWA", "Advantage HMO:HMO|Advantage PPO:PPO"),
        ("Prototype Health Plan", PayerKind.Commercial, "PHP#########", "prototype|PHP", Usual),
        ("Specimen Employees Trust", PayerKind.Commercial, "SET########", "specimen|employees trust|SET", "Employee PPO:PPO|Employee HDHP:HDHP"),
        ("Paragon Military", PayerKind.Military, "###########", "paragon|military|dependents", "Prime:HMO|Select:PPO"),
        ("Sandbox Workers' Compensation", PayerKind.WorkersCompensation, "SWC########", "workers comp|work comp|sandbox|work injury", "Claim:Work injury"),
    ];

    public static IReadOnlyList<Payer> Payers(SeedContext context) => [.. _payers.Select((row, i) => new Payer
    {
        Id = context.Id<PayerId>("payer", i),
        Name = row.Name,
        X12PayerId = string.Create(CultureInfo.InvariantCulture, $"{10001 + i}"),
        Kind = row.Kind,
        Route = "clearinghouse",
        MemberIdPattern = row.MemberId,
        Synonyms = [.. row.Synonyms.Split('|')],
        Phone = string.Create(CultureInfo.InvariantCulture, $"(800) 555-01{i + 60}"),
    })];

    public static IEnumerable<Plan> Plans(SeedContext context, IReadOnlyList<Payer> payers) => payers
        .SelectMany((payer, i) => _payers[i].Plans.Split('|').Select(plan => (payer.Id, Parts: plan.Split(':'))))
        .Select((plan, i) => new Plan
        {
            Id = context.Id<PlanId>("plan", i),
            PayerId = plan.Id,
            Name = plan.Parts[0],
            Kind = plan.Parts[1],
            // An HMO's gatekeeper refers to the specialist.
            NeedsReferral = plan.Parts[1] == "HMO",
        });
}
