using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.Calls;

/// <summary>What the caller said, as typed. Two of the three must fit one record and no other.</summary>
internal sealed record CallerAnswers(string? Name, LocalDate? BirthDay, string? Street) : IPatientData
{
    public static Refusal TwoNeeded { get; } = new("call.two-needed", "Ask for two: full name, birth date, or street and number.", "name");

    public static Refusal NoMatch { get; } = new(
        "call.no-match", "These do not fit one record. Give nothing. Offer to call back the number on file.", "name");

    public bool AreTwo => Given.Count() >= 2;

    private IEnumerable<string> Given => new (string Code, bool IsGiven)[]
    {
        ("name", !string.IsNullOrWhiteSpace(Name)), ("birth-date", BirthDay is not null), ("address", !string.IsNullOrWhiteSpace(Street)),
    }.Where(answer => answer.IsGiven).Select(answer => answer.Code);

    /// <summary>The one record all given answers fit, or the refusal. An answer that does not fit counts against, it is not overlooked.</summary>
    public Decision<PatientCard> Match(IReadOnlyCollection<PatientCard> candidates)
    {
        if (!AreTwo)
        {
            return TwoNeeded;
        }

        var fitting = candidates.Where(card => Fits(card)).ToList();
        return fitting is [var one] ? one : NoMatch;
    }

    /// <summary>Which two or three fitted: <c>name+birth-date</c>.</summary>
    public string By => string.Join('+', Given);

    public override string ToString() => Phi<string>.Redacted;

    private bool Fits(PatientCard card) =>
        (string.IsNullOrWhiteSpace(Name) || IsName(Words(Name), card))
        && (BirthDay is null || BirthDay == card.Born)
        && (string.IsNullOrWhiteSpace(Street) || IsStreet(Street, card.Address));

    // Full name: a given name (legal or used) and a family name, whole words, marks and order apart. A middle name is welcome, not needed.
    private static bool IsName(HashSet<string> said, PatientCard card)
    {
        HashSet<string> given = [.. Words(card.Legal.Given), .. Words(card.Shown.Given)];
        HashSet<string> family = [.. Words(card.Legal.Family), .. Words(card.Shown.Family)];
        HashSet<string> all = [.. given, .. family, .. Words(card.Legal.Middle ?? ""), .. Words(card.Legal.Suffix ?? "")];
        return said.Overlaps(given) && said.Overlaps(family) && said.IsSubsetOf(all);
    }

    // House number and the first word of the street: "12 Maple" is how people say "12 Maple St, Apt 4".
    private static bool IsStreet(string said, PostalAddress? home)
    {
        var (one, other) = (InOrder(said), InOrder(home?.Line1 ?? ""));
        return one.Count >= 2 && other.Count >= 2 && one[0] == other[0] && char.IsAsciiDigit(one[0][0]) && one[1] == other[1];
    }

    private static HashSet<string> Words(string text) => [.. InOrder(text)];

    private static List<string> InOrder(string text) =>
        [.. text.Split([' ', '-', ',', '.', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(PersonName.Fold).Where(word => word.Length > 0)];
}
