using Porchlight.Coverage;
using Porchlight.Registration.Api;

namespace Porchlight.Clearinghouse;

/// <summary>What stands out about the questions for somebody everyone knows.</summary>
internal enum Story
{
    Usual,

    /// <summary>Known from before, and silence when asked ten minutes ago.</summary>
    Unheard,
    NotAsked,
}

/// <summary>The cards of the people everyone knows, as the pictures have them.</summary>
internal static class NamedCards
{
    private static readonly (string Called, string Payer, string Plan, string Member, Story Story)[] _rows =
    [
        ("Rosi", "Samplecare", "Gold PPO", "SMP0042771904", Story.Unheard),
        ("Otis", "Testland Medicare", "Part A and B", "1EG4TE5MK96", Story.Usual),
        ("Otis", "Fictional Life and Health", "Supplement G", "FLH00451297", Story.Usual),
        ("Ada", "Placebo Blue", "Silver HMO", "PBX004410724", Story.Usual),
        ("Dana", "Exemplar Health", "Gold PPO", "EXH000310708", Story.Usual),
        ("Milo", "Exemplar Health", "Gold PPO", "EXH000310708", Story.Usual),
        ("Kofi", "Prototype Health Plan", "Bronze HDHP", "PHP000108538", Story.Usual),
        ("Linh", "Mock State Medicaid", "Standard", "MSM000109651", Story.Usual),
        ("Theo", "Demonstration Mutual", "Gold PPO", "DM0001107112", Story.Usual),
        ("Wren", "Samplecare", "Silver HMO", "SMP0000111827", Story.Usual),
        ("Inez", "Placebo Blue", "Gold PPO", "PBX000112909", Story.Usual),
        ("Noor", "Samplecare", "Gold PPO", "SMP0000113011", Story.NotAsked),
        ("Jordan", "Specimen Employees Trust", "Employee PPO", "SET00114115", Story.Usual),
        ("Omar", "Paragon Military", "Prime", "00000209322", Story.Usual),
        ("Tess", "Exemplar Health", "Bronze HDHP", "EXH000117041", Story.Usual),
        ("Diana", "Mock State Medicaid", "Standard", "MSM000302552", Story.Usual),
    ];

    /// <summary>By patient. Those who are named and pay on their own have none: Rosa Ejemplo Días, Rosalía and Jo.</summary>
    public static IReadOnlyDictionary<PatientId, List<PatientCoverage>> Of(
        SeededPatients patients, SeededCards cards, IReadOnlyDictionary<PatientId, SeededPatient> byId)
    {
        var told = new Dictionary<PatientId, List<PatientCoverage>> { [patients["Jo"]] = [], [patients["Rosa Días"]] = [], [patients["Rosalía"]] = [] };
        foreach (var (called, payer, plan, member, _) in _rows)
        {
            var patient = byId[patients[called]];
            var of = told.TryGetValue(patient.Id, out var found) ? found : told[patient.Id] = [];
            var card = cards.Card(patient, payer, plan, member, of.Count + 1);
            if (patient.Guarantor is { } parent)
            {
                (card.Holder, card.Subscriber) = (PolicyHolder.Parent, new Subscriber(byId[parent].Card.Legal, byId[parent].Born));
            }

            of.Add(card);
        }

        return told;
    }

    /// <summary>Null for somebody who is not told.</summary>
    public static Story? StoryOf(SeededPatients patients, PatientId patient) =>
        _rows.Where(row => patients[row.Called] == patient).Select(row => (Story?)row.Story).FirstOrDefault();
}
