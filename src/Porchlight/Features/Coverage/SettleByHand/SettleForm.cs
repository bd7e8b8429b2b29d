using NodaTime;
using Porchlight.Coverage.Api;

namespace Porchlight.Coverage;

/// <summary>What the payer said on the telephone, as typed.</summary>
public sealed record SettleForm : IPatientData
{
    public string? Outcome { get; init; }

    public string? Copay { get; init; }

    public string? ToldBy { get; init; }

    public string? Reference { get; init; }

    /// <summary>As sent; names do not mind their case.</summary>
    internal static SettleForm Of(IFormCollection fields) => new()
    {
        Outcome = fields[nameof(Outcome)],
        Copay = fields[nameof(Copay)],
        ToldBy = fields[nameof(ToldBy)],
        Reference = fields[nameof(Reference)],
    };

    internal Decision<SettleByHand> Read(CoverageId coverage, Question question)
    {
        var wrong = new List<Refusal>();
        CoverageOutcome? outcome = Outcome switch
        {
            nameof(CoverageOutcome.Active) => CoverageOutcome.Active,
            nameof(CoverageOutcome.Inactive) => CoverageOutcome.Inactive,
            nameof(CoverageOutcome.CannotTell) => CoverageOutcome.CannotTell,
            _ => null,
        };
        if (outcome is null)
        {
            wrong.Add(CoverageRefusals.OutcomeNeeded);
        }

        var copay = string.IsNullOrWhiteSpace(Copay) ? null : Money.Parse(Copay);
        if (!string.IsNullOrWhiteSpace(Copay) && (copay is null || copay.Value < Money.Zero))
        {
            wrong.Add(CoverageRefusals.Copay);
        }

        if (string.IsNullOrWhiteSpace(ToldBy))
        {
            wrong.Add(CoverageRefusals.ToldBy);
        }

        return Refusal.FirstOf(wrong) is { } refusal
            ? refusal
            : new SettleByHand(coverage, question, outcome!.Value, copay, Cut(ToldBy!, 80), Cut(Reference ?? "", 40));
    }

    public override string ToString() => Phi<string>.Redacted;

    private static string Cut(string text, int longest) => text.Trim() is var trimmed && trimmed.Length <= longest ? trimmed : trimmed[..longest];
}
