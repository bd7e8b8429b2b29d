using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

/// <summary>An insurance card as typed.</summary>
public sealed record CoverageForm : IPatientData
{
    public string? Plan { get; init; }

    public string? PayerName { get; init; }

    public string? MemberId { get; init; }

    public string? Group { get; init; }

    public string? Holder { get; init; }

    public string? HolderFamily { get; init; }

    public string? HolderGiven { get; init; }

    public string? HolderBorn { get; init; }

    public string? Order { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>As sent; names do not mind their case.</summary>
    internal static CoverageForm Of(IFormCollection fields) => new()
    {
        Plan = fields[nameof(Plan)],
        PayerName = fields[nameof(PayerName)],
        MemberId = fields[nameof(MemberId)],
        Group = fields[nameof(Group)],
        Holder = fields[nameof(Holder)],
        HolderFamily = fields[nameof(HolderFamily)],
        HolderGiven = fields[nameof(HolderGiven)],
        HolderBorn = fields[nameof(HolderBorn)],
        Order = fields[nameof(Order)],
        From = fields[nameof(From)],
        To = fields[nameof(To)],
    };

    internal static CoverageForm Of(PatientCoverage row, ClinicSnapshot clinic) => new()
    {
        Plan = clinic.Payers.Find(row.Payer)?.Plans.FirstOrDefault(plan => plan.Name == row.PlanName)?.Id.ToString(),
        PayerName = row.Payer is null ? row.PayerName : null,
        MemberId = row.MemberId.Value,
        Group = row.GroupNumber?.Reveal(),
        Holder = row.Holder.ToString(),
        HolderFamily = row.HolderFamily?.Reveal(),
        HolderGiven = row.HolderGiven?.Reveal(),
        HolderBorn = Typed(row.HolderBorn),
        Order = row.Order.ToString(System.Globalization.CultureInfo.InvariantCulture),
        From = Typed(row.From),
        To = Typed(row.To),
    };

    /// <summary>The card, or everything that is wrong with it, each beside its field.</summary>
    internal Decision<CoverageDetails> Read(ClinicSnapshot clinic, LocalDate today)
    {
        var wrong = new List<Refusal>();
        var plan = IId<PlanId>.Parse(Plan) is { } id ? clinic.Plans.Find(id) : null;
        var payer = plan is null ? null : clinic.Payers.Find(plan.PayerId);
        if (payer is null && string.IsNullOrWhiteSpace(PayerName))
        {
            wrong.Add(CoverageRefusals.PayerNeeded);
        }

        var member = Keep(Porchlight.MemberId.Read(MemberId), wrong);
        if (member is { } number && payer is not null && MemberIdForm.WhyNot(payer, number) is { } unlike)
        {
            wrong.Add(unlike);
        }

        var holder = Enum.TryParse<PolicyHolder>(Holder, out var held) ? held : PolicyHolder.Self;
        var subscriber = holder == PolicyHolder.Self ? null : ReadHolder(today, wrong);
        var from = ReadDate(From, "from", wrong);
        var to = ReadDate(To, "to", wrong);
        if (from > to)
        {
            wrong.Add(CoverageRefusals.Backwards);
        }

        return Refusal.FirstOf(wrong) is { } refusal
            ? refusal
            : new CoverageDetails(
                payer?.Id, Text(payer?.Name ?? PayerName, 80), Text(plan?.Name ?? "", 80), member!.Value,
                string.IsNullOrWhiteSpace(Group) ? (Phi<string>?)null : Text(Group, 50), holder, subscriber,
                int.TryParse(Order, out var order) && order is >= 1 and <= 9 ? order : 0, from, to);
    }

    public override string ToString() => Phi<string>.Redacted;

    private Subscriber? ReadHolder(LocalDate today, List<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(HolderFamily))
        {
            wrong.Add(CoverageRefusals.HolderNeeded);
        }

        return BirthDate.Read(HolderBorn, today) switch
        {
            Decision<BirthDate>.Accepted born when !string.IsNullOrWhiteSpace(HolderFamily) =>
                new Subscriber(new PersonName(Text(HolderFamily, 80), Text(HolderGiven, 80)), born.Value.Date),
            Decision<BirthDate>.Refused { Why: var why } => Add(why with { Field = "holderBorn" }),
            _ => null,
        };

        Subscriber? Add(Refusal why)
        {
            wrong.Add(why);
            return null;
        }
    }

    private static T? Keep<T>(Decision<T> decision, List<Refusal> wrong)
        where T : struct
    {
        if (decision.Refusal is { } why)
        {
            wrong.Add(why);
            return null;
        }

        return decision.Answer;
    }

    internal static LocalDate? ReadDate(string? typed, string field, List<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        foreach (var pattern in (string[])["MM/dd/uuuu", "M/d/uuuu", "MMdduuuu", "uuuu-MM-dd"])
        {
            if (NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture(pattern).Parse(typed.Trim()) is { Success: true, Value: var date })
            {
                return date;
            }
        }

        wrong.Add(new Refusal("coverage.date", "Write the date as month, day and year, like 12/31/2026.", field));
        return null;
    }

    private static string? Typed(LocalDate? date) => date?.ToString("MM/dd/uuuu", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(string? typed, int longest)
    {
        var text = (typed ?? "").Trim();
        return text.Length <= longest ? text : text[..longest];
    }
}
