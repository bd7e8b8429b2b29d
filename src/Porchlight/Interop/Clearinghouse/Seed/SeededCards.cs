using System.Globalization;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;

namespace Porchlight.Clearinghouse;

/// <summary>
/// The insurance cards of the synthetic patients: by age and household, with member numbers of the payer's own form. Their last two
/// digits are what the simulated payer answers by (sims/Payer/README.md).
/// </summary>
internal sealed class SeededCards(SeedContext context, ClinicSnapshot clinic)
{
    // CMS leaves S, L, O, I, B and Z out of Medicare numbers.
    private const string Letters = "ACDEFGHJKMNPQRTUVWXY";

    private static readonly Dictionary<string, (int From, int To)> _digits = new()
    {
        ["PPO"] = (0, 19),
        ["HMO"] = (20, 34),
        ["HDHP"] = (35, 49),
        ["Medicaid"] = (50, 54),
        ["Medicare"] = (96, 96),
        ["Medicare supplement"] = (97, 97),
    };

    // Inactive; ended last year; not found, number unknown, birth date unlike; silent; shut.
    private static readonly int[] _troubles = [60, 62, 64, 61, 67, 75, 76, 77, 84, 91];

    private readonly Random _chance = context.Random("coverage.cards");
    private readonly Dictionary<PatientId, PatientCoverage> _first = [];
    private int _made;

    /// <summary>First payer first; none for somebody who pays on their own.</summary>
    /// <param name="mayBeInTrouble">There is a visit soon, so that a card which is no good has a reason to stand open.</param>
    public List<PatientCoverage> Of(SeededPatient patient, SeededPatient? parent, bool mayBeInTrouble)
    {
        var age = Period.Between(patient.Born, context.Today, PeriodUnits.Years).Years;
        var cards = parent is not null ? OfChild(patient, parent) : OfAdult(patient, age, mayBeInTrouble && _chance.Next(100) < 6);
        if (cards.Count > 0)
        {
            _first[patient.Id] = cards[0];
        }

        return cards;
    }

    /// <summary>A card that is told, not dealt.</summary>
    public PatientCoverage Card(SeededPatient patient, string payer, string plan, string member, int order = 1)
    {
        var with = clinic.Payers.First(found => found.Name == payer);
        return New(patient, with, with.Plans.First(found => found.Name == plan), MemberId.FromStored(member), order);
    }

    private List<PatientCoverage> OfAdult(SeededPatient patient, int age, bool inTrouble)
    {
        var drawn = _chance.Next(100);
        return (age >= 65, drawn) switch
        {
            (true, < 8) => [Dealt(patient, PayerKind.Medicare, "Part A and B", digits: 55), Dealt(patient, PayerKind.Medicaid, order: 2)],
            (true, < 48) => [Dealt(patient, PayerKind.Medicare, "Part A and B"), Dealt(patient, PayerKind.Commercial, "Supplement G", order: 2)],
            (true, < 62) => [Dealt(patient, PayerKind.Medicare, "Part A and B")],
            (true, < 94) => [Dealt(patient, PayerKind.MedicareAdvantage, digits: 98)],
            (false, < 5) => [],
            (false, < 24) => [Dealt(patient, PayerKind.Medicaid)],
            (false, < 27) => [Dealt(patient, PayerKind.Military)],
            _ => [Dealt(patient, PayerKind.Commercial, digits: inTrouble ? _troubles[_chance.Next(_troubles.Length)] : Unusual())],
        };
    }

    /// <summary>A child is on the plan of the parent who pays, or has Medicaid.</summary>
    private List<PatientCoverage> OfChild(SeededPatient patient, SeededPatient parent)
    {
        if (_first.GetValueOrDefault(parent.Id) is not { Holder: PolicyHolder.Self } of
            || clinic.Payers.Find(of.Payer) is not { Kind: PayerKind.Commercial or PayerKind.Military } payer)
        {
            return [Dealt(patient, PayerKind.Medicaid)];
        }

        var card = New(patient, payer, payer.Plans.First(plan => plan.Name == of.PlanName), of.MemberId, 1);
        (card.Holder, card.GroupNumber, card.Subscriber) = (PolicyHolder.Parent, of.GroupNumber, new Subscriber(parent.Card.Legal, parent.Born));
        return [card];
    }

    private PatientCoverage Dealt(SeededPatient patient, PayerKind kind, string? plan = null, int? digits = null, int order = 1)
    {
        List<PayerInfo> payers = [.. clinic.Payers.Active.Where(payer => payer.Kind == kind && (plan is null || payer.Plans.Any(found => found.Name == plan)))];
        var payer = payers[_chance.Next(payers.Count)];
        // Two in five are in the first plan of the list; a supplement is only for those who are told to have one.
        List<PlanInfo> plans = [.. payer.Plans.Where(found => plan is null ? !found.Kind.Contains("supplement", StringComparison.Ordinal) : found.Name == plan)];
        var chosen = plans[_chance.Next(5) < 2 ? 0 : _chance.Next(plans.Count)];
        var (from, to) = _digits[chosen.Kind];
        return New(patient, payer, chosen, Number(payer.MemberIdPattern, digits ?? _chance.Next(from, to + 1)), order);
    }

    private PatientCoverage New(SeededPatient patient, PayerInfo payer, PlanInfo plan, MemberId member, int order) => new()
    {
        Id = context.Id<CoverageId>("coverage", _made++),
        Patient = patient.Id,
        Payer = payer.Id,
        PayerName = payer.Name,
        PlanName = plan.Name,
        MemberId = member,
        GroupNumber = payer.Kind == PayerKind.Commercial && order == 1 ? new Phi<string>(string.Create(CultureInfo.InvariantCulture, $"G{_chance.Next(1000, 9999)}")) : (Phi<string>?)null,
        Holder = PolicyHolder.Self,
        Order = order,
        AddedAt = context.Now - Duration.FromDays(100 + _chance.Next(500)) - Duration.FromMinutes(_chance.Next(600)),
    };

    // Another payer first; the payer is looking into it; authorization for office visits.
    private int? Unusual() => _chance.Next(100) switch
    {
        0 => 71,
        1 => 93,
        2 => 95,
        _ => null,
    };

    private MemberId Number(string pattern, int digits)
    {
        var number = new char[pattern.Length];
        for (var i = 0; i < pattern.Length; i++)
        {
            number[i] = pattern[i] switch
            {
                '#' => (char)('0' + (i == 0 ? _chance.Next(1, 10) : _chance.Next(10))),
                '@' => Letters[_chance.Next(Letters.Length)],
                '?' => _chance.Next(2) == 0 ? (char)('0' + _chance.Next(10)) : Letters[_chance.Next(Letters.Length)],
                var fixedLetter => fixedLetter,
            };
        }

        digits.TryFormat(number.AsSpan(pattern.Length - 2), out _, "00", CultureInfo.InvariantCulture);
        return MemberId.FromStored(new string(number));
    }
}
