namespace Porchlight.Matching;

/// <summary>Where and how a person is reached. Families share phones and homes, so a difference weighs little.</summary>
internal static class CompareContact
{
    public static FieldLine Phone(PersonForMatching left, PersonForMatching right, MatchWeights weights)
    {
        if (left.Phones.Count == 0 || right.Phones.Count == 0)
        {
            return new FieldLine(ComparedField.Phone, FieldOutcome.Missing, 0);
        }

        var shared = left.Phones.FirstOrDefault(right.Phones.Contains);
        return shared is null
            ? Line(FieldOutcome.Differs, weights.PhoneDiffers, left.Phones[0], right.Phones[0])
            : Line(FieldOutcome.Same, weights.PhoneSame, shared, shared);

        static FieldLine Line(FieldOutcome outcome, double bits, string left, string right) =>
            Lines.OfText(ComparedField.Phone, outcome, bits, left, right);
    }

    public static FieldLine Email(PersonForMatching left, PersonForMatching right, MatchWeights weights) =>
        Lines.OfEqual(ComparedField.Email, left.Email, right.Email, weights.EmailSame, weights.EmailDiffers);

    /// <summary>House number and ZIP stand for the address: street names are spelled in too many ways.</summary>
    public static FieldLine Address(PersonForMatching left, PersonForMatching right, MatchWeights weights)
    {
        var (zipA, zipB) = (Zip5(left), Zip5(right));
        if (zipA is null || zipB is null)
        {
            return new FieldLine(ComparedField.Address, FieldOutcome.Missing, 0);
        }

        var outcome = zipA != zipB ? FieldOutcome.Differs
            : SameHouse(left, right) ? FieldOutcome.Same
            : FieldOutcome.ZipOnly;
        var bits = outcome switch
        {
            FieldOutcome.Same => weights.AddressSame,
            FieldOutcome.ZipOnly => weights.ZipSame,
            _ => weights.AddressDiffers,
        };
        return new FieldLine(ComparedField.Address, outcome, bits) { Left = AddressOf(left, zipA), Right = AddressOf(right, zipB) };
    }

    private static bool SameHouse(PersonForMatching left, PersonForMatching right) =>
        PersonName.Fold(left.StreetNumber) is { Length: > 0 } house && house == PersonName.Fold(right.StreetNumber);

    private static string AddressOf(PersonForMatching person, string zip) => $"{person.StreetNumber} {zip}".Trim();

    private static string? Zip5(PersonForMatching person) =>
        person.Zip?.Trim() is { Length: > 0 } zip ? zip[..Math.Min(5, zip.Length)] : null;
}
