namespace Porchlight.Clinic.Api;

public enum PayerKind
{
    Commercial,
    Medicare,
    MedicareAdvantage,
    Medicaid,
    Military,
    WorkersCompensation,
}

/// <param name="X12PayerId">NM109 of the payer, qualifier PI.</param>
/// <param name="Route">Which clearinghouse connection carries it; <c>none</c> for a payer that is only telephoned.</param>
/// <param name="MemberIdPattern"><c>#</c> a digit, <c>@</c> a letter, <c>?</c> either, all else itself: <c>SMP##########</c>.</param>
/// <param name="Synonyms">What people and cards call it.</param>
/// <param name="Phone">Provider services.</param>
public sealed record PayerInfo(
    PayerId Id, string Name, string X12PayerId, PayerKind Kind, string Route, string MemberIdPattern, IReadOnlyList<string> Synonyms,
    string Phone, IReadOnlyList<PlanInfo> Plans, bool IsActive)
{
    /// <summary>Whether a member id has this payer's form; spaces and dashes are for reading only.</summary>
    public bool Accepts(string memberId)
    {
        ArgumentNullException.ThrowIfNull(memberId);
        var bare = memberId.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return MemberIdPattern.Length == 0
            || (bare.Length == MemberIdPattern.Length && bare.Zip(MemberIdPattern).All(pair => Fits(pair.First, pair.Second)));
    }

    private static bool Fits(char letter, char form) => form switch
    {
        '#' => char.IsAsciiDigit(letter),
        '@' => char.IsAsciiLetterUpper(letter),
        '?' => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter),
        _ => letter == form,
    };
}

/// <param name="Kind">PPO, HMO, EPO, POS, Part B …, as on the card.</param>
public sealed record PlanInfo(PlanId Id, PayerId PayerId, string Name, string Kind, bool NeedsReferral, bool IsActive);
