using NodaTime;

namespace Porchlight;

/// <summary>
/// The day a person was born, by the calendar of the place. <c>default</c> is 0001-01-01, means "none" and is never stored.
/// Prints redacted; see <see cref="BirthDateText"/> for how it is typed.
/// </summary>
public readonly record struct BirthDate(LocalDate Date) : IComparable<BirthDate>, IPatientData
{
    public const int OldestYears = 125;

    /// <summary>Reads what is typed at the desk; see <see cref="BirthDateText.Read"/>.</summary>
    public static Decision<BirthDate> Read(string? text, LocalDate today) => BirthDateText.Read(text, today);

    /// <summary>Refused, in this order: <c>birth-date.future</c>, <c>birth-date.too-long-ago</c>.</summary>
    public static Decision<BirthDate> From(LocalDate date, LocalDate today)
    {
        if (date > today)
        {
            return new Refusal("birth-date.future", "That day has not come yet. Ask once more.", "birthDate");
        }

        return new BirthDate(date).AgeOn(today) > OldestYears
            ? new Refusal("birth-date.too-long-ago", "That is more than 125 years ago. Ask once more.", "birthDate")
            : new BirthDate(date);
    }

    /// <summary>Whole years on a day, negative before birth. Born on February 29, a year is full on March 1 without a 29th.</summary>
    public int AgeOn(LocalDate day)
    {
        var hadBirthday = (day.Month, day.Day).CompareTo((Date.Month, Date.Day)) >= 0;
        return day.Year - Date.Year - (hadBirthday ? 0 : 1);
    }

    public static bool operator <(BirthDate a, BirthDate b) => a.Date < b.Date;

    public static bool operator >(BirthDate a, BirthDate b) => a.Date > b.Date;

    public static bool operator <=(BirthDate a, BirthDate b) => a.Date <= b.Date;

    public static bool operator >=(BirthDate a, BirthDate b) => a.Date >= b.Date;

    public int CompareTo(BirthDate other) => Date.CompareTo(other.Date);

    public override string ToString() => Phi<string>.Redacted;
}
