namespace Porchlight.Matching;

/// <summary>
/// The bits of each finding (Fellegi and Sunter 1969), starting values to be tuned on an organisation's own data. Agreement on a
/// name weighs more the rarer the name: see <see cref="NameFrequencies"/>.
/// </summary>
public sealed record MatchWeights
{
    public static MatchWeights Default { get; } = new();

    public double VeryLikelyFrom { get; init; } = 22;

    public double PossibleFrom { get; init; } = 12;

    /// <summary>
    /// The bits at which the two answers are even. Halfway between the thresholds: it says that before looking, one pair in
    /// 2^17 = 131,072 is the same person, and makes 22 bits "97 in 100" and 12 bits "3 in 100".
    /// </summary>
    public double EvenAt { get; init; } = 17;

    public double SsnSame { get; init; } = 14;

    public double SsnLastFour { get; init; } = 6;

    public double SsnDiffers { get; init; } = -5;

    public double IdentifierSame { get; init; } = 14;

    public double IdentifierDiffers { get; init; } = -2;

    public double BirthDateSame { get; init; } = 8.5;

    public double BirthDateNearly { get; init; } = 4;

    public double BirthDateDiffers { get; init; } = -6;

    public double FamilyNearly { get; init; } = 4;

    public double FamilyPrevious { get; init; } = 5;

    public double FamilyDiffers { get; init; } = -4;

    public double GivenNearly { get; init; } = 3;

    public double GivenDiffers { get; init; } = -4;

    public double SexSame { get; init; } = 0.9;

    public double SexDiffers { get; init; } = -3;

    public double PhoneSame { get; init; } = 7;

    public double PhoneDiffers { get; init; } = -0.5;

    public double AddressSame { get; init; } = 6;

    public double ZipSame { get; init; } = 2.5;

    public double AddressDiffers { get; init; } = -0.5;

    public double EmailSame { get; init; } = 8;

    public double EmailDiffers { get; init; } = -0.3;

    public double MiddleInitialSame { get; init; } = 3;

    public double MiddleInitialDiffers { get; init; } = -1.5;

    public double BirthOrderDiffers { get; init; } = -8;
}
